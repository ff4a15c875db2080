# Hva som er galt med et nettsted, for redaktører: én setning, og hva du kan gjøre med det.
# Meldingens id er `diagnostic-` og koden; kodene endres aldri.

severity-error = feil
severity-warning = advarsel
severity-note = merknad
severity-help = hjelp

diagnostic-others =
    { $others ->
        [one] (Og ett sted til.)
       *[other] (Og { $others } steder til.)
    }
diagnostic-similar = Mente du «{ $similar }»?
diagnostic-related-first = her står den første
diagnostic-related-form = det gjelder dette skjemaet
diagnostic-related-released = den ble utgitt her
diagnostic-related-retired = her ble det tatt ut av bruk
diagnostic-related-before = dette står foran

diagnostic-no-site = Det er ingen samtale.toml i denne mappen.
    .hint = Oppgi mappen til nettstedet med --site, eller lag et nytt nettsted med: samtale new DIR

diagnostic-unreadable = Denne filen kan ikke leses: { $problem }.
    .hint = Sjekk at filen fortsatt er der, og at du har lov til å lese den.
diagnostic-too-large = Denne filen er for stor; grensen er { $problem } MiB.
    .hint = Del teksten på flere sider, og legg store filer et annet sted.
diagnostic-not-utf8 = Denne filen er ikke UTF-8: Dette tegnet kan ikke leses.
    .hint = Lagre den på nytt som «UTF-8» i skriveprogrammet ditt.
diagnostic-wrong-encoding = Denne filen er { $encoding }, ikke UTF-8.
    .hint = Lagre den på nytt som «UTF-8» i skriveprogrammet ditt.
diagnostic-nul-byte = Denne filen har et NUL-tegn ved byte { $offset }, så den er ikke en tekst.
    .hint = Kanskje er den et dokument med feil filendelse; legg den inn på nytt som ren tekst.
diagnostic-refused-entry =
    { $what ->
        [link-outside] Denne lenken fører ut av nettstedet.
        [link-broken] Denne lenken fører ingen steder, eller til seg selv.
        [link-folder] Dette er en lenke til en mappe.
        [special] Dette er verken en fil eller en mappe.
       *[name] Dette navnet er ikke Unicode.
    }
    .hint =
        { $what ->
            [link-outside] Kopier filen inn i nettstedet.
            [link-broken] Fjern lenken, eller kopier filen inn i nettstedet.
            [link-folder] Flytt mappen inn i nettstedet.
            [special] Fjern det fra nettstedet.
           *[name] Gi filen et enkelt navn.
        }

