# Voorbereiden op het eigen apparaat.

## Op elke pagina

prepare-talk-about = Hier wil ik het over hebben
prepare-chosen = Gekozen vragen
prepare-added = Toegevoegd aan je voorbereiding
prepare-removed = Van de lijst gehaald
prepare-undo = Ongedaan maken
prepare-with-form = Bereid je voor met dit formulier

## De pagina

prepare-title = Mijn voorbereiding
prepare-lead = Kies de vragen waarover je wilt praten en schrijf op wat je denkt. Wat je schrijft, blijft op je eigen apparaat.
prepare-privacy-link = Wat gebeurt er met wat ik schrijf?
prepare-script = Deze pagina heeft JavaScript nodig. Zonder kun je de vragen lezen en de formulieren gebruiken zoals ze zijn:

## Kiezen

prepare-choose = Kiezen
prepare-language = Taal van het blad
prepare-beside = Tweede taal ernaast
prepare-one-language = Geen
prepare-begin = Begin met een formulier
prepare-pick = Kies uit alle vragen
prepare-all = Allemaal
prepare-find = Zoek een vraag
prepare-none-found = Geen enkele vraag bevat deze woorden.
prepare-own-add = Schrijf een eigen vraag
prepare-load = Open een opgeslagen blad
prepare-load-sure = Wil je het opgeslagen blad openen in plaats van dit blad? Wat je hier hebt geschreven, is niet opgeslagen.

## Schrijven

prepare-write = Schrijven
prepare-empty = Er is nog geen vraag gekozen. Begin met een formulier of kies uit alle vragen.
prepare-arrange = Volgorde wijzigen
prepare-arrange-done = Klaar
prepare-drag = Sleep naar een andere plaats
prepare-up = Omhoog
prepare-down = Omlaag
prepare-moved = Staat nu op plaats { $n }
prepare-remove = Van de lijst halen
prepare-own = Een eigen vraag
prepare-own-label = Je vraag
prepare-not-here = Niet op dit blad. Alleen voor: { $names }
prepare-aside = In dit formulier of bij deze rol is geen plek voor iets wat je hebt geschreven. Het is niet weg: het komt terug als je terugwisselt.
prepare-unset = Antwoord wissen
prepare-row-add = Rij toevoegen
prepare-row-remove = Laatste rij verwijderen
prepare-name = Naam
prepare-date = Datum van het gesprek
prepare-plan = Actieplan
prepare-plan-what = Wat
prepare-plan-who = Wie
prepare-plan-when = Wanneer

## Bewaren en delen

prepare-finish = Bewaren, afdrukken of delen
prepare-print = Afdrukken
prepare-word = Opslaan als Word-bestand
prepare-word-failed = Het Word-bestand kon niet worden gemaakt: een deel van deze pagina is niet geladen. Je blad is zoals het was. Probeer het opnieuw.
prepare-save = Blad opslaan
prepare-save-hint = Een opgeslagen blad kun je hier weer openen. Wie het bestand krijgt, kan lezen wat je hebt geschreven.
prepare-keep = Bewaar een concept in deze browser
prepare-keep-hint = { $days ->
    [one] Het wordt na een dag gewist. Vink dit niet aan op een computer die anderen ook gebruiken.
   *[other] Het wordt na { $days } dagen gewist. Vink dit niet aan op een computer die anderen ook gebruiken.
}
prepare-share = Vragen delen
prepare-share-hint = De link bevat de gekozen vragen en hun volgorde, en niets van wat je hebt geschreven. De ander opent dezelfde lijst in de eigen rol en taal, met dezelfde nummers.
prepare-copy-link = Link kopiëren
prepare-qr = QR-code met de link naar deze vragen
prepare-qr-print = Druk de QR-code af op het blad
prepare-qr-long = Er zijn te veel vragen voor een QR-code. Gebruik de link.
prepare-same = Dezelfde vragen:
prepare-same-long = Wil je dezelfde vragen op je eigen blad? Vraag dan om de link naar deze lijst. De lijst is te lang voor een QR-code.
prepare-clear = Alles wissen
prepare-clear-sure = Alles wissen? Je lijst, je antwoorden en het concept in deze browser verdwijnen. Bestanden die je hebt opgeslagen, blijven.
prepare-clear-no = Annuleren
prepare-version = Versie
prepare-page = Pagina { $page } van { $pages }

