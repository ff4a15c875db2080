# De woorden van de site die `samtale new` maakt. `starter-text-` staat op de pagina's, in de vragen en in het
# formulier, `starter-note-` in het commentaar dat het formaat uitlegt.

## samtale.toml

starter-text-site-title = Medewerkersgesprek
starter-text-organisation = Voorbeeldorganisatie
starter-text-employee = Medewerker
starter-text-manager = Leidinggevende

starter-note-settings =
    De instellingen van de site. Alleen title en default_language zijn nodig.
    Een tekst heeft een regel per taal: title.nl is de titel in het Nederlands. Ontbreekt de regel
    voor de taal van een lezer, dan krijgt die de volgende taal uit de rij reservetalen.
starter-note-organisation = De naam van je organisatie. Schrijf in teksten { "{" }organisation{ "}" } waar die moet staan.
starter-note-base-url = Het adres waar de site komt te staan: pas het aan voordat je publiceert.
starter-note-look =
    Je kleur, je lettertype en je logo: haal het # weg en zet de afbeelding naast dit bestand.
starter-note-default-language =
    De taal van pagina's die er geen noemen, en voor alle lezers de laatste reservetaal.
starter-note-languages =
    De talen, en in welke volgorde lezers een andere krijgen waar hun eigen taal ontbreekt.
    Lezers zien altijd welke taal ze krijgen.
starter-note-untranslated =
    In deze taal is nog niets geschreven. Zo begin je: een pagina is een bestand zoals
    employee.{ $tag }.md, een tekst is een regel zoals title.{ $tag } = "…"
starter-note-added =
    Om deze taal heb je niet gevraagd. De eerste teksten zijn erin geschreven, omdat ze er in
    jouw talen niet zijn. Haal haar weg als je alles hebt vertaald.
starter-note-audience =
    Voor wie de site is. Een pagina, een deel van een pagina, een vraag of een formulier kan voor
    één van deze rollen zijn. Andere indelingen maak je net zo, bijvoorbeeld [[audience.staff]].
starter-note-documents = In welke vorm formulieren verschijnen: "html", "pdf", "docx", "odt".
starter-note-gitignore = Wat het programma maakt; dat kan altijd opnieuw worden gemaakt.

## Pagina's

starter-text-home-title = Een gesprek over je werk
starter-text-home-description = Zo halen medewerkers en leidinggevenden het meeste uit het jaarlijkse gesprek.
starter-text-home-intro =
    Eén keer per jaar gaat iedereen bij { "{" }organisation{ "}" } met de leidinggevende om tafel. Dan
    praten jullie over hoe het werk gaat en over wat er komt. Hier vind je wat je daarvoor nodig hebt.
starter-text-home-links =
    - [Voor medewerkers](guide/employee.md): hoe je je voorbereidt, en vragen om over na te denken
    - [Voor leidinggevenden](guide/manager.md): hoe je uitnodigt, het gesprek leidt en op afspraken terugkomt
    - [De vragenbank](bank/): alle vragen, om uit te kiezen en af te drukken
    - [Het formulier](forms/dialogue.toml): om in te vullen op het scherm of op papier
starter-text-contact-heading = Bij wie kun je terecht?
starter-text-contact-name = HR
starter-text-contact-text = Geen vraag is te klein. We antwoorden meestal binnen twee werkdagen.

starter-text-guide-title = Voor het gesprek
starter-text-guide-slug = gids
starter-text-guide-description = Wat jullie doen in de weken voor het gesprek.
starter-text-guide-intro = Een gesprek gaat beter als jullie er allebei over hebben nagedacht. Een half uur per persoon is genoeg.
starter-text-guide-employee = Kies **twee of drie dingen** die voor jou belangrijk zijn. Laat ze je leidinggevende een paar dagen van tevoren weten.
starter-text-guide-manager = Stuur de uitnodiging **twee weken van tevoren** en zoek een ruimte waar niemand stoort.

starter-text-prepare-heading = Zo bereid je je voor
starter-text-form-heading = Het formulier
starter-text-faq-heading = Goed om te weten

starter-text-employee-title = Voor medewerkers
starter-text-employee-slug = voor-medewerkers
starter-text-employee-description = Wat je van het gesprek kunt verwachten en hoe je je voorbereidt.
starter-text-employee-intro = Dit is jouw moment: je kijkt met je leidinggevende naar je werk als geheel. Wat [je leidinggevende leest](manager.md), is geen geheim.
starter-text-employee-prepare = Lees de afspraken van vorige keer. Kies daarna een paar vragen die bij je passen:
starter-text-employee-form = Schrijf in steekwoorden. Je hoeft niet alles in te vullen.
starter-text-employee-faq-question = Wie ziet wat ik opschrijf?
starter-text-employee-faq-answer = Je voorbereiding is van jou alleen. Wat jullie afspreken, bewaren jij en je leidinggevende.

starter-text-manager-title = Voor leidinggevenden
starter-text-manager-slug = voor-leidinggevenden
starter-text-manager-description = Hoe je uitnodigt voor het gesprek, het leidt en op de afspraken terugkomt.
starter-text-manager-intro = Jij zorgt dat het gesprek er komt en dat het iets oplevert. Lees ook [wat je medewerkers lezen](employee.md).
starter-text-manager-prepare = Neem je medewerkers één voor één in gedachten. Wat ging er goed? Wat wil je graag weten?
starter-text-manager-form = Het blad voor de leidinggevende heeft dezelfde onderdelen als dat voor de medewerker.
starter-text-manager-faq-question = Wat als we het niet eens zijn?
starter-text-manager-faq-answer = Schrijf op hoe jullie er elk over denken en spreek af wanneer jullie er weer over praten. HR kan aanschuiven als jullie dat allebei willen.