diagnostic-toml-syntax =
    { $what ->
        [quotes] Denne teksten står ikke i rette anførselstegn.
        [end] Denne teksten har ingen slutt.
        [backslash] Denne omvendte skråstreken står ikke for noe.
        [header] Navnet på denne tabellen har ingen slutt.
        [bracket] Denne klammen er ikke lukket.
        [comma] Det mangler et komma foran dette.
        [blank] Dette er ikke et vanlig mellomrom, selv om det ser slik ut.
        [line] Denne linjen er noe mer eller mindre enn en nøkkel, et likhetstegn og en verdi.
        [number] Dette er verken et tall eller en dato.
       *[other] Dette er ikke TOML: { $problem }.
    }
    .hint = Tekst står i anførselstegn, lister i [ ] og tabeller i { "{" } { "}" }.
    .quotes = Skriv "…", ikke «…» eller “…”; bare tall, datoer, true og false står uten.
    .end = Sett " på slutten; tekst over flere linjer står mellom """ og """.
    .backslash = Skriv / i en filsti, og \\ for en omvendt skråstrek.
    .header = Skriv [navn], eller [[navn]] for én av flere.
    .bracket = Hver [ trenger en ], hver { "{" } en { "}" }, og det står komma mellom to verdier.
    .comma = Sett komma mellom to verdier, og mellom to nøkler i { "{" } { "}" }; lukk hver [ og { "{" }.
    .blank = Slett det og skriv et mellomrom; det fulgte med en tekst fra et annet sted.
    .line = Skriv title = "…", hver på sin linje; et anførselstegn inne i en tekst skrives \"
    .number = Et tall skrives 10, en dato 2026-09-01; alt annet er tekst og står i anførselstegn.
diagnostic-yaml-syntax =
    { $what ->
        [colon] Denne linjen har to kolon.
        [end] Denne teksten har ingen slutt.
        [behind] Det står noe etter anførselstegnet på slutten.
        [backslash] Denne omvendte skråstreken står ikke for noe.
        [tab] YAML tar bare imot mellomrom her, ikke tabulator.
        [indent] Denne linjen er rykket inn, men hører ikke til noe over den.
        [sign] En verdi uten anførselstegn kan ikke begynne slik.
        [bracket] Denne klammen er ikke lukket.
        [line] Denne linjen er noe mer eller mindre enn en nøkkel, et kolon og en verdi.
        [deep] Disse sideopplysningene har for mange nivåer.
       *[other] Disse sideopplysningene er ikke YAML: { $problem }.
    }
    .hint = Sett verdier med «:» eller «#» i anførselstegn, eller skriv opplysningene i TOML mellom +++.
    .colon = Sett hele verdien i anførselstegn: title: "En: to"
    .end = Sett " på slutten, på samme linje.
    .behind = Sett hele verdien mellom ' og '; et anførselstegn mellom " og " skrives \"
    .backslash = Skriv / i en filsti, og \\ for en omvendt skråstrek.
    .tab = Slett den og skriv mellomrom.
    .indent = La hver nøkkel begynne først på linjen; bare det som hører til nøkkelen over, rykkes inn.
    .sign = Sett verdien i anførselstegn: "…"
    .bracket = Hver [ trenger en ], hver { "{" } en { "}" }, og det står komma mellom to verdier.
    .line = Skriv title: …, hver på sin linje, med et mellomrom etter kolonet.
    .deep = Sideopplysninger klarer seg med to eller tre nivåer.
diagnostic-front-matter-open = Sideopplysningene som begynner her, er ikke avsluttet.
    .hint = Sett { $fence } på en egen linje under dem.
diagnostic-unknown-key = Her finnes det ingen nøkkel «{ $key }», så den blir hoppet over.
    .hint = Fjern den.
    .above = Flytt den over den første linjen i [ ]: Det som står under en slik linje, hører til den tabellen.
    .own = Fjern den, eller legg det som er ditt eget, under [extra].
    .section = Skriv [section.{ $key }] under den [[section]] den hører til; alene hører den ikke til noe.
diagnostic-duplicate-key = «{ $key }» er skrevet to ganger.
    .hint = Behold bare den ene.
diagnostic-missing-key = «{ $key }» mangler her.
    .hint = Skriv den: { $key } = …
    .slip = Skriv { $key } i stedet for { $written }.
    .questions = Si hvilke spørsmål: topic = "…" eller ids = ["…"].
diagnostic-wrong-type = «{ $key }» skal være { $wanted ->
        [string] en tekst i anførselstegn
        [boolean] true eller false
        [integer] et helt tall
        [date] en dato
        [strings] en tekst i anførselstegn, eller en liste av slike
        [table] en tabell
        [tables] en liste av tabeller
        [array] en liste
        [pick] en id eller en tabell
        [pair] to språk
       *[text] en tekst, eller en tabell med tekster etter språk
    }, ikke { $found ->
        [string] en tekst i anførselstegn
        [integer] et tall
        [float] et tall med desimaler
        [boolean] true eller false
        [date] en dato
        [array] en liste
        [table] en tabell
       *[other] dette
    }.
    .hint =
        { $wanted ->
            [date] Skriv datoen uten anførselstegn, for eksempel 2026-09-01.
            [string] Sett den i anførselstegn.
            [tables] Skriv [[{ $key }]] over hver av dem.
            [strings] Sett hver av dem i anførselstegn, og flere i [ ].
            [text] Skriv { $key } = "…" for alle språk, eller { $key }.en = "…" for ett.
            [boolean] Skriv true eller false, uten anførselstegn.
            [integer] Skriv den med sifre, uten anførselstegn.
            [table]
                { $found ->
                    [array] Skriv navnet i [ ], ikke i [[ ]].
                   *[other]
                        { $key ->
                            [audience] Sett den i krøllparenteser: { $key } = { "{" } role = "employee" { "}" }
                           *[other] Sett innholdet i krøllparenteser: { $key } = { "{" } … { "}" }
                        }
                }
            [array] Sett den i [ ].
            [pick] Skriv en id i anførselstegn, eller en tabell: { "{" } topic = "tasks", limit = 3 { "}" }
            [pair] Skriv taggene til to språk: ["en", "nb"]
           *[other] Se dokumentasjonen av filens format.
        }
diagnostic-invalid-value = «{ $key }» kan ikke være «{ $value }».
    .hint = Den kan være: { $allowed }.
diagnostic-invalid-date = Datoen { $value } finnes ikke.
    .hint = Skriv år, måned og dag, for eksempel 2026-09-01.
diagnostic-unknown-language = Nettstedet har ikke språket «{ $tag }».
    .hint = Legg [languages.{ $tag }] til i samtale.toml, eller fjern denne teksten.
diagnostic-invalid-language = «{ $tag }» er ikke en språkkode.
    .hint = Bruk en kode som en, nb, nn, da, nl eller pt-BR (BCP 47).
diagnostic-fallback-repeats = «{ $tag }» står to ganger i denne rekken av reservespråk.
    .hint = Nevn hvert språk bare én gang.
    .itself = Et språk nevner ikke seg selv: Det kommer alltid først i sin egen rekke.
diagnostic-unknown-audience = Målgruppene til nettstedet har ingen «{ $value }».
    .hint = Inndelinger og verdier står under [[audience.…]] i samtale.toml.
    .known = Det som finnes: { $known } (under [[audience.…]] i samtale.toml).
diagnostic-invalid-id = «{ $id }» kan ikke være en id.
    .hint = Bruk bokstavene a–z, sifre, - og _ (høyst 100).
diagnostic-duplicate-id = Id-en «{ $id }» er brukt to ganger.
    .hint = Gi den nyeste en annen id; det kan finnes lenker til den eldste.
diagnostic-unsafe-address = «{ $address }» er ikke en nettadresse.
    .hint = Skriv hele adressen, med https:// først.
    .base = base_url er hele adressen til det publiserte nettstedet, for eksempel https://intranet.example.org/dialogue/
diagnostic-invalid-color = «{ $value }» er ikke en farge.
    .hint = Skriv den som #rrggbb, for eksempel #1a5276.
diagnostic-low-contrast = Tekst i { $color } på { $paper } har en kontrast på { $whole },{ $tenth }:1, og 4,5:1 er det minste som kan leses (WCAG AA).
    .hint = Den nærmeste fargen som kan leses, er { $readable }.
diagnostic-no-base-url = Nettstedet har ingen base_url, så det får ingen kanoniske lenker.
    .hint = Skriv base_url = "https://…" i samtale.toml, eller bruk --base-url.

diagnostic-invalid-slug = «{ $slug }» kan ikke være en del av en adresse.
    .hint = Bruk bokstaver, sifre og bindestreker.
    .empty = Utelat slug for å bruke filnavnet.
    .slash = En slug er bare ett ledd i adressen: Flytt heller filen til en annen mappe.
    .character = Disse tegnene er ikke tillatt: % : ? # * " < > | & { "{" } { "}" } og kontrolltegn.
    .edge = Den kan ikke begynne med punktum og ikke slutte med punktum eller mellomrom.
    .reserved = Windows bruker dette navnet på en enhet.
    .long = Hold den under 200 byte.
diagnostic-awkward-slug = Mellomrom og store bokstaver i «{ $slug }» gir en adresse som er vanskelig å lese opp og skrive inn.
diagnostic-path-too-long = «{ $route }» er for lang for et filsystem.
    .hint = Hold navnene under { $limit } byte, og bruk få mapper.
diagnostic-route-taken = Noe annet har allerede adressen «{ $route }».
    .hint = Gi den ene en annen slug. Store og små bokstaver regnes som like: Windows ser ikke forskjell på dem.
    .own = Programmet skriver sin egen side der; gi din en annen slug.
    .first = denne har adressen
diagnostic-stray-file =
    { $what ->
        [ending] Denne filen publiseres som den er, og leses ikke.
       *[other] Ingenting leser denne filen: den ligger i en mappe for seg selv.
    }
    .hint = Filer med spørsmål, skjemaer og søkeinnstillinger ligger rett i content/bank/, content/forms/ og content/search/.
    .ending = Den må hete «{ $name }» for å bli lest.
diagnostic-file-language = Slutten på dette filnavnet, «{ $tag }», leses ikke som et språk; det er en del av sidens navn.
    .hint = Er det et språk, føyer du [languages.{ $tag }] til i samtale.toml.
diagnostic-vanished-address = Adressen «{ $address }» fantes før og fører ingen steder nå.
    .hint = Skriv den øverst i filen til siden som har tatt over: aliases = ["{ $address }"]
diagnostic-duplicate-page = Denne siden er skrevet to ganger på samme språk.
    .hint = Behold bare den ene filen.
    .first = dette er den andre filen

diagnostic-broken-link = Lenken «{ $target }» fører ingen steder.
    .hint = En lenke nevner filen den fører til, sett fra denne filen: ../topics/tasks.md
    .outside = Den fører ut av content/. Lenker holder seg innenfor, eller begynner med https://
    .draft = Siden er et utkast eller gjelder først en senere dag, så den er ikke publisert ennå.
    .language = De som leser dette språket, får ikke den siden. Nevn språket for å lenke til den likevel: page.da.md
    .web = Skriv hele adressen: https://www.example.org/side
diagnostic-missing-anchor =
    { $where ->
        [here] Det er ingen overskrift «#{ $anchor }» på denne siden.
       *[there] Det er ingen overskrift «#{ $anchor }» på siden til «{ $target }».
    }
    .hint = Gi overskriften dette ankeret: ## Overskrift { "{" }#{ $anchor }{ "}" }
diagnostic-broken-reference = Det finnes ingen forklaring på «[{ $reference }]».
    .hint = Skriv under: [{ $reference }]: page.md – eller sett en omvendt skråstrek foran klammen.
diagnostic-missing-footnote = Det finnes ingen fotnote «{ $label }».
    .hint = Skriv under: [^{ $label }]: Teksten i fotnoten.
    .form = Skriv teksten i skjemaet: [footnote.{ $label }]
diagnostic-unused-footnote = Ingen tekst viser til fotnoten «{ $label }», så leserne får den ikke.
    .hint = Skriv merket der fotnoten hører til: [^{ $label }]
diagnostic-missing-picture = Det finnes ikke noe bilde «{ $picture }».
    .hint = Legg bildet inn i nettstedet, og skriv stien til det sett fra denne filen.
    .outside = Stien leder ut av nettstedet. Legg en kopi inn i nettstedet.
diagnostic-missing-alt = «{ $picture }» har ingen alternativ tekst.
    .hint = Si hva bildet viser, for dem som ikke ser det: ![hva det viser]({ $picture })
    .logo = Si hvem logoen tilhører, for dem som ikke ser den: alt = "Eksempeluniversitetet"
diagnostic-remote-picture = Bildet «{ $picture }» ligger på en annen tjener; leserne får en lenke i stedet.
    .hint = Legg en kopi ved siden av siden, hvis du har lov: En publisert side spør ingen andre om noe.
diagnostic-unsafe-link = Adresser som begynner med «{ $scheme }:», er ikke tillatt.
    .hint = Bruk https://, mailto: eller tel:, eller stien til en fil i nettstedet.
diagnostic-unknown-scheme = Adresser som begynner med «{ $scheme }:», er ukjente her; lenken blir vist som tekst.
    .hint = Bruk https://, mailto: eller tel:, eller stien til en fil i nettstedet.
diagnostic-unsafe-svg = Bildet «{ $picture }» kan kjøre noe eller hente noe utenfra: { $part }
    .hint = Lagre det på nytt som en enkel SVG, uten skript, stiler, entiteter eller lenker til andre filer.
diagnostic-unread-markdown =
    { $what ->
        [heading] Dette skulle være en overskrift, men vises som tekst.
        [fence] Dette skulle være et direktiv, men leses ikke som det.
        [front-matter] Dette skulle være opplysninger om siden, men vises som tekst.
       *[link] Dette skulle være en lenke, men vises som tekst.
    }
    .blank = Sett en adresse med mellomrom mellom < og >: [ord](<min fil.pdf>)
    .front-matter = Begynn filen med en linje +++, og sett +++ også under den siste nøkkelen.
    .heading = Sett et mellomrom etter #: ## Overskrift
    .fence = Et direktiv omgis av aksenttegnet gravis: ```
    .open = Sett ) etter adressen.
    .gap = Fjern mellomrommet mellom ] og (.
diagnostic-raw-html = HTML blir vist som tekst her.
    .hint = Skriv det i Markdown, eller tillat HTML med raw_html = true i samtale.toml; da blir den renset.
diagnostic-template-tag = Dette ligner en kode fra et annet program; leserne ser den som den står.
    .hint = Skriv det i Markdown i stedet.
diagnostic-duplicate-anchor = Ankeret «#{ $anchor }» er brukt to ganger på denne siden.
    .hint = Gi denne overskriften et annet.
diagnostic-nested-too-deep = Her ligger mer enn { $limit } nivåer inni hverandre; teksten beholdes uten rammen.
    .hint = Bruk færre nivåer av lister, sitater og direktiver.
diagnostic-missing-counterpart = Motstykket er ikke en side som leserne får.
    .hint = Oppgi filen for den andre rollen, sett fra denne filen: counterpart = "manager.md"
diagnostic-counterpart-conflict =
    { $what ->
        [page] Filene til denne siden nevner ulike motstykker.
       *[other] To sider gjør krav på samme motstykke.
    }
    .hint = En side har ett motstykke; si det i bare én av de to filene.
    .page = Nevn den samme siden i alle. Alle oversettelser av en side har samme navn: manager.nb.md, manager.en.md.
    .first = her ble det sagt først

diagnostic-unknown-directive = Det finnes ikke noe direktiv «{ $directive }», så dette blir vist som kode.
    .hint = Direktivene er questions, form, only, details, template, quote, steps, contact og planner.
diagnostic-directive-syntax =
    { $what ->
        [only] Denne delen sier ikke hvem den er for.
       *[other] { diagnostic-toml-syntax }
    }
    .hint = Skriv dem som i en TOML-tabell på én linje: topic = "tasks", limit = 5
    .only = Si hvem delen er for: only role = "manager"
diagnostic-directive-body =
    { $directive ->
        [steps] Dette direktivet skal ha en nummerert liste.
       *[other] Dette direktivet skal ikke ha noen tekst.
    }
    .hint = Se dokumentasjonen av direktivet.
    .list = Begynn hvert steg med 1.
    .empty = Avslutt blokken på neste linje.

diagnostic-directive-open = Denne blokken blir aldri avsluttet, så den tar med seg resten av siden.
    .hint = Lukk den: sett like mange ` som den begynner med, på en egen linje.
diagnostic-picture-message = Tegningen «{ $picture }» henter ord fra meldingen «{ $id }», som ikke finnes på noe språk.
    .hint = Legg den til i locales/<språk>/pictures.ftl: { $id } = …
diagnostic-unsafe-file = «{ $file }» er en side eller et program i seg selv og ville kjørt i leserens nettleser.
    .hint = Publiser den et annet sted, eller som PDF.
diagnostic-question-twice = «{ $id }» står to ganger på ett ark av dette skjemaet.
    .hint = Ta det bort det ene stedet; et utvalg etter tema hopper over spørsmål som er nevnt.

diagnostic-unknown-topic = Spørsmålsbanken har ikke noe emne «{ $topic }».
    .hint = Et emne er en fil i content/bank/, og filnavnet er emnets id.
diagnostic-unknown-question = Spørsmålsbanken har ikke noe spørsmål «{ $question }».
    .hint = Let etter id-en i content/bank/. Et spørsmål som er tatt ut av bruk, blir stående der, med retired = …
diagnostic-unknown-form = Det finnes ikke noe skjema «{ $form }».
    .hint = Et skjema er en fil i content/forms/, og filnavnet er skjemaets id.
diagnostic-unknown-scale = Spørsmålsbanken har ingen skala «{ $scale }».
    .hint = Lag den i en av filene i banken: [scale.{ $scale }]
diagnostic-wording-tie = To formuleringer passer like godt for de samme leserne.
    .hint = Gjør den ene snevrere, så det er klart hvilken som gjelder.
    .first = den andre formuleringen er denne
diagnostic-retired-question = «{ $question }» ble tatt ut av bruk { $day }, og dette skjemaet er ikke eldre enn det.
    .hint = Velg et annet spørsmål, eller skriv når skjemaet sist ble endret, hvis det var før: changed = …
diagnostic-release-differs = { $what ->
    [form] Skjemaet «{ $form }» er ikke lenger slik det ble utgitt som versjon { $version }.
   *[other] «{ $question }» er ikke lenger slik spørsmålet ble utgitt med skjemaet «{ $form }», versjon { $version }.
}
    .hint = Gi skjemaet en ny versjon og utgi den (samtale release { $form }), eller ta tilbake ordlyden.
diagnostic-section-order = «{ $part }» står etter «{ $before }», men kommer foran på utskriften.
    .hint = Flytt [[section.{ $part }]] opp; vil du ha en annen rekkefølge, begynn en ny [[section]] uten tittel.

diagnostic-search-unmatched = Ingen side har noen av disse ordene: { $words }. Synonymet finner ingenting.
    .hint = Skriv et ord som står på nettstedet, eller ta synonymet bort.
diagnostic-search-page-missing = «{ $page }» finnes ikke på dette språket og kan ikke komme først i søket.
    .hint = Oppgi kilden under content/: guide/employee.md, bank/tasks.toml#spørsmål, forms/dialogue.toml.

diagnostic-fluent-syntax =
    { $what ->
        [line] Denne linjen er ingen melding.
        [brace] Denne krøllparentesen er ikke lukket.
        [closing] Denne krøllparentesen lukker ingenting.
        [empty] Denne meldingen har ingen tekst.
        [end] Denne teksten har ingen slutt.
        [default] Ett av disse valgene, og bare ett, gjelder for alt annet.
        [name] Her mangler et navn.
        [backslash] Denne omvendte skråstreken står ikke for noe.
        [deep] Dette har for mange nivåer.
       *[other] Denne meldingen kan ikke leses: { $problem }.
    }
    .hint = En melding er én linje, id = tekst; lengre meldinger fortsetter med innrykk.
    .line = Skriv id = tekst; en lengre tekst fortsetter med innrykk, og en kommentar begynner med #.
    .brace = Lukk den; en parentes som leserne skal se, skrives { "{" } "{ "{" }" { "}" }
    .closing = Ta den bort; en parentes som leserne skal se, skrives { "{" } "{ "}" }" { "}" }
    .empty = Skriv teksten etter likhetstegnet, eller ta bort meldingen.
    .end = Sett " på slutten, på samme linje.
    .default = Sett * foran det: *[other] …
    .name = Skriv id-en til meldingen der, eller $ og navnet på verdien.
    .backslash = Skriv \\ for en omvendt skråstrek mellom anførselstegn.
    .deep = En melding klarer seg med to eller tre nivåer.
diagnostic-duplicate-message = Meldingen «{ $id }» er skrevet to ganger.
    .hint = Behold bare den ene.
diagnostic-message-reference = Meldingen «{ $id }» viser til «{ $missing }», som ikke finnes.
    .hint = Skriv den meldingen, eller ta bort henvisningen.
diagnostic-template-syntax = Malen «{ $template }» kan ikke leses: { $problem }
    .hint = Den innebygde malen blir brukt til denne er rettet.
diagnostic-template-failed = Malen «{ $template }» virket ikke: { $problem }
    .hint = En mal kan lese det som visningen dens inneholder, og ikke noe annet.
diagnostic-template-endless = Malen «{ $template }» blir aldri ferdig.
    .hint = Se etter løkker inni løkker.
diagnostic-unknown-theme = Det finnes ikke noe tema «{ $theme }».
    .hint = Et tema er en mappe i themes/; et nettsted uten eget tema har theme = "default".

summary-done =
    { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } og { $forms ->
        [one] 1 skjema
       *[other] { $forms } skjemaer
    } på { $languages ->
        [one] 1 språk
       *[other] { $languages } språk
    }, { $warnings ->
        [0] ingen advarsler
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }, { $seconds } s → { $folder } ({ $written } skrevet, { $unchanged } uendret)
summary-errors =
    { $errors ->
        [one] 1 feil
       *[other] { $errors } feil
    }, { $warnings ->
        [0] ingen advarsler
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }: Ingenting ble publisert.
summary-check =
    { $errors ->
        [0] Ingen feil
        [one] 1 feil
       *[other] { $errors } feil
    }, { $warnings ->
        [0] ingen advarsler
        [one] 1 advarsel
       *[other] { $warnings } advarsler
    }.
summary-timings = lesing og planlegging { $plan } s, utforming og skriving { $render } s
summary-typesetting = PDF: { $typeset } satt, { $remembered } husket
summary-release = Versjon { $version } av «{ $form }» er registrert i { $path }.
summary-release-known = Versjon { $version } av «{ $form }» er allerede registrert.
summary-new = Et nytt nettsted ligger i { $folder }. Neste steg: samtale build --site { $folder }
summary-new-untranslated = Starttekstene finnes ikke ennå på { $missing }; sidene er skrevet på { $written }, og leserne får dem slik til du oversetter dem.

error-write = Nettstedet kunne ikke publiseres: { $problem }
error-today = «{ $value }» er ikke en dato; skriv den som 2026-09-01.
error-base-url = «{ $value }» er ikke en adresse å publisere på; skriv den som https://intranet.example.org/dialogue/
error-against = De tidligere adressene kan ikke leses fra «{ $path }»: { $problem }
error-new-exists = «{ $folder }» er ikke tom; et nytt nettsted trenger sin egen mappe.
error-new-language = «{ $tag }» er ikke en språkkode; bruk en som en, nb, nn, da, nl eller pt-BR.
error-new-write = Nettstedet kunne ikke lages: { $problem }
error-release-errors = Ingenting er registrert: Nettstedet har feil.
error-release-form = Det finnes ikke noe skjema «{ $form }».
error-release-form-similar = Det finnes ikke noe skjema «{ $form }». Mente du «{ $similar }»?
error-release-version = Skjemaet «{ $form }» har ingen versjon. Skriv den inn, for eksempel version = "2026-1".
error-release-taken = Skjemaet «{ $form }» er utgitt som versjon { $version } med en annen ordlyd. Gi det en ny versjon først.
error-search-language = Nettstedet har ikke språket «{ $tag }» å søke i.
search-nothing = Fant ingenting for «{ $query }».

# Documents on paper

diagnostic-missing-glyph = Ingen av temaets skrifter har tegnet «{ $character }» ({ $number }), så det kan ikke skrives ut.
    .hint = Bruk et annet tegn, eller legg en skrift som har det, i temaets mappe fonts/.
diagnostic-broken-font = «{ $file }» er ingen skrift som dokumenter kan settes med.
    .hint = Bruk en fil i formatet TrueType eller OpenType (.ttf eller .otf), og se etter at den lar seg åpne i et skriftprogram.
diagnostic-missing-font = Det finnes ingen skriftfil «{ $file }», så sidene får den neste skriften.
    .hint = Legg filen inn i nettstedet, og skriv stien til den sett fra samtale.toml.
diagnostic-web-font = PDF-er kan ikke settes med «{ $file }», så de får den neste skriften.
    .hint = Bruk en .ttf- eller .otf-fil, eller legg en slik i temaets mappe fonts/ i tillegg.
diagnostic-picture-kind =
    { $what ->
        [file] «{ $picture }» er ikke et bilde.
       *[other] Bildet «{ $picture }» kan ikke settes inn i et dokument.
    }
    .hint = Bruk PNG, JPEG, GIF, WebP eller SVG, og se etter at filen lar seg åpne i et bildeprogram.
diagnostic-typesetting-failed = { $route } lot seg ikke sette: { $problem }
    .hint = Har temaet egne maler i documents/, så se der først.
diagnostic-format-left-out = Denne utgaven av samtale er bygd uten PDF og lager ingen.
    .hint = Ta "pdf" ut av formats, eller bruk en samtale som er bygd med feature pdf.
