# Hvad der er galt med et websted, til redaktører: én sætning, og hvad man kan gøre ved det.
# Meddelelsens id er `diagnostic-` og koden; koderne ændres aldrig.

severity-error = fejl
severity-warning = advarsel
severity-note = bemærkning
severity-help = hjælp

diagnostic-others =
    { $others ->
        [one] (Og ét sted mere.)
       *[other] (Og { $others } steder mere.)
    }
diagnostic-similar = Mente du »{ $similar }«?
diagnostic-related-first = her står den første
diagnostic-related-form = det gælder dette skema
diagnostic-related-released = den blev udgivet her
diagnostic-related-retired = her blev det taget ud af brug
diagnostic-related-before = dette står foran

diagnostic-no-site = Der er ingen samtale.toml i denne mappe.
    .hint = Angiv webstedets mappe med --site, eller lav et nyt websted med: samtale new DIR

diagnostic-unreadable = Denne fil kan ikke læses: { $problem }.
    .hint = Se efter, om filen stadig er der, og om du har lov til at læse den.
diagnostic-too-large = Denne fil er for stor; grænsen er { $problem } MiB.
    .hint = Del teksten op på flere sider, og læg store filer et andet sted.
diagnostic-not-utf8 = Denne fil er ikke UTF-8: Dette tegn kan ikke læses.
    .hint = Gem den igen som »UTF-8« i dit skriveprogram.
diagnostic-wrong-encoding = Denne fil er { $encoding }, ikke UTF-8.
    .hint = Gem den igen som »UTF-8« i dit skriveprogram.
diagnostic-nul-byte = Denne fil har et NUL-tegn ved byte { $offset }, så den er ikke en tekst.
    .hint = Måske er det et dokument med forkert filendelse; læg den ind igen som ren tekst.
diagnostic-refused-entry =
    { $what ->
        [link-outside] Dette link fører ud af webstedet.
        [link-broken] Dette link fører ingen steder hen, eller til sig selv.
        [link-folder] Dette er et link til en mappe.
        [special] Dette er hverken en fil eller en mappe.
       *[name] Dette navn er ikke Unicode.
    }
    .hint =
        { $what ->
            [link-outside] Kopiér filen ind i webstedet.
            [link-broken] Fjern linket, eller kopiér filen ind i webstedet.
            [link-folder] Flyt mappen ind i webstedet.
            [special] Fjern det fra webstedet.
           *[name] Giv filen et enkelt navn.
        }