starter-note-page =
    Tussen de regels met + staat wat het programma over de pagina moet weten. Daaronder staat de
    tekst, in Markdown. Dit bestand is de startpagina, _index.{ $lang }.md; elke taal heeft een
    eigen bestand ernaast. In andere mappen is _index de pagina van de map zelf.
starter-note-weight = Pagina's staan op volgorde van gewicht, de lichtste eerst.
starter-note-slug = Het deel van het adres voor deze pagina, in de taal van de pagina.
starter-note-counterpart =
    Voor wie de pagina is, en dezelfde pagina voor de andere rol. Het is genoeg om die op één
    van de twee te noemen; lezers vinden de weg in beide richtingen.
starter-note-review = Haal het # weg om eraan herinnerd te worden de pagina na te lezen, of om haar achter te houden.
starter-note-links = Een link noemt het bestand waar hij heen leidt, zonder taal: lezers krijgen de pagina in hun eigen taal.
starter-note-contact = Een blok dat begint met een woord als “contact” is een instructie. Deze zegt bij wie je terechtkunt.
starter-note-only = Een deel voor één rol. Anderen zien het ook, met een label dat zegt voor wie het is.
starter-note-anchor = De naam tussen accolades is in elke taal gelijk, zodat anderen naar deze kop kunnen linken.
starter-note-questions = Vier vragen voor medewerkers uit het onderwerp “tasks”: content/bank/tasks.toml
starter-note-form = Het blad voor medewerkers van het formulier “dialogue”: content/forms/dialogue.toml
starter-note-details = Een antwoord om uit te klappen. Er zijn ook de instructies steps, quote en template.

## De vragenbank

starter-text-topic-title = Taken
starter-text-topic-intro = Praat over het werk zoals het echt is: wat tijd kost, wat telt en wat anders kan.
starter-text-amount-little = te weinig
starter-text-amount-right = ongeveer goed
starter-text-amount-much = te veel
starter-text-task-mix = Wat vind je van de mix van taken die je nu hebt?
starter-text-task-mix-help = Denk aan een gewone week.
starter-text-task-mix-less = Wat zou je minder willen doen?
starter-text-task-mix-manager = Hoe passen de taken van de medewerker bij wat de afdeling nodig heeft?
starter-text-amount-of-work = Hoeveel heb je te doen?
starter-text-amount-of-work-manager = Hoeveel heeft de medewerker te doen?
starter-text-clear-expectations = Is het voor jou duidelijk wat er van je wordt verwacht?
starter-text-clear-expectations-manager = Heb je duidelijk gezegd wat je verwacht?
starter-text-helpful-support = Wat zou je het meest helpen?
starter-text-support-time = meer tijd
starter-text-support-training = scholing
starter-text-support-priorities = duidelijkere prioriteiten
starter-text-support-colleague = iemand aan wie ik iets kan vragen
starter-text-first-priority = Welke taken van de medewerker gaan het komende jaar voor?
starter-text-next-talk = Wanneer praten we hier weer over?

starter-note-topic =
    Een onderwerp van de vragenbank. De bestandsnaam is de id: pagina's en formulieren noemen het
    “tasks”. Elke vraag wordt één keer geschreven, hier, en gebruikt waar je maar wilt.
starter-note-scale = De stappen van een schaal. Getallen kan ook: from = 1, to = 5, met low.nl en high.nl voor de uiteinden.
starter-note-question =
    Een vraag. De id verandert nooit, ook niet als de tekst verandert. De soort (kind) is open, scale,
    choice, choices, yes-no, checklist, table, date of note. Een kernvraag (core) staat op elk
    formulier dat dit onderwerp gebruikt.
starter-note-follow-up = Een vraag om op door te gaan.
starter-note-wording = Dezelfde vraag in andere woorden, voor een deel van de lezers.
starter-note-audience-question = Een vraag voor medewerkers alleen. Er kunnen meer antwoorden worden aangekruist.
starter-note-not-core = Geen kernvraag: een formulier krijgt haar alleen als het haar noemt.
starter-note-retired =
    Verwijder een vraag niet als je haar niet meer gebruikt. Met de regel retired = 2027-01-01 blijft
    ze staan op de formulieren die haar hadden, en nieuwe kunnen haar niet meer opnemen.

## Het formulier

starter-text-form-title = Formulier voor het gesprek
starter-text-form-intro = Gebruik het formulier om je voor te bereiden en om op te schrijven wat jullie afspreken. Je hoeft niet alles in te vullen.
starter-text-field-name = Naam
starter-text-field-date = Datum
starter-text-section-preparation = Voorbereiding
starter-text-check-last-time = Lees de afspraken van vorige keer.
starter-text-check-choose = Kies de vragen die voor jou het belangrijkst zijn.
starter-text-section-agreements = Wat we afspreken
starter-text-table-agreements = Afspraken
starter-text-column-what = Wat
starter-text-column-who = Wie
starter-text-column-when = Wanneer
starter-text-section-notes = Aantekeningen

starter-note-form-file = Een formulier. Het heet zoals het bestand, en de vragen komen uit de bank.
starter-note-version = Staat onder aan elk blad. Pas allebei aan als je het formulier wijzigt.
starter-note-editions = Eén blad per rol: elk met eigen vragen, in eigen woorden.
starter-note-fields = Wat boven aan het formulier staat.
starter-note-section = Een formulier bestaat uit onderdelen. Dit is een lijst om af te vinken.
starter-note-section-topic = Een onderwerp geeft het onderdeel een titel, een inleiding en kernvragen.
starter-note-section-table = Vragen die één voor één genoemd zijn, en een tabel met lege rijen.
starter-note-section-notes = Regels om op te schrijven.
starter-note-signature = Hier ondertekenen jullie.
