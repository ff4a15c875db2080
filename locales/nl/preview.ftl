# Wat een redacteur in het voorbeeld over een pagina ziet.

preview-name = Voorbeeld
preview-hide = Balk verbergen
preview-show = Balk tonen
preview-close = Sluiten
preview-edit = Bewerken
preview-lost = Geen verbinding. Draait samtale serve nog?

## De pagina

preview-page = Deze pagina
preview-draft = Concept: staat niet op de gepubliceerde site
    .short = Concept
preview-future = Verschijnt op { $day }
    .short = Later
preview-overdue = Had vóór { $day } opnieuw bekeken moeten zijn
    .short = Herziening te laat
preview-fallback = Niet vertaald. Taal van de tekst: { $language }
    .short = Niet vertaald
preview-nobody = er is niemand genoemd
preview-no-day = er is geen datum ingesteld

## Talen

preview-languages = Talen
preview-translated = { $n } van { $all }
preview-translation-present = Vertaald
preview-translation-partial = { $n } van { $all } vragen, of alleen enkele titels
preview-translation-none = Niet vertaald
preview-translation-fallback = Ontbreekt. Lezers krijgen de tekst in: { $language }
preview-translation-missing = Ontbreekt: lezers krijgen de pagina niet
preview-new-file = Nieuw bestand:
preview-elsewhere = Delen in andere talen
preview-elsewhere-about = Waar een vertaling ontbreekt, krijgen lezers deze delen in een andere taal.
preview-mark = Op de pagina markeren
preview-beside = Teksten vergelijken
preview-beside-with = Vergelijken met
preview-gap = Hier staat niets

## Leesbaarheid

preview-readability = Leesbaarheid
preview-words =
    { $words ->
        [one] 1 woord
       *[other] { $words } woorden
    } in { $sentences ->
        [one] 1 zin
       *[other] { $sentences } zinnen
    }
preview-words-a-sentence = { $whole },{ $tenth } woorden per zin
preview-long-words = { $percent }% lange woorden
preview-lix-0 = Heel makkelijk te lezen, als een kinderboek
preview-lix-1 = Makkelijk te lezen, als een roman
preview-lix-2 = Gemiddeld, als een krant
preview-lix-3 = Moeilijk te lezen, als een ambtelijk rapport
preview-lix-4 = Heel moeilijk te lezen, als een wet
preview-lix-short = De tekst is te kort voor een cijfer.
preview-lix-about = LIX telt het aantal woorden per zin op bij het percentage woorden van meer dan zes letters. Onder { $one } is heel makkelijk, onder { $two } makkelijk, onder { $three } gemiddeld en onder { $four } moeilijk. Het cijfer weet niet of je tekst duidelijk is: lees hem hardop.
preview-long-sentences = Lange zinnen
preview-sentence-words = { $n } woorden

## Vragen

preview-questions = Vragen
preview-questions-topic = In het onderwerp “{ $topic }”
preview-questions-topics =
    { $n ->
        [one] In één onderwerp
       *[other] In { $n } onderwerpen
    }
preview-unused = Op geen formulier en geen pagina
preview-unused-about = Ze staan alleen tussen alle vragen van de vragenbank.
preview-retired = Vervallen
preview-retired-since = sinds { $day }

## Fouten

preview-problems = Meldingen
preview-problems-none = Er is niets mis.
preview-problems-about = Hieronder staat de site zoals die het laatst werkte. Dit venster sluit als de fouten zijn hersteld.
preview-problems-more =
    { $n ->
        [one] En nog één.
       *[other] En nog { $n }.
    }

## Weergaven

preview-views = Weergave
preview-phone = Telefoon
preview-print = Afdruk
preview-print-about = In pagina’s verdeeld zoals deze browser het doet; een andere browser of printer kan een regel afwijken.
preview-print-now = Afdrukken …
preview-dark = Donker
preview-light = Licht
preview-sheet = Pagina { $n } van { $all }