diagnostic-toml-syntax =
    { $what ->
        [quotes] Denne tekst står ikke i lige anførselstegn.
        [end] Denne tekst har ingen slutning.
        [backslash] Denne omvendte skråstreg står ikke for noget.
        [header] Navnet på denne tabel har ingen slutning.
        [bracket] Denne klamme er ikke lukket.
        [comma] Der mangler et komma foran dette.
        [blank] Dette er ikke et almindeligt mellemrum, selv om det ser sådan ud.
        [line] Denne linje er noget mere eller mindre end en nøgle, et lighedstegn og en værdi.
        [number] Dette er hverken et tal eller en dato.
       *[other] Dette er ikke TOML: { $problem }.
    }
    .hint = Tekst står i anførselstegn, lister i [ ] og tabeller i { "{" } { "}" }.
    .quotes = Skriv "…", ikke »…« eller “…”; kun tal, datoer, true og false står uden.
    .end = Sæt " til sidst; tekst over flere linjer står mellem """ og """.
    .backslash = Skriv / i en filsti, og \\ for en omvendt skråstreg.
    .header = Skriv [navn], eller [[navn]] for én af flere.
    .bracket = Hver [ kræver en ], hver { "{" } en { "}" }, og der står komma mellem to værdier.
    .comma = Sæt komma mellem to værdier og mellem to nøgler i { "{" } { "}" }; luk hver [ og { "{" }.
    .blank = Slet det, og skriv et mellemrum; det fulgte med en tekst fra et andet sted.
    .line = Skriv title = "…", hver på sin linje; et anførselstegn inde i en tekst skrives \"
    .number = Et tal skrives 10, en dato 2026-09-01; alt andet er tekst og står i anførselstegn.
diagnostic-yaml-syntax =
    { $what ->
        [colon] Denne linje har to koloner.
        [end] Denne tekst har ingen slutning.
        [behind] Der står noget efter det afsluttende anførselstegn.
        [backslash] Denne omvendte skråstreg står ikke for noget.
        [tab] YAML tager kun imod mellemrum her, ikke tabulator.
        [indent] Denne linje er rykket ind, men hører ikke til noget over den.
        [sign] En værdi uden anførselstegn kan ikke begynde sådan.
        [bracket] Denne klamme er ikke lukket.
        [line] Denne linje er noget mere eller mindre end en nøgle, et kolon og en værdi.
        [deep] Disse sideoplysninger har for mange niveauer.
       *[other] Disse sideoplysninger er ikke YAML: { $problem }.
    }
    .hint = Sæt værdier med »:« eller »#« i anførselstegn, eller skriv oplysningerne i TOML mellem +++.
    .colon = Sæt hele værdien i anførselstegn: title: "En: to"
    .end = Sæt " til sidst, på samme linje.
    .behind = Sæt hele værdien mellem ' og '; et anførselstegn mellem " og " skrives \"
    .backslash = Skriv / i en filsti, og \\ for en omvendt skråstreg.
    .tab = Slet den, og skriv mellemrum.
    .indent = Lad hver nøgle begynde først på linjen; kun det, der hører til nøglen ovenover, rykkes ind.
    .sign = Sæt værdien i anførselstegn: "…"
    .bracket = Hver [ kræver en ], hver { "{" } en { "}" }, og der står komma mellem to værdier.
    .line = Skriv title: …, hver på sin linje, med et mellemrum efter kolonet.
    .deep = Sideoplysninger kan nøjes med to eller tre niveauer.
diagnostic-front-matter-open = Sideoplysningerne, der begynder her, er ikke afsluttet.
    .hint = Sæt { $fence } på en linje for sig selv under dem.
diagnostic-unknown-key = Her er der ingen nøgle »{ $key }«, så den bliver sprunget over.
    .hint = Fjern den.
    .above = Flyt den op over den første linje i [ ]: Det, der står under en sådan linje, hører til den tabel.
    .own = Fjern den, eller læg det, der er dit eget, under [extra].
    .section = Skriv [section.{ $key }] under den [[section]], den hører til; alene hører den ikke til noget.
diagnostic-duplicate-key = »{ $key }« er skrevet to gange.
    .hint = Behold kun den ene.
diagnostic-missing-key = »{ $key }« mangler her.
    .hint = Skriv den: { $key } = …
    .slip = Skriv { $key } i stedet for { $written }.
    .questions = Angiv, hvilke spørgsmål: topic = "…" eller ids = ["…"].
diagnostic-wrong-type = »{ $key }« skal være { $wanted ->
        [string] en tekst i anførselstegn
        [boolean] true eller false
        [integer] et helt tal
        [date] en dato
        [strings] en tekst i anførselstegn eller en liste af dem
        [table] en tabel
        [tables] en liste af tabeller
        [array] en liste
        [pick] et id eller en tabel
        [pair] to sprog
       *[text] en tekst eller en tabel med tekster efter sprog
    }, ikke { $found ->
        [string] en tekst i anførselstegn
        [integer] et tal
        [float] et tal med decimaler
        [boolean] true eller false
        [date] en dato
        [array] en liste
        [table] en tabel
       *[other] dette
    }.
    .hint =
        { $wanted ->
            [date] Skriv datoen uden anførselstegn, for eksempel 2026-09-01.
            [string] Sæt den i anførselstegn.
            [tables] Skriv [[{ $key }]] over hver af dem.
            [strings] Sæt hver af dem i anførselstegn, og flere i [ ].
            [text] Skriv { $key } = "…" for alle sprog eller { $key }.en = "…" for ét.
            [boolean] Skriv true eller false uden anførselstegn.
            [integer] Skriv det med cifre, uden anførselstegn.
            [table]
                { $found ->
                    [array] Skriv navnet i [ ], ikke i [[ ]].
                   *[other]
                        { $key ->
                            [audience] Sæt den i krøllede parenteser: { $key } = { "{" } role = "employee" { "}" }
                           *[other] Sæt indholdet i krøllede parenteser: { $key } = { "{" } … { "}" }
                        }
                }
            [array] Sæt den i [ ].
            [pick] Skriv et id i anførselstegn eller en tabel: { "{" } topic = "tasks", limit = 3 { "}" }
            [pair] Skriv tags for to sprog: ["en", "nb"]
           *[other] Se dokumentationen af filens format.
        }
diagnostic-invalid-value = »{ $key }« kan ikke være »{ $value }«.
    .hint = Den kan være: { $allowed }.
diagnostic-invalid-date = Datoen { $value } findes ikke.
    .hint = Skriv år, måned og dag, for eksempel 2026-09-01.
diagnostic-unknown-language = Webstedet har ikke sproget »{ $tag }«.
    .hint = Tilføj [languages.{ $tag }] i samtale.toml, eller fjern denne tekst.
diagnostic-invalid-language = »{ $tag }« er ikke en sprogkode.
    .hint = Brug en kode som en, nb, nn, da, nl eller pt-BR (BCP 47).
diagnostic-fallback-repeats = »{ $tag }« står to gange i denne række af reservesprog.
    .hint = Nævn hvert sprog én gang.
    .itself = Et sprog nævner ikke sig selv: Det kommer altid først i sin egen række.
diagnostic-unknown-audience = Webstedets målgrupper har ingen »{ $value }«.
    .hint = Inddelinger og værdier står under [[audience.…]] i samtale.toml.
    .known = Det, der findes: { $known } (under [[audience.…]] i samtale.toml).
diagnostic-invalid-id = »{ $id }« kan ikke være et id.
    .hint = Brug bogstaverne a–z, cifre, - og _ (højst 100).
diagnostic-duplicate-id = Id'et »{ $id }« er brugt to gange.
    .hint = Giv det nyeste et andet id; der kan være links til det ældste.
diagnostic-unsafe-address = »{ $address }« er ikke en webadresse.
    .hint = Skriv hele adressen, med https:// forrest.
    .base = base_url er hele adressen på det udgivne websted, for eksempel https://intranet.example.org/dialogue/
diagnostic-invalid-color = »{ $value }« er ikke en farve.
    .hint = Skriv den som #rrggbb, for eksempel #1a5276.
diagnostic-low-contrast = Tekst i { $color } på { $paper } har en kontrast på { $whole },{ $tenth }:1, og 4,5:1 er det mindste, der kan læses (WCAG AA).
    .hint = Den nærmeste farve, der kan læses, er { $readable }.
diagnostic-no-base-url = Webstedet har ingen base_url, så det får ingen kanoniske links.
    .hint = Skriv base_url = "https://…" i samtale.toml, eller brug --base-url.

diagnostic-invalid-slug = »{ $slug }« kan ikke være en del af en adresse.
    .hint = Brug bogstaver, cifre og bindestreger.
    .empty = Udelad slug for at bruge filens navn.
    .slash = En slug er kun ét led i adressen: Flyt hellere filen til en anden mappe.
    .character = Disse tegn er ikke tilladt: % : ? # * " < > | & { "{" } { "}" } og kontroltegn.
    .edge = Den må ikke begynde med et punktum og ikke slutte med et punktum eller et mellemrum.
    .reserved = Windows bruger dette navn til en enhed.
    .long = Hold den under 200 byte.
diagnostic-awkward-slug = Mellemrum og store bogstaver i »{ $slug }« giver en adresse, der er svær at læse op og taste ind.
diagnostic-path-too-long = »{ $route }« er for lang til et filsystem.
    .hint = Hold navnene under { $limit } byte, og brug få mapper.
diagnostic-route-taken = Noget andet har allerede adressen »{ $route }«.
    .hint = Giv den ene en anden slug. Store og små bogstaver regnes for ens: Windows ser ikke forskel på dem.
    .own = Programmet skriver sin egen side der; giv din en anden slug.
    .first = denne har adressen
diagnostic-stray-file =
    { $what ->
        [ending] Denne fil udgives, som den er, og bliver ikke læst.
       *[other] Ingenting læser denne fil: den ligger i en mappe for sig selv.
    }
    .hint = Filer med spørgsmål, skemaer og søgeindstillinger ligger direkte i content/bank/, content/forms/ og content/search/.
    .ending = Den skal hedde »{ $name }« for at blive læst.
diagnostic-file-language = Slutningen på dette filnavn, »{ $tag }«, læses ikke som et sprog; den er en del af sidens navn.
    .hint = Er det et sprog, så føj [languages.{ $tag }] til i samtale.toml.
diagnostic-vanished-address = Adressen »{ $address }« fandtes før og fører ingen steder hen nu.
    .hint = Skriv den øverst i filen til den side, der har taget over: aliases = ["{ $address }"]
diagnostic-duplicate-page = Denne side er skrevet to gange på samme sprog.
    .hint = Behold kun den ene fil.
    .first = dette er den anden fil

diagnostic-broken-link = Linket »{ $target }« fører ingen steder hen.
    .hint = Et link nævner den fil, det fører til, set fra denne fil: ../topics/tasks.md
    .outside = Det fører ud af content/. Links holder sig indenfor eller begynder med https://
    .draft = Siden er et udkast eller gælder først fra en senere dag, så den er ikke udgivet endnu.
    .language = De, der læser dette sprog, får ikke den side. Nævn sproget for at linke til den alligevel: page.da.md
    .web = Skriv hele adressen: https://www.example.org/side
diagnostic-missing-anchor =
    { $where ->
        [here] Der er ingen overskrift »#{ $anchor }« på denne side.
       *[there] Der er ingen overskrift »#{ $anchor }« på siden til »{ $target }«.
    }
    .hint = Giv overskriften dette anker: ## Overskrift { "{" }#{ $anchor }{ "}" }
diagnostic-broken-reference = Der er ingen forklaring til »[{ $reference }]«.
    .hint = Skriv nedenunder: [{ $reference }]: page.md – eller sæt en omvendt skråstreg foran klammen.
diagnostic-missing-footnote = Der er ingen fodnote »{ $label }«.
    .hint = Skriv nedenunder: [^{ $label }]: Fodnotens tekst.
    .form = Skriv dens tekst i skemaet: [footnote.{ $label }]
diagnostic-unused-footnote = Ingen tekst henviser til fodnoten »{ $label }«, så læserne får den ikke.
    .hint = Skriv mærket der, hvor fodnoten hører til: [^{ $label }]
diagnostic-missing-picture = Der er intet billede »{ $picture }«.
    .hint = Læg billedet ind i webstedet, og skriv stien til det set fra denne fil.
    .outside = Stien fører ud af webstedet. Læg en kopi ind i webstedet.
diagnostic-missing-alt = »{ $picture }« har ingen alternativ tekst.
    .hint = Skriv, hvad billedet viser, til dem, der ikke kan se det: ![hvad det viser]({ $picture })
    .logo = Skriv, hvis logo det er, til dem, der ikke kan se det: alt = "Eksempeluniversitetet"
diagnostic-remote-picture = Billedet »{ $picture }« ligger på en anden server; læserne får et link i stedet.
    .hint = Læg en kopi ved siden af siden, hvis du må: En udgivet side spørger ikke andre om noget.
diagnostic-unsafe-link = Adresser, der begynder med »{ $scheme }:«, er ikke tilladt.
    .hint = Brug https://, mailto: eller tel:, eller stien til en af webstedets filer.
diagnostic-unknown-scheme = Adresser, der begynder med »{ $scheme }:«, er ukendte her; linket bliver vist som tekst.
    .hint = Brug https://, mailto: eller tel:, eller stien til en af webstedets filer.
diagnostic-unsafe-svg = Billedet »{ $picture }« kan køre noget eller hente noget udefra: { $part }
    .hint = Gem det igen som en enkel SVG uden scripts, typografier, entiteter eller links til andre filer.
diagnostic-unread-markdown =
    { $what ->
        [heading] Dette skulle være en overskrift, men vises som tekst.
        [fence] Dette skulle være et direktiv, men læses ikke som et.
        [front-matter] Dette skulle være oplysninger om siden, men vises som tekst.
       *[link] Dette skulle være et link, men vises som tekst.
    }
    .blank = Sæt en adresse med mellemrum mellem < og >: [ord](<min fil.pdf>)
    .front-matter = Begynd filen med en linje +++, og sæt også +++ under den sidste nøgle.
    .heading = Sæt et mellemrum efter #: ## Overskrift
    .fence = Omkring et direktiv står accent grave: ```
    .open = Sæt ) efter adressen.
    .gap = Fjern mellemrummet mellem ] og (.
diagnostic-raw-html = HTML bliver vist som tekst her.
    .hint = Skriv det i Markdown, eller tillad HTML med raw_html = true i samtale.toml; så bliver den renset.
diagnostic-template-tag = Dette ligner en kode fra et andet program; læserne ser den, som den står.
    .hint = Skriv det i Markdown i stedet.
diagnostic-duplicate-anchor = Ankeret »#{ $anchor }« er brugt to gange på denne side.
    .hint = Giv denne overskrift et andet.
diagnostic-nested-too-deep = Her ligger mere end { $limit } niveauer inden i hinanden; teksten beholdes uden sin ramme.
    .hint = Brug færre niveauer af lister, citater og direktiver.
diagnostic-missing-counterpart = Modstykket er ikke en side, som læserne får.
    .hint = Angiv den anden rolles fil, set fra denne fil: counterpart = "manager.md"
diagnostic-counterpart-conflict =
    { $what ->
        [page] Denne sides filer nævner forskellige modstykker.
       *[other] To sider gør krav på det samme modstykke.
    }
    .hint = En side har ét modstykke; skriv det kun i den ene af de to filer.
    .page = Nævn den samme side i dem alle. Alle oversættelser af en side har samme navn: manager.da.md, manager.en.md.
    .first = her blev det sagt først

diagnostic-unknown-directive = Der er intet direktiv »{ $directive }«, så dette bliver vist som kode.
    .hint = Direktiverne er questions, form, only, details, template, quote, steps, contact og planner.
diagnostic-directive-syntax =
    { $what ->
        [only] Denne del siger ikke, hvem den er for.
       *[other] { diagnostic-toml-syntax }
    }
    .hint = Skriv dem som i en TOML-tabel på én linje: topic = "tasks", limit = 5
    .only = Angiv, hvem delen er til: only role = "manager"
diagnostic-directive-body =
    { $directive ->
        [steps] Dette direktiv skal have en nummereret liste.
       *[other] Dette direktiv skal ikke have nogen tekst.
    }
    .hint = Se dokumentationen af direktivet.
    .list = Begynd hvert trin med 1.
    .empty = Afslut blokken på den næste linje.

diagnostic-directive-open = Denne blok bliver aldrig afsluttet, så den tager resten af siden med.
    .hint = Luk den: sæt lige så mange `, som den begynder med, på en linje for sig.
diagnostic-picture-message = Tegningen »{ $picture }« henter ord fra beskeden »{ $id }«, som ikke findes på noget sprog.
    .hint = Tilføj den i locales/<sprog>/pictures.ftl: { $id } = …
diagnostic-unsafe-file = »{ $file }« er en side eller et program i sig selv og ville køre i læserens browser.
    .hint = Offentliggør den et andet sted eller som PDF.
diagnostic-question-twice = »{ $id }« står to gange på ét ark af dette skema.
    .hint = Fjern det ene sted; et udvalg efter emne springer spørgsmål over, som er nævnt.

diagnostic-unknown-topic = Spørgsmålsbanken har intet emne »{ $topic }«.
    .hint = Et emne er en fil i content/bank/; filens navn er emnets id.
diagnostic-unknown-question = Spørgsmålsbanken har intet spørgsmål »{ $question }«.
    .hint = Led efter dets id i content/bank/. Et spørgsmål, der er taget ud af brug, bliver stående der med retired = …
diagnostic-unknown-form = Der er intet skema »{ $form }«.
    .hint = Et skema er en fil i content/forms/; filens navn er skemaets id.
diagnostic-unknown-scale = Spørgsmålsbanken har ingen skala »{ $scale }«.
    .hint = Lav den i en af bankens filer: [scale.{ $scale }]
diagnostic-wording-tie = To formuleringer passer lige godt til de samme læsere.
    .hint = Gør den ene snævrere, så det er klart, hvilken der gælder.
    .first = den anden formulering er denne
diagnostic-retired-question = »{ $question }« blev taget ud af brug { $day }, og dette skema er ikke ældre end det.
    .hint = Vælg et andet spørgsmål, eller skriv, hvornår skemaet sidst blev ændret, hvis det var før: changed = …
diagnostic-release-differs = { $what ->
    [form] Skemaet »{ $form }« er ikke længere, som det blev udgivet i version { $version }.
   *[other] »{ $question }« er ikke længere, som spørgsmålet blev udgivet med skemaet »{ $form }«, version { $version }.
}
    .hint = Giv skemaet en ny version og udgiv den (samtale release { $form }), eller gå tilbage til ordlyden.
diagnostic-section-order = »{ $part }« står efter »{ $before }«, men kommer foran på udskriften.
    .hint = Flyt [[section.{ $part }]] op; vil du have en anden rækkefølge, så begynd en ny [[section]] uden titel.

diagnostic-search-unmatched = Ingen side har nogen af disse ord: { $words }. Synonymet finder ingenting.
    .hint = Skriv et ord, der står på webstedet, eller fjern synonymet.
diagnostic-search-page-missing = »{ $page }« findes ikke på dette sprog og kan ikke komme først i søgningen.
    .hint = Angiv kilden under content/: guide/employee.md, bank/tasks.toml#spørgsmål, forms/dialogue.toml.

diagnostic-fluent-syntax =
    { $what ->
        [line] Denne linje er ikke en meddelelse.
        [brace] Denne krøllede parentes er ikke lukket.
        [closing] Denne krøllede parentes lukker ikke noget.
        [empty] Denne meddelelse har ingen tekst.
        [end] Denne tekst har ingen slutning.
        [default] Ét af disse valg, og kun ét, gælder for alt andet.
        [name] Her mangler et navn.
        [backslash] Denne omvendte skråstreg står ikke for noget.
        [deep] Dette har for mange niveauer.
       *[other] Denne meddelelse kan ikke læses: { $problem }.
    }
    .hint = En meddelelse er én linje, id = tekst; længere meddelelser fortsætter med indrykning.
    .line = Skriv id = tekst; en længere tekst fortsætter med indrykning, og en kommentar begynder med #.
    .brace = Luk den; en parentes, som læserne skal se, skrives { "{" } "{ "{" }" { "}" }
    .closing = Fjern den; en parentes, som læserne skal se, skrives { "{" } "{ "}" }" { "}" }
    .empty = Skriv teksten efter lighedstegnet, eller fjern meddelelsen.
    .end = Sæt " til sidst, på samme linje.
    .default = Sæt * foran det: *[other] …
    .name = Skriv meddelelsens id dér eller $ og værdiens navn.
    .backslash = Skriv \\ for en omvendt skråstreg mellem anførselstegn.
    .deep = En meddelelse kan nøjes med to eller tre niveauer.
diagnostic-duplicate-message = Meddelelsen »{ $id }« er skrevet to gange.
    .hint = Behold kun den ene.
diagnostic-message-reference = Meddelelsen »{ $id }« henviser til »{ $missing }«, som ikke findes.
    .hint = Skriv den meddelelse, eller fjern henvisningen.
diagnostic-template-syntax = Skabelonen »{ $template }« kan ikke læses: { $problem }
    .hint = Den indbyggede skabelon bliver brugt, indtil denne er rettet.
diagnostic-template-failed = Skabelonen »{ $template }« virkede ikke: { $problem }
    .hint = En skabelon kan læse det, dens visning indeholder, og ikke andet.
diagnostic-template-endless = Skabelonen »{ $template }« bliver aldrig færdig.
    .hint = Se efter løkker inden i løkker.
diagnostic-unknown-theme = Der er intet tema »{ $theme }«.
    .hint = Et tema er en mappe i themes/; et websted uden sit eget har theme = "default".

summary-done =
    { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } og { $forms ->
        [one] 1 skema
       *[other] { $forms } skemaer
    } på { $languages ->
        [one] 1 sprog
       *[other] { $languages } sprog
    }, { $warnings ->
        [0] ingen advarsler
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }, { $seconds } s → { $folder } ({ $written } skrevet, { $unchanged } uændret)
summary-errors =
    { $errors ->
        [one] 1 fejl
       *[other] { $errors } fejl
    }, { $warnings ->
        [0] ingen advarsler
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }: Intet blev udgivet.
summary-check =
    { $errors ->
        [0] Ingen fejl
        [one] 1 fejl
       *[other] { $errors } fejl
    }, { $warnings ->
        [0] ingen advarsler
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }.
summary-timings = læsning og planlægning { $plan } s, opstilling og skrivning { $render } s
summary-typesetting = PDF: { $typeset } sat, { $remembered } husket
summary-release = Version { $version } af »{ $form }« er registreret i { $path }.
summary-release-known = Version { $version } af »{ $form }« er allerede registreret.
summary-new = Et nyt websted ligger i { $folder }. Næste trin: samtale build --site { $folder }
summary-new-untranslated = Startteksterne findes endnu ikke på { $missing }; siderne er skrevet på { $written }, og læserne får dem sådan, indtil du oversætter dem.

error-write = Webstedet kunne ikke udgives: { $problem }
error-today = »{ $value }« er ikke en dato; skriv den som 2026-09-01.
error-base-url = »{ $value }« er ikke en adresse at udgive på; skriv den som https://intranet.example.org/dialogue/
error-against = De tidligere adresser kan ikke læses fra »{ $path }«: { $problem }
error-new-exists = »{ $folder }« er ikke tom; et nyt websted skal have sin egen mappe.
error-new-language = »{ $tag }« er ikke en sprogkode; brug en som en, nb, nn, da, nl eller pt-BR.
error-new-write = Webstedet kunne ikke laves: { $problem }
error-release-errors = Intet er registreret: Webstedet har fejl.
error-release-form = Der er intet skema »{ $form }«.
error-release-form-similar = Der er intet skema »{ $form }«. Mente du »{ $similar }«?
error-release-version = Skemaet »{ $form }« har ingen version. Skriv den ind, for eksempel version = "2026-1".
error-release-taken = Skemaet »{ $form }« er udgivet som version { $version } med en anden ordlyd. Giv det først en ny version.
error-search-language = Webstedet har ikke sproget »{ $tag }« at søge i.
search-nothing = Fandt intet for »{ $query }«.

# Documents on paper

diagnostic-missing-glyph = Ingen af temaets skrifttyper har tegnet »{ $character }« ({ $number }), så det kan ikke trykkes.
    .hint = Brug et andet tegn, eller læg en skrifttype, der har det, i temaets mappe fonts/.
diagnostic-broken-font = »{ $file }« er ikke en skrifttype, som dokumenter kan sættes med.
    .hint = Brug en fil i formatet TrueType eller OpenType (.ttf eller .otf), og se efter, at den kan åbnes i et skrifttypeprogram.
diagnostic-missing-font = Der er ingen skrifttypefil »{ $file }«, så siderne får den næste skrifttype.
    .hint = Læg filen ind i webstedet, og skriv stien til den set fra samtale.toml.
diagnostic-web-font = PDF-filer kan ikke sættes med »{ $file }«, så de får den næste skrifttype.
    .hint = Brug en .ttf- eller .otf-fil, eller læg også sådan en i temaets mappe fonts/.
diagnostic-picture-kind =
    { $what ->
        [file] »{ $picture }« er ikke et billede.
       *[other] Billedet »{ $picture }« kan ikke sættes ind i et dokument.
    }
    .hint = Brug PNG, JPEG, GIF, WebP eller SVG, og se efter, at filen kan åbnes i et billedprogram.
diagnostic-typesetting-failed = { $route } kunne ikke sættes: { $problem }
    .hint = Har temaet sine egne skabeloner i documents/, så se der først.
diagnostic-format-left-out = Denne udgave af samtale er bygget uden PDF og laver ingen.
    .hint = Tag "pdf" ud af formats, eller brug en samtale, der er bygget med feature pdf.
