# Det en redaktør ser over en side i forhåndsvisningen.

preview-name = Forhåndsvisning
preview-hide = Skjul bjælken
preview-show = Vis bjælken
preview-close = Luk
preview-edit = Rediger
preview-lost = Ingen forbindelse. Kører samtale serve stadig?

## Siden

preview-page = Denne side
preview-draft = Udkast: er ikke med på det offentliggjorte websted
    .short = Udkast
preview-future = Offentliggøres { $day }
    .short = Kommer senere
preview-overdue = Skulle være gennemgået senest { $day }
    .short = Gennemgang forfalden
preview-fallback = Ikke oversat. Tekstens sprog: { $language }
    .short = Ikke oversat
preview-nobody = ingen er angivet
preview-no-day = ingen dato er angivet

## Sprog

preview-languages = Sprog
preview-translated = { $n } af { $all }
preview-translation-present = Oversat
preview-translation-partial = { $n } af { $all } spørgsmål, eller kun nogle titler
preview-translation-none = Ikke oversat
preview-translation-fallback = Mangler. Læserne får teksten på: { $language }
preview-translation-missing = Mangler: læserne får ikke siden
preview-new-file = Ny fil:
preview-elsewhere = Dele på andre sprog
preview-elsewhere-about = Hvor en oversættelse mangler, får læserne disse dele på et andet sprog.
preview-mark = Markér dem på siden
preview-beside = Sammenlign teksterne
preview-beside-with = Sammenlign med
preview-gap = Intet her

## Læsbarhed

preview-readability = Læsbarhed
preview-words =
    { $words ->
        [one] 1 ord
       *[other] { $words } ord
    } i { $sentences ->
        [one] 1 sætning
       *[other] { $sentences } sætninger
    }
preview-words-a-sentence = { $whole },{ $tenth } ord pr. sætning
preview-long-words = { $percent } % lange ord
preview-lix-0 = Meget let at læse, som en børnebog
preview-lix-1 = Let at læse, som en roman
preview-lix-2 = Middel, som en avis
preview-lix-3 = Svær at læse, som en fagbog
preview-lix-4 = Meget svær at læse, som en lov
preview-lix-short = Teksten er for kort til at give et tal.
preview-lix-about = Lix lægger antallet af ord pr. sætning sammen med procenten af ord på mere end seks bogstaver. Under { $one } er meget let, under { $two } let, under { $three } middel og under { $four } svær. Tallet ved ikke, om teksten er klar: læs den højt.
preview-long-sentences = Lange sætninger
preview-sentence-words = { $n } ord

## Spørgsmål

preview-questions = Spørgsmål
preview-questions-topic = I emnet »{ $topic }«
preview-questions-topics =
    { $n ->
        [one] I ét emne
       *[other] I { $n } emner
    }
preview-unused = Ikke på noget skema og ikke på nogen side
preview-unused-about = De står kun blandt alle spørgsmål i spørgsmålsbanken.
preview-retired = Udgåede
preview-retired-since = siden { $day }

## Fejl

preview-problems = Meddelelser
preview-problems-none = Intet er galt.
preview-problems-about = Nedenunder ligger webstedet, som det sidst virkede. Vinduet lukker, når fejlene er rettet.
preview-problems-more =
    { $n ->
        [one] Og én til.
       *[other] Og { $n } til.
    }

## Visninger

preview-views = Visning
preview-phone = Mobil
preview-print = Udskrift
preview-print-about = Delt i sider, som denne browser gør det; en anden browser eller printer kan afvige med en linje.
preview-print-now = Udskriv …
preview-dark = Mørk
preview-light = Lys
preview-sheet = Side { $n } af { $all }
