# Wat er mis is met een site, voor redacteuren: één zin, en wat je eraan kunt doen.
# De id van een bericht is `diagnostic-` plus de code; codes veranderen nooit.

severity-error = fout
severity-warning = waarschuwing
severity-note = opmerking
severity-help = tip

diagnostic-others =
    { $others ->
        [one] (En nog één keer ergens anders.)
       *[other] (En nog { $others } keer ergens anders.)
    }
diagnostic-similar = Bedoelde je “{ $similar }”?
diagnostic-related-first = hier staat de eerste
diagnostic-related-form = het gaat om dit formulier
diagnostic-related-released = die is hier uitgebracht
diagnostic-related-retired = hier is de vraag vervallen
diagnostic-related-before = dit staat ervoor

diagnostic-no-site = In deze map staat geen samtale.toml.
    .hint = Geef de map van de site op met --site, of maak een nieuwe site met: samtale new DIR

diagnostic-unreadable = Dit bestand kan niet worden gelezen: { $problem }.
    .hint = Kijk of het bestand er nog is en of je het mag lezen.
diagnostic-too-large = Dit bestand is te groot; de grens is { $problem } MiB.
    .hint = Verdeel een tekst over meer pagina's en zet grote bestanden ergens anders neer.
diagnostic-not-utf8 = Dit bestand is geen UTF-8: dit teken is niet te lezen.
    .hint = Sla het in je tekstprogramma opnieuw op als “UTF-8”.
diagnostic-wrong-encoding = Dit bestand is { $encoding }, geen UTF-8.
    .hint = Sla het in je tekstprogramma opnieuw op als “UTF-8”.
diagnostic-nul-byte = Dit bestand bevat een NUL-teken bij byte { $offset }, dus het is geen tekst.
    .hint = Misschien is het een document met de verkeerde extensie; zet het er opnieuw in als platte tekst.
diagnostic-refused-entry =
    { $what ->
        [link-outside] Deze koppeling leidt buiten de site.
        [link-broken] Deze koppeling leidt nergens heen, of naar zichzelf.
        [link-folder] Dit is een koppeling naar een map.
        [special] Dit is geen bestand en geen map.
       *[name] Deze naam is geen Unicode.
    }
    .hint =
        { $what ->
            [link-outside] Kopieer het bestand naar de site.
            [link-broken] Verwijder de koppeling, of kopieer het bestand naar de site.
            [link-folder] Verplaats de map naar de site.
            [special] Haal het uit de site.
           *[name] Geef het bestand een gewone naam.
        }