## Wat de pagina zegt

prepare-shared = Iemand heeft een lijst met vragen met je gedeeld
prepare-shared-count = { $n ->
    [one] { $n } vraag. Vragen die je zelf hebt gekozen, blijven staan, na de gedeelde.
   *[other] { $n } vragen. Vragen die je zelf hebt gekozen, blijven staan, na de gedeelde.
}
prepare-shared-who = Open hem als:
prepare-shared-open = Lijst openen
prepare-shared-no = Niet openen
prepare-link-broken = De link kon niet worden gelezen. Je lijst is zoals hij was.
prepare-link-newer = De link komt van een nieuwere versie van deze pagina. Laad de pagina opnieuw en probeer het nog eens. Je lijst is zoals hij was.
prepare-link-gone = { $n ->
    [one] { $n } vraag van de link wordt niet meer gebruikt en is weggelaten.
   *[other] { $n } vragen van de link worden niet meer gebruikt en zijn weggelaten.
}
prepare-link-version = Het formulier is gewijzigd sinds de link is gemaakt (versie { $was }, nu { $now }).
prepare-file-broken = Dit bestand is geen opgeslagen blad. Je lijst is zoals hij was.
prepare-file-newer = Dit bestand komt van een nieuwere versie van deze pagina. Laad de pagina opnieuw en probeer het nog eens. Je lijst is zoals hij was.
prepare-file-large = Dit bestand is te groot voor een opgeslagen blad. Je lijst is zoals hij was.
prepare-file-loaded = Het opgeslagen blad is geopend.
prepare-file-gone = { $n ->
    [one] { $n } vraag wordt niet meer gebruikt. Het is nu een eigen vraag, met wat je schreef.
   *[other] { $n } vragen worden niet meer gebruikt. Het zijn nu eigen vragen, met wat je schreef.
}
prepare-file-repaired = { $n ->
    [one] { $n } gegeven in het bestand past niet op het blad en is weggelaten.
   *[other] { $n } gegevens in het bestand passen niet op het blad en zijn weggelaten.
}
prepare-draft-found = Je concept is geopend. Het wordt gewist op { $date }.
prepare-draft-kept = Het concept wordt bewaard tot { $date }.
prepare-draft-failed = Deze browser bewaart geen concepten. Sla het blad in plaats daarvan op.
prepare-draft-elsewhere = Het concept is in een ander venster gewijzigd. Dit venster bewaart niets tot je het vakje weer aanvinkt.
prepare-cleared = Alles is gewist.
prepare-language-failed = De taal kon niet worden geladen. Probeer het opnieuw.

## Over privacy

privacy-questions = De vragen die je hebt aangevinkt om over te praten: hun namen, het formulier en de rol. Ze zijn weg als je de browser sluit.
privacy-draft = { $days ->
    [one] Het concept van je voorbereiding, als je aanvinkt dat het bewaard moet worden. Het wordt na een dag gewist.
   *[other] Het concept van je voorbereiding, als je aanvinkt dat het bewaard moet worden. Het wordt na { $days } dagen gewist.
}
privacy-preparation-title = Wat je in je voorbereiding schrijft
privacy-preparation = Wat je schrijft, staat alleen in het geheugen van je browser en verdwijnt als je de pagina sluit, tenzij je om een concept vraagt of het blad zelf opslaat. De pagina mag niets versturen: dat geeft ze aan de browser door, en die ziet erop toe.
privacy-preparation-share = Een gedeelde link en de QR-code ervan bevatten de namen van de gekozen vragen, het formulier en de rol, en nooit wat je hebt geschreven.
privacy-preparation-device = Wie dezelfde browser op hetzelfde apparaat gebruikt, kan een concept openen. Bestanden die je opslaat en bladen die je afdrukt, moet je zelf goed bewaren.
privacy-preparation-clear = “Alles wissen” op de pagina haalt de lijst, wat je hebt geschreven en het concept in één keer weg.
