# Det en redaktør ser over en side i forhåndsvisningen.

preview-name = Forhåndsvisning
preview-hide = Skjul linjen
preview-show = Vis linjen
preview-close = Lukk
preview-edit = Rediger
preview-lost = Ingen forbindelse. Kjører samtale serve fortsatt?

## Siden

preview-page = Denne siden
preview-draft = Utkast: er ikke med på det publiserte nettstedet
    .short = Utkast
preview-future = Kommer { $day }
    .short = Kommer senere
preview-overdue = Skulle vært gjennomgått innen { $day }
    .short = Gjennomgang forfalt
preview-fallback = Ikke oversatt. Språket i teksten: { $language }
    .short = Ikke oversatt
preview-nobody = ingen er oppgitt
preview-no-day = ingen dato er satt

## Språk

preview-languages = Språk
preview-translated = { $n } av { $all }
preview-translation-present = Oversatt
preview-translation-partial = { $n } av { $all } spørsmål, eller bare noen titler
preview-translation-none = Ikke oversatt
preview-translation-fallback = Mangler. Leserne får teksten på: { $language }
preview-translation-missing = Mangler: leserne får ikke siden
preview-new-file = Ny fil:
preview-elsewhere = Deler på andre språk
preview-elsewhere-about = Der en oversettelse mangler, får leserne disse delene på et annet språk.
preview-mark = Marker dem på siden
preview-beside = Sammenlign tekstene
preview-beside-with = Sammenlign med
preview-gap = Ingenting her

## Lesbarhet

preview-readability = Lesbarhet
preview-words =
    { $words ->
        [one] 1 ord
       *[other] { $words } ord
    } i { $sentences ->
        [one] 1 setning
       *[other] { $sentences } setninger
    }
preview-words-a-sentence = { $whole },{ $tenth } ord per setning
preview-long-words = { $percent } % lange ord
preview-lix-0 = Svært lett å lese, som en barnebok
preview-lix-1 = Lett å lese, som en roman
preview-lix-2 = Middels, som en avis
preview-lix-3 = Vanskelig å lese, som en offentlig rapport
preview-lix-4 = Svært vanskelig å lese, som en lov
preview-lix-short = Teksten er for kort til å gi et tall.
preview-lix-about = LIX legger sammen antall ord per setning og prosenten av ord med mer enn seks bokstaver. Under { $one } er svært lett, under { $two } lett, under { $three } middels og under { $four } vanskelig. Tallet vet ikke om teksten er klar: les den høyt.
preview-long-sentences = Lange setninger
preview-sentence-words = { $n } ord

## Spørsmål

preview-questions = Spørsmål
preview-questions-topic = I temaet «{ $topic }»
preview-questions-topics =
    { $n ->
        [one] I ett tema
       *[other] I { $n } temaer
    }
preview-unused = Ikke på noe skjema og ikke på noen side
preview-unused-about = De står bare blant alle spørsmålene i spørsmålsbanken.
preview-retired = Tatt ut av bruk
preview-retired-since = siden { $day }

## Feil

preview-problems = Meldinger
preview-problems-none = Ingenting er galt.
preview-problems-about = Under ligger nettstedet slik det sist virket. Vinduet lukker seg når feilene er rettet.
preview-problems-more =
    { $n ->
        [one] Og én til.
       *[other] Og { $n } til.
    }

## Visninger

preview-views = Visning
preview-phone = Mobil
preview-print = Utskrift
preview-print-about = Delt i sider slik denne nettleseren gjør det; en annen nettleser eller skriver kan avvike med en linje.
preview-print-now = Skriv ut …
preview-dark = Mørk
preview-light = Lys
preview-sheet = Side { $n } av { $all }