diagnostic-toml-syntax =
    { $what ->
        [quotes] Deze tekst staat niet tussen rechte aanhalingstekens.
        [end] Deze tekst heeft geen einde.
        [backslash] Deze backslash staat nergens voor.
        [header] De naam van deze tabel heeft geen einde.
        [bracket] Dit haakje is niet gesloten.
        [comma] Hiervoor ontbreekt een komma.
        [blank] Dit is geen gewone spatie, al lijkt het er wel op.
        [line] Deze regel is meer of minder dan een sleutel, een isgelijkteken en een waarde.
        [number] Dit is geen getal en ook geen datum.
       *[other] Dit is geen TOML: { $problem }.
    }
    .hint = Tekst staat tussen aanhalingstekens, een lijst tussen [ ] en een tabel tussen { "{" } { "}" }.
    .quotes = Schrijf "…", niet “…” of «…»; alleen getallen, datums, true en false staan zonder.
    .end = Zet " aan het eind; tekst van meerdere regels staat tussen """ en """.
    .backslash = Schrijf / in een pad, en \\ voor een backslash.
    .header = Schrijf [naam], of [[naam]] voor een van meerdere.
    .bracket = Bij elke [ hoort een ], bij elke { "{" } een { "}" }, en tussen twee waarden staat een komma.
    .comma = Zet een komma tussen twee waarden, en tussen twee sleutels in { "{" } { "}" }; sluit elke [ en { "{" }.
    .blank = Verwijder het en typ een spatie; het kwam mee met een tekst van elders.
    .line = Schrijf title = "…", elk op een eigen regel; een aanhalingsteken in een tekst schrijf je als \"
    .number = Een getal schrijf je als 10, een datum als 2026-09-01; al het andere is tekst en staat tussen aanhalingstekens.
diagnostic-yaml-syntax =
    { $what ->
        [colon] Op deze regel staat een tweede dubbele punt.
        [end] Deze tekst heeft geen einde.
        [behind] Er staat iets achter het laatste aanhalingsteken.
        [backslash] Deze backslash staat nergens voor.
        [tab] YAML wil hier alleen spaties, geen tab.
        [indent] Deze regel springt in, maar hoort nergens bij.
        [sign] Een waarde zonder aanhalingstekens kan niet zo beginnen.
        [bracket] Dit haakje is niet gesloten.
        [line] Deze regel is meer of minder dan een sleutel, een dubbele punt en een waarde.
        [deep] Deze paginagegevens hebben te veel niveaus.
       *[other] Deze paginagegevens zijn geen YAML: { $problem }.
    }
    .hint = Zet waarden met “:” of “#” tussen aanhalingstekens, of schrijf de gegevens in TOML tussen +++.
    .colon = Zet de hele waarde tussen aanhalingstekens: title: "Een: twee"
    .end = Zet " aan het eind, op dezelfde regel.
    .behind = Zet de hele waarde tussen ' en '; een aanhalingsteken tussen " en " schrijf je als \"
    .backslash = Schrijf / in een pad, en \\ voor een backslash.
    .tab = Verwijder hem en typ spaties.
    .indent = Laat elke sleutel vooraan op de regel beginnen; alleen wat bij de sleutel erboven hoort, springt in.
    .sign = Zet de waarde tussen aanhalingstekens: "…"
    .bracket = Bij elke [ hoort een ], bij elke { "{" } een { "}" }, en tussen twee waarden staat een komma.
    .line = Schrijf title: …, elk op een eigen regel, met een spatie achter de dubbele punt.
    .deep = Paginagegevens hebben genoeg aan twee of drie niveaus.
diagnostic-front-matter-open = De paginagegevens die hier beginnen, zijn niet afgesloten.
    .hint = Zet er { $fence } onder, op een eigen regel.
diagnostic-unknown-key = De sleutel “{ $key }” bestaat hier niet en wordt overgeslagen.
    .hint = Verwijder hem.
    .above = Zet hem boven de eerste regel met [ ]: wat onder zo’n regel staat, hoort bij die tabel.
    .own = Verwijder hem, of zet wat van jezelf is onder [extra].
    .section = Schrijf [section.{ $key }] onder de [[section]] waar het bij hoort; los hoort het nergens bij.
diagnostic-duplicate-key = “{ $key }” staat er twee keer.
    .hint = Laat er één staan.
diagnostic-missing-key = “{ $key }” ontbreekt hier.
    .hint = Schrijf erbij: { $key } = …
    .slip = Schrijf { $key } in plaats van { $written }.
    .questions = Geef aan welke vragen: topic = "…" of ids = ["…"].
diagnostic-wrong-type = Bij “{ $key }” hoort { $wanted ->
        [string] tekst tussen aanhalingstekens
        [boolean] true of false
        [integer] een heel getal
        [date] een datum
        [strings] tekst tussen aanhalingstekens, of een lijst daarvan
        [table] een tabel
        [tables] een lijst van tabellen
        [array] een lijst
        [pick] een id of een tabel
        [pair] een tweetal talen
       *[text] een tekst, of een tabel met teksten per taal
    }, niet { $found ->
        [string] tekst tussen aanhalingstekens
        [integer] een getal
        [float] een getal met decimalen
        [boolean] true of false
        [date] een datum
        [array] een lijst
        [table] een tabel
       *[other] dit
    }.
    .hint =
        { $wanted ->
            [date] Schrijf een datum zonder aanhalingstekens, bijvoorbeeld 2026-09-01.
            [string] Zet het tussen aanhalingstekens.
            [tables] Schrijf [[{ $key }]] boven elk ervan.
            [strings] Zet elk ervan tussen aanhalingstekens, en als het er meer zijn samen tussen [ ].
            [text] Schrijf { $key } = "…" voor alle talen, of { $key }.en = "…" voor één taal.
            [boolean] Schrijf true of false, zonder aanhalingstekens.
            [integer] Schrijf het in cijfers, zonder aanhalingstekens.
            [table]
                { $found ->
                    [array] Schrijf de naam tussen [ ], niet tussen [[ ]].
                   *[other]
                        { $key ->
                            [audience] Zet het tussen accolades: { $key } = { "{" } role = "employee" { "}" }
                           *[other] Zet de inhoud tussen accolades: { $key } = { "{" } … { "}" }
                        }
                }
            [array] Zet het tussen [ ].
            [pick] Schrijf een id tussen aanhalingstekens, of een tabel: { "{" } topic = "tasks", limit = 3 { "}" }
            [pair] Schrijf de tags van twee talen: ["en", "nb"]
           *[other] Zie de documentatie van dit bestandsformaat.
        }
diagnostic-invalid-value = “{ $key }” kan niet “{ $value }” zijn.
    .hint = Dit kan wel: { $allowed }.
diagnostic-invalid-date = De datum { $value } bestaat niet.
    .hint = Schrijf jaar, maand en dag, bijvoorbeeld 2026-09-01.
diagnostic-unknown-language = Deze site heeft geen taal “{ $tag }”.
    .hint = Voeg [languages.{ $tag }] toe aan samtale.toml, of verwijder deze tekst.
diagnostic-invalid-language = “{ $tag }” is geen taalcode.
    .hint = Gebruik een code zoals en, nb, nn, da, nl of pt-BR (BCP 47).
diagnostic-fallback-repeats = “{ $tag }” staat twee keer in deze rij reservetalen.
    .hint = Noem elke taal één keer.
    .itself = Een taal noemt zichzelf niet: die komt altijd als eerste in haar eigen rij.
diagnostic-unknown-audience = De doelgroepen van de site kennen geen “{ $value }”.
    .hint = Indelingen en hun waarden staan onder [[audience.…]] in samtale.toml.
    .known = Wat er is: { $known } (onder [[audience.…]] in samtale.toml).
diagnostic-invalid-id = “{ $id }” kan geen id zijn.
    .hint = Gebruik de letters a–z, cijfers, - en _ (hoogstens 100).
diagnostic-duplicate-id = De id “{ $id }” wordt twee keer gebruikt.
    .hint = Geef de nieuwste een andere id; naar de oudste kan al verwezen worden.
diagnostic-unsafe-address = “{ $address }” is geen webadres.
    .hint = Schrijf het hele adres, te beginnen met https://
    .base = base_url is het hele adres van de gepubliceerde site, bijvoorbeeld https://intranet.example.org/dialogue/
diagnostic-invalid-color = “{ $value }” is geen kleur.
    .hint = Schrijf die als #rrggbb, bijvoorbeeld #1a5276.
diagnostic-low-contrast = Tekst in { $color } op { $paper } heeft een contrast van { $whole },{ $tenth }:1, en 4,5:1 is het minste dat leesbaar is (WCAG AA).
    .hint = De dichtstbijzijnde leesbare kleur is { $readable }.
diagnostic-no-base-url = De site heeft geen base_url en krijgt dus geen canonieke links.
    .hint = Schrijf base_url = "https://…" in samtale.toml, of gebruik --base-url.

diagnostic-invalid-slug = “{ $slug }” kan geen deel van een adres zijn.
    .hint = Gebruik letters, cijfers en koppeltekens.
    .empty = Laat slug weg om de bestandsnaam te gebruiken.
    .slash = Een slug is één deel van het adres: zet het bestand liever in een andere map.
    .character = Deze tekens mogen niet: % : ? # * " < > | & { "{" } { "}" } en stuurtekens.
    .edge = Een slug mag niet met een punt beginnen en niet met een punt of spatie eindigen.
    .reserved = Windows gebruikt deze naam voor een apparaat.
    .long = Houd het onder de 200 bytes.
diagnostic-awkward-slug = Spaties en hoofdletters in “{ $slug }” geven een adres dat lastig voor te lezen en in te typen is.
diagnostic-path-too-long = “{ $route }” is te lang voor een bestandssysteem.
    .hint = Houd namen onder de { $limit } bytes en gebruik weinig mappen.
diagnostic-route-taken = Iets anders heeft het adres “{ $route }” al.
    .hint = Geef een van de twee een andere slug. Hoofdletters tellen niet: voor Windows maken die geen verschil.
    .own = Het programma schrijft daar zelf een pagina; geef de jouwe een andere slug.
    .first = deze heeft het adres
diagnostic-stray-file =
    { $what ->
        [ending] Dit bestand wordt gepubliceerd zoals het is, en niet gelezen.
       *[other] Niets leest dit bestand: het staat in een eigen map.
    }
    .hint = Bestanden met vragen, formulieren en zoekinstellingen staan rechtstreeks in content/bank/, content/forms/ en content/search/.
    .ending = Noem het “{ $name }”, dan wordt het gelezen.
diagnostic-file-language = Het einde van deze bestandsnaam, “{ $tag }”, wordt niet als taal gelezen; het hoort bij de naam van de pagina.
    .hint = Is het een taal, voeg dan [languages.{ $tag }] toe aan samtale.toml.
diagnostic-vanished-address = Het adres “{ $address }” bestond eerder en leidt nu nergens heen.
    .hint = Schrijf het bovenaan in het bestand van de pagina die ervoor in de plaats is gekomen: aliases = ["{ $address }"]
diagnostic-duplicate-page = Deze pagina staat er in één taal twee keer.
    .hint = Laat een van de twee bestanden staan.
    .first = dit is het andere bestand

diagnostic-broken-link = De link “{ $target }” leidt nergens heen.
    .hint = Een link noemt het bestand waar hij heen leidt, gezien vanuit dit bestand: ../topics/tasks.md
    .outside = Hij leidt buiten content/. Links blijven daarbinnen, of beginnen met https://
    .draft = De pagina is een concept of is voor een latere dag, dus ze is nog niet gepubliceerd.
    .language = Lezers van deze taal krijgen die pagina niet. Noem de taal om er toch heen te linken: page.da.md
    .web = Schrijf het hele adres: https://www.example.org/pagina
diagnostic-missing-anchor =
    { $where ->
        [here] Er is geen kop “#{ $anchor }” op deze pagina.
       *[there] Er is geen kop “#{ $anchor }” op de pagina van “{ $target }”.
    }
    .hint = Geef de kop dit anker: ## Kop { "{" }#{ $anchor }{ "}" }
diagnostic-broken-reference = Voor “[{ $reference }]” staat nergens waar het heen leidt.
    .hint = Schrijf eronder: [{ $reference }]: page.md – of zet een backslash voor het haakje.
diagnostic-missing-footnote = Er is geen voetnoot “{ $label }”.
    .hint = Schrijf eronder: [^{ $label }]: De tekst van de voetnoot.
    .form = Schrijf de tekst in het formulier: [footnote.{ $label }]
diagnostic-unused-footnote = Geen tekst verwijst naar de voetnoot “{ $label }”, dus lezers krijgen hem niet te zien.
    .hint = Schrijf het teken waar de voetnoot bij hoort: [^{ $label }]
diagnostic-missing-picture = Er is geen afbeelding “{ $picture }”.
    .hint = Zet de afbeelding in de site, en schrijf het pad gezien vanuit dit bestand.
    .outside = Het pad leidt buiten de site. Zet een kopie in de site.
diagnostic-missing-alt = “{ $picture }” heeft geen alternatieve tekst.
    .hint = Zeg wat er te zien is, voor wie het niet ziet: ![wat er te zien is]({ $picture })
    .logo = Zeg van wie het logo is, voor wie het niet ziet: alt = "Voorbeelduniversiteit"
diagnostic-remote-picture = De afbeelding “{ $picture }” staat op een andere server; lezers krijgen in plaats daarvan een link.
    .hint = Zet een kopie naast de pagina, als dat mag: een gepubliceerde pagina vraagt niemand anders om iets.
diagnostic-unsafe-link = Adressen die met “{ $scheme }:” beginnen, zijn niet toegestaan.
    .hint = Gebruik https://, mailto: of tel:, of het pad naar een bestand van de site.
diagnostic-unknown-scheme = Adressen die met “{ $scheme }:” beginnen, zijn hier onbekend; de link wordt als tekst getoond.
    .hint = Gebruik https://, mailto: of tel:, of het pad naar een bestand van de site.
diagnostic-unsafe-svg = De afbeelding “{ $picture }” kan iets uitvoeren of iets van buiten ophalen: { $part }
    .hint = Sla die opnieuw op als gewone SVG, zonder scripts, stijlen, entiteiten of links naar andere bestanden.
diagnostic-unread-markdown =
    { $what ->
        [heading] Dit was bedoeld als kop, maar wordt als tekst getoond.
        [fence] Dit was bedoeld als instructie, maar wordt niet zo gelezen.
        [front-matter] Dit was bedoeld als paginagegevens, maar wordt als tekst getoond.
       *[link] Dit was bedoeld als link, maar wordt als tekst getoond.
    }
    .blank = Zet een adres met spaties tussen < en >: [woorden](<mijn bestand.pdf>)
    .front-matter = Begin het bestand met een regel +++, en zet ook onder de laatste sleutel +++.
    .heading = Zet een spatie na de #: ## Kop
    .fence = Om een instructie staan backticks: ```
    .open = Zet een ) achter het adres.
    .gap = Haal de spatie tussen ] en ( weg.
diagnostic-raw-html = HTML wordt hier als tekst getoond.
    .hint = Schrijf het in Markdown, of sta HTML toe met raw_html = true in samtale.toml; het wordt dan wel opgeschoond.
diagnostic-template-tag = Dit lijkt op code van een ander programma; lezers zien het zoals het er staat.
    .hint = Schrijf het in Markdown.
diagnostic-duplicate-anchor = Het anker “#{ $anchor }” wordt op deze pagina twee keer gebruikt.
    .hint = Geef deze kop een ander anker.
diagnostic-nested-too-deep = Hier zitten meer dan { $limit } niveaus in elkaar; de tekst blijft staan, zonder het kader.
    .hint = Gebruik minder niveaus van lijsten, citaten en instructies.
diagnostic-missing-counterpart = De tegenhanger is geen pagina die lezers krijgen.
    .hint = Noem het bestand voor de andere rol, gezien vanuit dit bestand: counterpart = "manager.md"
diagnostic-counterpart-conflict =
    { $what ->
        [page] De bestanden van deze pagina noemen verschillende tegenhangers.
       *[other] Twee pagina's noemen dezelfde tegenhanger.
    }
    .hint = Een pagina heeft één tegenhanger; noem die in een van de twee bestanden.
    .page = Noem in elk bestand dezelfde pagina. Alle vertalingen van een pagina hebben dezelfde naam: manager.nl.md, manager.en.md.
    .first = hier staat het al

diagnostic-unknown-directive = Er is geen instructie “{ $directive }”, dus dit wordt als code getoond.
    .hint = De instructies zijn questions, form, only, details, template, quote, steps, contact en planner.
diagnostic-directive-syntax =
    { $what ->
        [only] Dit deel zegt niet voor wie het is.
       *[other] { diagnostic-toml-syntax }
    }
    .hint = Schrijf ze zoals in een TOML-tabel op één regel: topic = "tasks", limit = 5
    .only = Zeg voor wie dit deel is: only role = "manager"
diagnostic-directive-body =
    { $directive ->
        [steps] Bij deze instructie hoort een genummerde lijst.
       *[other] Bij deze instructie hoort geen tekst.
    }
    .hint = Zie de documentatie van de instructie.
    .list = Begin elke stap met 1.
    .empty = Sluit het blok op de volgende regel af.

diagnostic-directive-open = Dit blok wordt nergens afgesloten en neemt dus de rest van de pagina mee.
    .hint = Sluit het af: zet evenveel ` als aan het begin op een eigen regel.
diagnostic-picture-message = De tekening “{ $picture }” haalt woorden uit het bericht “{ $id }”, dat in geen enkele taal bestaat.
    .hint = Voeg het toe aan locales/<taal>/pictures.ftl: { $id } = …
diagnostic-unsafe-file = “{ $file }” is zelf een pagina of een programma en zou in de browser van de lezer draaien.
    .hint = Publiceer het ergens anders, of als PDF.
diagnostic-question-twice = “{ $id }” staat twee keer op één blad van dit formulier.
    .hint = Haal de vraag op één plek weg; een keuze per onderwerp slaat genoemde vragen over.

diagnostic-unknown-topic = De vragenbank heeft geen onderwerp “{ $topic }”.
    .hint = Een onderwerp is een bestand in content/bank/; de bestandsnaam is de id.
diagnostic-unknown-question = De vragenbank heeft geen vraag “{ $question }”.
    .hint = Zoek de id op in content/bank/. Een vervallen vraag blijft daar staan, met retired = …
diagnostic-unknown-form = Er is geen formulier “{ $form }”.
    .hint = Een formulier is een bestand in content/forms/; de bestandsnaam is de id.
diagnostic-unknown-scale = De vragenbank heeft geen schaal “{ $scale }”.
    .hint = Leg die vast in een bestand van de bank: [scale.{ $scale }]
diagnostic-wording-tie = Twee formuleringen passen even goed bij dezelfde lezers.
    .hint = Maak een van de twee specifieker, zodat duidelijk is welke geldt.
    .first = de andere formulering is deze
diagnostic-retired-question = “{ $question }” is vervallen op { $day }, en dit formulier is niet ouder dan dat.
    .hint = Neem een andere vraag, of schrijf wanneer het formulier voor het laatst is gewijzigd, als dat eerder was: changed = …
diagnostic-release-differs = { $what ->
    [form] Het formulier “{ $form }” wijkt af van wat als versie { $version } is uitgebracht.
   *[other] “{ $question }” wijkt af van wat met het formulier “{ $form }” als versie { $version } is uitgebracht.
}
    .hint = Geef het formulier een nieuwe versie en breng die uit (samtale release { $form }), of zet de tekst terug.
diagnostic-section-order = “{ $part }” staat na “{ $before }”, maar wordt ervoor afgedrukt.
    .hint = Zet [[section.{ $part }]] hoger; begin voor een andere volgorde een nieuwe [[section]] zonder titel.

diagnostic-search-unmatched = Geen enkele pagina heeft een van deze woorden: { $words }. Het synoniem vindt niets.
    .hint = Schrijf een woord dat op de site staat, of haal het synoniem weg.
diagnostic-search-page-missing = “{ $page }” is er niet in deze taal en kan niet vooraan in de zoekresultaten komen.
    .hint = Noem de bron onder content/: guide/employee.md, bank/tasks.toml#vraag, forms/dialogue.toml.

diagnostic-fluent-syntax =
    { $what ->
        [line] Deze regel is geen bericht.
        [brace] Deze accolade is niet gesloten.
        [closing] Deze accolade sluit niets.
        [empty] Dit bericht heeft geen tekst.
        [end] Deze tekst heeft geen einde.
        [default] Eén van deze keuzes, en niet meer dan één, geldt voor al het andere.
        [name] Hier ontbreekt een naam.
        [backslash] Deze backslash staat nergens voor.
        [deep] Dit heeft te veel niveaus.
       *[other] Dit bericht is niet te lezen: { $problem }.
    }
    .hint = Een bericht is één regel, id = tekst; een langer bericht gaat ingesprongen verder.
    .line = Schrijf id = tekst; een langere tekst gaat ingesprongen verder, en een opmerking begint met #.
    .brace = Sluit hem; een accolade die lezers moeten zien, schrijf je als { "{" } "{ "{" }" { "}" }
    .closing = Verwijder hem; een accolade die lezers moeten zien, schrijf je als { "{" } "{ "}" }" { "}" }
    .empty = Schrijf de tekst achter het isgelijkteken, of verwijder het bericht.
    .end = Zet " aan het eind, op dezelfde regel.
    .default = Zet er een * voor: *[other] …
    .name = Schrijf daar de id van het bericht, of $ met de naam van de waarde.
    .backslash = Schrijf \\ voor een backslash tussen aanhalingstekens.
    .deep = Een bericht heeft genoeg aan twee of drie niveaus.
diagnostic-duplicate-message = Het bericht “{ $id }” staat er twee keer.
    .hint = Laat er één staan.
diagnostic-message-reference = Het bericht “{ $id }” verwijst naar “{ $missing }”, maar dat is er niet.
    .hint = Schrijf dat bericht, of haal de verwijzing weg.
diagnostic-template-syntax = Het sjabloon “{ $template }” is niet te lezen: { $problem }
    .hint = Het ingebouwde sjabloon wordt gebruikt tot dit is hersteld.
diagnostic-template-failed = Het sjabloon “{ $template }” werkte niet: { $problem }
    .hint = Een sjabloon kan lezen wat er in de weergave zit, en niets anders.
diagnostic-template-endless = Het sjabloon “{ $template }” komt niet tot een einde.
    .hint = Kijk of er lussen in lussen staan.
diagnostic-unknown-theme = Er is geen thema “{ $theme }”.
    .hint = Een thema is een map in themes/; een site zonder eigen thema heeft theme = "default".

summary-done =
    { $pages ->
        [one] 1 pagina
       *[other] { $pages } pagina's
    } en { $forms ->
        [one] 1 formulier
       *[other] { $forms } formulieren
    } in { $languages ->
        [one] 1 taal
       *[other] { $languages } talen
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }, { $seconds } s → { $folder } ({ $written } geschreven, { $unchanged } ongewijzigd)
summary-errors =
    { $errors ->
        [one] 1 fout
       *[other] { $errors } fouten
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }: er is niets gepubliceerd.
summary-check =
    { $errors ->
        [0] Geen fouten
        [one] 1 fout
       *[other] { $errors } fouten
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }.
summary-timings = lezen en plannen { $plan } s, opmaken en schrijven { $render } s
summary-typesetting = PDF: { $typeset } gezet, { $remembered } onthouden
summary-release = Versie { $version } van “{ $form }” is vastgelegd in { $path }.
summary-release-known = Versie { $version } van “{ $form }” is al vastgelegd.
summary-new = Er staat een nieuwe site in { $folder }. Volgende stap: samtale build --site { $folder }
summary-new-untranslated = De beginteksten zijn er nog niet in { $missing }; de pagina's zijn geschreven in { $written }, en zo krijgen lezers ze tot jij ze vertaalt.

error-write = De site kon niet worden gepubliceerd: { $problem }
error-today = “{ $value }” is geen datum; schrijf die als 2026-09-01.
error-base-url = “{ $value }” is geen adres om op te publiceren; schrijf het als https://intranet.example.org/dialogue/
error-against = De eerdere adressen kunnen niet worden gelezen uit “{ $path }”: { $problem }
error-new-exists = “{ $folder }” is niet leeg; een nieuwe site heeft een eigen map nodig.
error-new-language = “{ $tag }” is geen taalcode; gebruik er een zoals en, nb, nn, da, nl of pt-BR.
error-new-write = De site kon niet worden gemaakt: { $problem }
error-release-errors = Er is niets vastgelegd: de site heeft fouten.
error-release-form = Er is geen formulier “{ $form }”.
error-release-form-similar = Er is geen formulier “{ $form }”. Bedoelde je “{ $similar }”?
error-release-version = Het formulier “{ $form }” heeft geen versie. Schrijf die erin, bijvoorbeeld version = "2026-1".
error-release-taken = Het formulier “{ $form }” is als versie { $version } uitgebracht met een andere tekst. Geef het eerst een nieuwe versie.
error-search-language = De site heeft geen taal “{ $tag }” om in te zoeken.
search-nothing = Niets gevonden voor “{ $query }”.

# Documents on paper

diagnostic-missing-glyph = Geen lettertype van het thema heeft het teken “{ $character }” ({ $number }), dus het kan niet worden afgedrukt.
    .hint = Gebruik een ander teken, of zet een lettertype dat het heeft in de map fonts/ van het thema.
diagnostic-broken-font = “{ $file }” is geen lettertype waarmee documenten kunnen worden gezet.
    .hint = Gebruik een TrueType- of OpenType-bestand (.ttf of .otf), en kijk of het in een lettertypeprogramma te openen is.
diagnostic-missing-font = Er is geen lettertypebestand “{ $file }”, dus de pagina’s krijgen het volgende lettertype.
    .hint = Zet het bestand in de site, en schrijf het pad gezien vanuit samtale.toml.
diagnostic-web-font = Pdf’s kunnen niet met “{ $file }” worden gezet, dus ze krijgen het volgende lettertype.
    .hint = Gebruik een .ttf- of .otf-bestand, of zet er ook een in de map fonts/ van het thema.
diagnostic-picture-kind =
    { $what ->
        [file] “{ $picture }” is geen afbeelding.
       *[other] De afbeelding “{ $picture }” kan niet in een document worden gezet.
    }
    .hint = Gebruik PNG, JPEG, GIF, WebP of SVG, en kijk of het bestand in een afbeeldingsprogramma te openen is.
diagnostic-typesetting-failed = { $route } kon niet worden gezet: { $problem }
    .hint = Heeft het thema eigen sjablonen in documents/, kijk daar dan eerst.
diagnostic-format-left-out = Deze samtale is zonder PDF gebouwd en maakt er dus geen.
    .hint = Haal "pdf" uit formats, of gebruik een samtale die met de feature pdf is gebouwd.
