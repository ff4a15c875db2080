# Det ein redaktør ser over ei side i førehandsvisinga.

preview-name = Førehandsvising
preview-hide = Gøym linja
preview-show = Vis linja
preview-close = Lukk
preview-edit = Rediger
preview-lost = Inga sambinding. Køyrer samtale serve framleis?

## Sida

preview-page = Denne sida
preview-draft = Utkast: er ikkje med på den publiserte nettstaden
    .short = Utkast
preview-future = Kjem { $day }
    .short = Kjem seinare
preview-overdue = Skulle vore gått gjennom innan { $day }
    .short = Gjennomgang forfallen
preview-fallback = Ikkje omsett. Språket i teksten: { $language }
    .short = Ikkje omsett
preview-nobody = ingen er oppgitt
preview-no-day = ingen dato er sett

## Språk

preview-languages = Språk
preview-translated = { $n } av { $all }
preview-translation-present = Omsett
preview-translation-partial = { $n } av { $all } spørsmål, eller berre nokre titlar
preview-translation-none = Ikkje omsett
preview-translation-fallback = Manglar. Lesarane får teksten på: { $language }
preview-translation-missing = Manglar: lesarane får ikkje sida
preview-new-file = Ny fil:
preview-elsewhere = Delar på andre språk
preview-elsewhere-about = Der ei omsetjing manglar, får lesarane desse delane på eit anna språk.
preview-mark = Merk dei på sida
preview-beside = Jamfør tekstane
preview-beside-with = Jamfør med
preview-gap = Ingenting her

## Lesbarheit

preview-readability = Lesbarheit
preview-words =
    { $words ->
        [one] 1 ord
       *[other] { $words } ord
    } i { $sentences ->
        [one] 1 setning
       *[other] { $sentences } setningar
    }
preview-words-a-sentence = { $whole },{ $tenth } ord per setning
preview-long-words = { $percent } % lange ord
preview-lix-0 = Svært lett å lese, som ei barnebok
preview-lix-1 = Lett å lese, som ein roman
preview-lix-2 = Middels, som ei avis
preview-lix-3 = Vanskeleg å lese, som ein offentleg rapport
preview-lix-4 = Svært vanskeleg å lese, som ei lov
preview-lix-short = Teksten er for kort til å gi eit tal.
preview-lix-about = LIX legg saman talet på ord per setning og prosenten av ord med meir enn seks bokstavar. Under { $one } er svært lett, under { $two } lett, under { $three } middels og under { $four } vanskeleg. Talet veit ikkje om teksten er klar: les han høgt.
preview-long-sentences = Lange setningar
preview-sentence-words = { $n } ord

## Spørsmål

preview-questions = Spørsmål
preview-questions-topic = I temaet «{ $topic }»
preview-questions-topics =
    { $n ->
        [one] I eitt tema
       *[other] I { $n } tema
    }
preview-unused = Ikkje på noko skjema og ikkje på noka side
preview-unused-about = Dei står berre blant alle spørsmåla i spørsmålsbanken.
preview-retired = Tekne ut av bruk
preview-retired-since = sidan { $day }

## Feil

preview-problems = Meldingar
preview-problems-none = Ingenting er gale.
preview-problems-about = Under ligg nettstaden slik han sist verka. Vindauget lukkar seg når feila er retta.
preview-problems-more =
    { $n ->
        [one] Og éi til.
       *[other] Og { $n } til.
    }

## Visingar

preview-views = Vising
preview-phone = Mobil
preview-print = Utskrift
preview-print-about = Delt i sider slik denne nettlesaren gjer det; ein annan nettlesar eller skrivar kan avvike med ei linje.
preview-print-now = Skriv ut …
preview-dark = Mørk
preview-light = Lys
preview-sheet = Side { $n } av { $all }
