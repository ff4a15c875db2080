# Kva som er gale med ein nettstad, for redaktørar: éi setning, og kva du kan gjere med det.
# Id-en til meldinga er `diagnostic-` og koden; kodane blir aldri endra.

severity-error = feil
severity-warning = åtvaring
severity-note = merknad
severity-help = hjelp

diagnostic-others =
    { $others ->
        [one] (Og éin stad til.)
       *[other] (Og { $others } stader til.)
    }
diagnostic-similar = Meinte du «{ $similar }»?
diagnostic-related-first = her står den første
diagnostic-related-form = det gjeld dette skjemaet
diagnostic-related-released = han vart gitt ut her
diagnostic-related-retired = her vart det teke ut av bruk
diagnostic-related-before = dette står framfor

diagnostic-no-site = Det er inga samtale.toml i denne mappa.
    .hint = Oppgi mappa til nettstaden med --site, eller lag ein ny nettstad med: samtale new DIR

diagnostic-unreadable = Denne fila kan ikkje lesast: { $problem }.
    .hint = Sjekk at fila framleis er der, og at du har lov til å lese ho.
diagnostic-too-large = Denne fila er for stor; grensa er { $problem } MiB.
    .hint = Del teksten på fleire sider, og legg store filer ein annan stad.
diagnostic-not-utf8 = Denne fila er ikkje UTF-8: Dette teiknet kan ikkje lesast.
    .hint = Lagre ho på nytt som «UTF-8» i skriveprogrammet ditt.
diagnostic-wrong-encoding = Denne fila er { $encoding }, ikkje UTF-8.
    .hint = Lagre ho på nytt som «UTF-8» i skriveprogrammet ditt.
diagnostic-nul-byte = Denne fila har eit NUL-teikn ved byte { $offset }, så ho er ikkje ein tekst.
    .hint = Kanskje er ho eit dokument med feil filending; legg ho inn på nytt som rein tekst.
diagnostic-refused-entry =
    { $what ->
        [link-outside] Denne lenkja fører ut av nettstaden.
        [link-broken] Denne lenkja fører ingen stader, eller til seg sjølv.
        [link-folder] Dette er ei lenkje til ei mappe.
        [special] Dette er korkje ei fil eller ei mappe.
       *[name] Dette namnet er ikkje Unicode.
    }
    .hint =
        { $what ->
            [link-outside] Kopier fila inn i nettstaden.
            [link-broken] Fjern lenkja, eller kopier fila inn i nettstaden.
            [link-folder] Flytt mappa inn i nettstaden.
            [special] Fjern det frå nettstaden.
           *[name] Gi fila eit enkelt namn.
        }

diagnostic-toml-syntax =
    { $what ->
        [quotes] Denne teksten står ikkje i rette hermeteikn.
        [end] Denne teksten har ingen slutt.
        [backslash] Denne omvende skråstreken står ikkje for noko.
        [header] Namnet på denne tabellen har ingen slutt.
        [bracket] Denne klammen er ikkje lukka.
        [comma] Det manglar eit komma framfor dette.
        [blank] Dette er ikkje eit vanleg mellomrom, sjølv om det ser slik ut.
        [line] Denne linja er noko meir eller mindre enn ein nøkkel, eit likskapsteikn og ein verdi.
        [number] Dette er verken eit tal eller ein dato.
       *[other] Dette er ikkje TOML: { $problem }.
    }
    .hint = Tekst står i hermeteikn, lister i [ ] og tabellar i { "{" } { "}" }.
    .quotes = Skriv "…", ikkje «…» eller “…”; berre tal, datoar, true og false står utan.
    .end = Set " på slutten; tekst over fleire linjer står mellom """ og """.
    .backslash = Skriv / i ein filstig, og \\ for ein omvend skråstrek.
    .header = Skriv [namn], eller [[namn]] for éin av fleire.
    .bracket = Kvar [ treng ein ], kvar { "{" } ein { "}" }, og det står komma mellom to verdiar.
    .comma = Set komma mellom to verdiar, og mellom to nøklar i { "{" } { "}" }; lukk kvar [ og { "{" }.
    .blank = Slett det og skriv eit mellomrom; det følgde med ein tekst frå ein annan stad.
    .line = Skriv title = "…", kvar på si linje; eit hermeteikn inne i ein tekst skriv du \"
    .number = Eit tal skriv du 10, ein dato 2026-09-01; alt anna er tekst og står i hermeteikn.
diagnostic-yaml-syntax =
    { $what ->
        [colon] Denne linja har to kolon.
        [end] Denne teksten har ingen slutt.
        [behind] Det står noko etter hermeteiknet på slutten.
        [backslash] Denne omvende skråstreken står ikkje for noko.
        [tab] YAML tek berre imot mellomrom her, ikkje tabulator.
        [indent] Denne linja er rykt inn, men høyrer ikkje til noko over ho.
        [sign] Ein verdi utan hermeteikn kan ikkje byrje slik.
        [bracket] Denne klammen er ikkje lukka.
        [line] Denne linja er noko meir eller mindre enn ein nøkkel, eit kolon og ein verdi.
        [deep] Desse sideopplysningane har for mange nivå.
       *[other] Desse sideopplysningane er ikkje YAML: { $problem }.
    }
    .hint = Set verdiar med «:» eller «#» i hermeteikn, eller skriv opplysningane i TOML mellom +++.
    .colon = Set heile verdien i hermeteikn: title: "Ein: to"
    .end = Set " på slutten, på same linja.
    .behind = Set heile verdien mellom ' og '; eit hermeteikn mellom " og " skriv du \"
    .backslash = Skriv / i ein filstig, og \\ for ein omvend skråstrek.
    .tab = Slett han og skriv mellomrom.
    .indent = Lat kvar nøkkel byrje først på linja; berre det som høyrer til nøkkelen over, blir rykt inn.
    .sign = Set verdien i hermeteikn: "…"
    .bracket = Kvar [ treng ein ], kvar { "{" } ein { "}" }, og det står komma mellom to verdiar.
    .line = Skriv title: …, kvar på si linje, med eit mellomrom etter kolonet.
    .deep = Sideopplysningar klarer seg med to eller tre nivå.
diagnostic-front-matter-open = Sideopplysningane som byrjar her, er ikkje avslutta.
    .hint = Set { $fence } på ei eiga linje under dei.
diagnostic-unknown-key = Her finst det ingen nøkkel «{ $key }», så han blir hoppa over.
    .hint = Fjern han.
    .above = Flytt han over den første linja i [ ]: Det som står under ei slik linje, høyrer til den tabellen.
    .own = Fjern han, eller legg det som er ditt eige, under [extra].
    .section = Skriv [section.{ $key }] under den [[section]] han høyrer til; åleine høyrer han ikkje til noko.
diagnostic-duplicate-key = «{ $key }» er skriven to gonger.
    .hint = Behald berre den eine.
diagnostic-missing-key = «{ $key }» manglar her.
    .hint = Skriv det: { $key } = …
    .slip = Skriv { $key } i staden for { $written }.
    .questions = Sei kva spørsmål: topic = "…" eller ids = ["…"].
diagnostic-wrong-type = «{ $key }» skal vere { $wanted ->
        [string] ein tekst i hermeteikn
        [boolean] true eller false
        [integer] eit heilt tal
        [date] ein dato
        [strings] ein tekst i hermeteikn, eller ei liste av slike
        [table] ein tabell
        [tables] ei liste av tabellar
        [array] ei liste
        [pick] ein id eller ein tabell
        [pair] to språk
       *[text] ein tekst, eller ein tabell med tekstar etter språk
    }, ikkje { $found ->
        [string] ein tekst i hermeteikn
        [integer] eit tal
        [float] eit tal med desimalar
        [boolean] true eller false
        [date] ein dato
        [array] ei liste
        [table] ein tabell
       *[other] dette
    }.
    .hint =
        { $wanted ->
            [date] Skriv datoen utan hermeteikn, til dømes 2026-09-01.
            [string] Set han i hermeteikn.
            [tables] Skriv [[{ $key }]] over kvar av dei.
            [strings] Set kvar av dei i hermeteikn, og fleire i [ ].
            [text] Skriv { $key } = "…" for alle språk, eller { $key }.en = "…" for eitt.
            [boolean] Skriv true eller false, utan hermeteikn.
            [integer] Skriv talet med siffer, utan hermeteikn.
            [table]
                { $found ->
                    [array] Skriv namnet i [ ], ikkje i [[ ]].
                   *[other]
                        { $key ->
                            [audience] Set han i krøllparentesar: { $key } = { "{" } role = "employee" { "}" }
                           *[other] Set innhaldet i krøllparentesar: { $key } = { "{" } … { "}" }
                        }
                }
            [array] Set han i [ ].
            [pick] Skriv ein id i hermeteikn, eller ein tabell: { "{" } topic = "tasks", limit = 3 { "}" }
            [pair] Skriv taggane til to språk: ["en", "nb"]
           *[other] Sjå dokumentasjonen av filformatet.
        }
diagnostic-invalid-value = «{ $key }» kan ikkje vere «{ $value }».
    .hint = Dette går an: { $allowed }.
diagnostic-invalid-date = Datoen { $value } finst ikkje.
    .hint = Skriv år, månad og dag, til dømes 2026-09-01.
diagnostic-unknown-language = Nettstaden har ikkje språket «{ $tag }».
    .hint = Legg [languages.{ $tag }] til i samtale.toml, eller fjern denne teksten.
diagnostic-invalid-language = «{ $tag }» er ikkje ein språkkode.
    .hint = Bruk ein kode som en, nb, nn, da, nl eller pt-BR (BCP 47).
diagnostic-fallback-repeats = «{ $tag }» står to gonger i denne rekkja av reservespråk.
    .hint = Nemn kvart språk berre éin gong.
    .itself = Eit språk nemner ikkje seg sjølv: Det kjem alltid først i si eiga rekkje.
diagnostic-unknown-audience = Målgruppene til nettstaden har ingen «{ $value }».
    .hint = Inndelingar og verdiar står under [[audience.…]] i samtale.toml.
    .known = Det som finst: { $known } (under [[audience.…]] i samtale.toml).
diagnostic-invalid-id = «{ $id }» kan ikkje vere ein id.
    .hint = Bruk bokstavane a–z, siffer, - og _ (høgst 100).
diagnostic-duplicate-id = Id-en «{ $id }» er brukt to gonger.
    .hint = Gi den nyaste ein annan id; det kan finnast lenkjer til den eldste.
diagnostic-unsafe-address = «{ $address }» er ikkje ei nettadresse.
    .hint = Skriv heile adressa, med https:// først.
    .base = base_url er heile adressa til den publiserte nettstaden, til dømes https://intranet.example.org/dialogue/
diagnostic-invalid-color = «{ $value }» er ikkje ein farge.
    .hint = Skriv han som #rrggbb, til dømes #1a5276.
diagnostic-low-contrast = Tekst i { $color } på { $paper } har ein kontrast på { $whole },{ $tenth }:1, og 4,5:1 er det minste som kan lesast (WCAG AA).
    .hint = Den nærmaste fargen som kan lesast, er { $readable }.
diagnostic-no-base-url = Nettstaden har ingen base_url, så han får ingen kanoniske lenkjer.
    .hint = Skriv base_url = "https://…" i samtale.toml, eller bruk --base-url.

diagnostic-invalid-slug = «{ $slug }» kan ikkje vere ein del av ei adresse.
    .hint = Bruk bokstavar, siffer og bindestrekar.
    .empty = Ta bort slug for å bruke filnamnet.
    .slash = Ein slug er berre eitt ledd i adressa: Flytt heller fila til ei anna mappe.
    .character = Desse teikna er ikkje tillatne: % : ? # * " < > | & { "{" } { "}" } og kontrollteikn.
    .edge = Han kan ikkje byrje med punktum og ikkje slutte med punktum eller mellomrom.
    .reserved = Windows bruker dette namnet på ei eining.
    .long = Hald han under 200 byte.
diagnostic-awkward-slug = Mellomrom og store bokstavar i «{ $slug }» gjev ei adresse som er vanskeleg å lese opp og skrive inn.
diagnostic-path-too-long = «{ $route }» er for lang for eit filsystem.
    .hint = Hald namna under { $limit } byte, og bruk få mapper.
diagnostic-route-taken = Noko anna har alt adressa «{ $route }».
    .hint = Gi den eine ein annan slug. Store og små bokstavar blir rekna som like: Windows ser ikkje skilnad på dei.
    .own = Programmet skriv si eiga side der; gi di ein annan slug.
    .first = denne har adressa
diagnostic-stray-file =
    { $what ->
        [ending] Denne fila blir publisert som ho er, og ikkje lesen.
       *[other] Ingenting les denne fila: ho ligg i ei mappe for seg sjølv.
    }
    .hint = Filer med spørsmål, skjema og søkjeinnstillingar ligg rett i content/bank/, content/forms/ og content/search/.
    .ending = Ho må heite «{ $name }» for å bli lesen.
diagnostic-file-language = Slutten på dette filnamnet, «{ $tag }», blir ikkje lesen som eit språk; han er ein del av namnet på sida.
    .hint = Er det eit språk, føyer du til [languages.{ $tag }] i samtale.toml.
diagnostic-vanished-address = Adressa «{ $address }» fanst før og fører ingen stader no.
    .hint = Skriv ho øvst i fila til sida som har teke over: aliases = ["{ $address }"]
diagnostic-duplicate-page = Denne sida er skriven to gonger på same språk.
    .hint = Behald berre den eine fila.
    .first = dette er den andre fila

diagnostic-broken-link = Lenkja «{ $target }» fører ingen stader.
    .hint = Ei lenkje nemner fila ho fører til, sett frå denne fila: ../topics/tasks.md
    .outside = Ho fører ut av content/. Lenkjer held seg innanfor, eller byrjar med https://
    .draft = Sida er eit utkast eller gjeld først ein seinare dag, så ho er ikkje publisert enno.
    .language = Dei som les dette språket, får ikkje den sida. Nemn språket for å lenkje til ho likevel: page.da.md
    .web = Skriv heile adressa: https://www.example.org/side
diagnostic-missing-anchor =
    { $where ->
        [here] Det er inga overskrift «#{ $anchor }» på denne sida.
       *[there] Det er inga overskrift «#{ $anchor }» på sida til «{ $target }».
    }
    .hint = Gi overskrifta dette ankeret: ## Overskrift { "{" }#{ $anchor }{ "}" }
diagnostic-broken-reference = Det finst inga forklaring på «[{ $reference }]».
    .hint = Skriv under: [{ $reference }]: page.md – eller set ein omvend skråstrek framfor klammen.
diagnostic-missing-footnote = Det finst ingen fotnote «{ $label }».
    .hint = Skriv under: [^{ $label }]: Teksten i fotnoten.
    .form = Skriv teksten i skjemaet: [footnote.{ $label }]
diagnostic-unused-footnote = Ingen tekst viser til fotnoten «{ $label }», så lesarane får han ikkje.
    .hint = Skriv merket der fotnoten høyrer til: [^{ $label }]
diagnostic-missing-picture = Det finst ikkje noko bilete «{ $picture }».
    .hint = Legg biletet inn i nettstaden, og skriv stigen til det sett frå denne fila.
    .outside = Stigen fører ut av nettstaden. Legg ein kopi inn i nettstaden.
diagnostic-missing-alt = «{ $picture }» har ingen alternativ tekst.
    .hint = Sei kva biletet viser, for dei som ikkje ser det: ![kva det viser]({ $picture })
    .logo = Sei kven logoen høyrer til, for dei som ikkje ser han: alt = "Eksempeluniversitetet"
diagnostic-remote-picture = Biletet «{ $picture }» ligg på ein annan tenar; lesarane får ei lenkje i staden.
    .hint = Legg ein kopi ved sida av sida, om du har lov: Ei publisert side spør ingen andre om noko.
diagnostic-unsafe-link = Adresser som byrjar med «{ $scheme }:», er ikkje tillatne.
    .hint = Bruk https://, mailto: eller tel:, eller stigen til ei fil i nettstaden.
diagnostic-unknown-scheme = Adresser som byrjar med «{ $scheme }:», er ukjende her; lenkja blir vist som tekst.
    .hint = Bruk https://, mailto: eller tel:, eller stigen til ei fil i nettstaden.
diagnostic-unsafe-svg = Biletet «{ $picture }» kan køyre noko eller hente noko utanfrå: { $part }
    .hint = Lagre det på nytt som ein enkel SVG, utan skript, stilar, entitetar eller lenkjer til andre filer.
diagnostic-unread-markdown =
    { $what ->
        [heading] Dette skulle vere ei overskrift, men blir vist som tekst.
        [fence] Dette skulle vere eit direktiv, men blir ikkje lese som det.
        [front-matter] Dette skulle vere opplysningar om sida, men blir vist som tekst.
       *[link] Dette skulle vere ei lenkje, men blir vist som tekst.
    }
    .blank = Set ei adresse med mellomrom mellom < og >: [ord](<mi fil.pdf>)
    .front-matter = Begynn fila med ei linje +++, og set +++ òg under den siste nøkkelen.
    .heading = Set eit mellomrom etter #: ## Overskrift
    .fence = Rundt eit direktiv står aksentteiknet gravis: ```
    .open = Set ) etter adressa.
    .gap = Ta bort mellomrommet mellom ] og (.
diagnostic-raw-html = HTML blir vist som tekst her.
    .hint = Skriv det i Markdown, eller tillat HTML med raw_html = true i samtale.toml; då blir han reinsa.
diagnostic-template-tag = Dette liknar ein kode frå eit anna program; lesarane ser han som han står.
    .hint = Skriv det i Markdown i staden.
diagnostic-duplicate-anchor = Ankeret «#{ $anchor }» er brukt to gonger på denne sida.
    .hint = Gi denne overskrifta eit anna.
diagnostic-nested-too-deep = Her ligg meir enn { $limit } nivå inni kvarandre; teksten blir ståande utan ramma.
    .hint = Bruk færre nivå av lister, sitat og direktiv.
diagnostic-missing-counterpart = Motstykket er ikkje ei side som lesarane får.
    .hint = Oppgi fila for den andre rolla, sett frå denne fila: counterpart = "manager.md"
diagnostic-counterpart-conflict =
    { $what ->
        [page] Filene til denne sida nemner ulike motstykke.
       *[other] To sider gjer krav på same motstykke.
    }
    .hint = Ei side har eitt motstykke; sei det i berre éi av dei to filene.
    .page = Nemn den same sida i alle. Alle omsetjingar av ei side har same namn: manager.nn.md, manager.en.md.
    .first = her vart det sagt først

diagnostic-unknown-directive = Det finst ikkje noko direktiv «{ $directive }», så dette blir vist som kode.
    .hint = Direktiva er questions, form, only, details, template, quote, steps, contact og planner.
diagnostic-directive-syntax =
    { $what ->
        [only] Denne delen seier ikkje kven han er for.
       *[other] { diagnostic-toml-syntax }
    }
    .hint = Skriv dei som i ein TOML-tabell på éi linje: topic = "tasks", limit = 5
    .only = Sei kven delen er for: only role = "manager"
diagnostic-directive-body =
    { $directive ->
        [steps] Dette direktivet skal ha ei nummerert liste.
       *[other] Dette direktivet skal ikkje ha nokon tekst.
    }
    .hint = Sjå dokumentasjonen av direktivet.
    .list = Byrj kvart steg med 1.
    .empty = Avslutt blokka på neste linje.

diagnostic-directive-open = Denne blokka blir aldri avslutta, så ho tek med seg resten av sida.
    .hint = Lukk ho: set like mange ` som ho byrjar med, på ei eiga linje.
diagnostic-picture-message = Teikninga «{ $picture }» hentar ord frå meldinga «{ $id }», som ikkje finst på noko språk.
    .hint = Legg ho til i locales/<språk>/pictures.ftl: { $id } = …
diagnostic-unsafe-file = «{ $file }» er ei side eller eit program i seg sjølv og ville køyrt i nettlesaren til lesaren.
    .hint = Publiser fila ein annan stad, eller som PDF.
diagnostic-question-twice = «{ $id }» står to gonger på eitt ark av dette skjemaet.
    .hint = Ta det bort den eine staden; eit utval etter tema hoppar over spørsmål som er nemnde.

diagnostic-unknown-topic = Spørsmålsbanken har ikkje noko emne «{ $topic }».
    .hint = Eit emne er ei fil i content/bank/, og filnamnet er id-en til emnet.
diagnostic-unknown-question = Spørsmålsbanken har ikkje noko spørsmål «{ $question }».
    .hint = Leit etter id-en i content/bank/. Eit spørsmål som er teke ut av bruk, blir ståande der, med retired = …
diagnostic-unknown-form = Det finst ikkje noko skjema «{ $form }».
    .hint = Eit skjema er ei fil i content/forms/, og filnamnet er id-en til skjemaet.
diagnostic-unknown-scale = Spørsmålsbanken har ingen skala «{ $scale }».
    .hint = Lag han i ei av filene i banken: [scale.{ $scale }]
diagnostic-wording-tie = To formuleringar passar like godt for dei same lesarane.
    .hint = Gjer den eine snevrare, så det er klart kva for ei som gjeld.
    .first = den andre formuleringa er denne
diagnostic-retired-question = «{ $question }» vart teke ut av bruk { $day }, og dette skjemaet er ikkje eldre enn det.
    .hint = Vel eit anna spørsmål, eller skriv når skjemaet sist vart endra, om det var før: changed = …
diagnostic-release-differs = { $what ->
    [form] Skjemaet «{ $form }» er ikkje lenger slik det vart gitt ut som versjon { $version }.
   *[other] «{ $question }» er ikkje lenger slik spørsmålet vart gitt ut med skjemaet «{ $form }», versjon { $version }.
}
    .hint = Gi skjemaet ein ny versjon og gi han ut (samtale release { $form }), eller ta ordlyden tilbake.
diagnostic-section-order = «{ $part }» står etter «{ $before }», men kjem framfor på utskrifta.
    .hint = Flytt [[section.{ $part }]] opp; vil du ha ei anna rekkjefølgje, så byrj ein ny [[section]] utan tittel.

diagnostic-search-unmatched = Inga side har nokon av desse orda: { $words }. Synonymet finn ingenting.
    .hint = Skriv eit ord som står på nettstaden, eller ta synonymet bort.
diagnostic-search-page-missing = «{ $page }» finst ikkje på dette språket og kan ikkje kome først i søket.
    .hint = Oppgi kjelda under content/: guide/employee.md, bank/tasks.toml#spørsmål, forms/dialogue.toml.

diagnostic-fluent-syntax =
    { $what ->
        [line] Denne linja er inga melding.
        [brace] Denne krøllparentesen er ikkje lukka.
        [closing] Denne krøllparentesen lukkar ingenting.
        [empty] Denne meldinga har ingen tekst.
        [end] Denne teksten har ingen slutt.
        [default] Eitt av desse vala, og berre eitt, gjeld for alt anna.
        [name] Her manglar eit namn.
        [backslash] Denne omvende skråstreken står ikkje for noko.
        [deep] Dette har for mange nivå.
       *[other] Denne meldinga kan ikkje lesast: { $problem }.
    }
    .hint = Ei melding er éi linje, id = tekst; lengre meldingar held fram med innrykk.
    .line = Skriv id = tekst; ein lengre tekst held fram med innrykk, og ein kommentar byrjar med #.
    .brace = Lukk han; ein parentes som lesarane skal sjå, skriv du { "{" } "{ "{" }" { "}" }
    .closing = Ta han bort; ein parentes som lesarane skal sjå, skriv du { "{" } "{ "}" }" { "}" }
    .empty = Skriv teksten etter likskapsteiknet, eller ta bort meldinga.
    .end = Set " på slutten, på same linja.
    .default = Set * framfor det: *[other] …
    .name = Skriv id-en til meldinga der, eller $ og namnet på verdien.
    .backslash = Skriv \\ for ein omvend skråstrek mellom hermeteikn.
    .deep = Ei melding klarer seg med to eller tre nivå.
diagnostic-duplicate-message = Meldinga «{ $id }» er skriven to gonger.
    .hint = Behald berre den eine.
diagnostic-message-reference = Meldinga «{ $id }» viser til «{ $missing }», som ikkje finst.
    .hint = Skriv den meldinga, eller ta bort tilvisinga.
diagnostic-template-syntax = Malen «{ $template }» kan ikkje lesast: { $problem }
    .hint = Den innebygde malen blir brukt til denne er retta.
diagnostic-template-failed = Malen «{ $template }» verka ikkje: { $problem }
    .hint = Ein mal kan lese det som visinga hans inneheld, og ikkje noko anna.
diagnostic-template-endless = Malen «{ $template }» blir aldri ferdig.
    .hint = Sjå etter løkker inni løkker.
diagnostic-unknown-theme = Det finst ikkje noko tema «{ $theme }».
    .hint = Eit tema er ei mappe i themes/; ein nettstad utan eige tema har theme = "default".

summary-done =
    { $pages ->
        [one] 1 side
       *[other] { $pages } sider
    } og { $forms ->
        [one] 1 skjema
       *[other] { $forms } skjema
    } på { $languages ->
        [one] 1 språk
       *[other] { $languages } språk
    }, { $warnings ->
        [0] ingen åtvaringar
        [one] 1 åtvaring
       *[other] { $warnings } åtvaringar
    }, { $seconds } s → { $folder } ({ $written } skrivne, { $unchanged } uendra)
summary-errors =
    { $errors ->
        [one] 1 feil
       *[other] { $errors } feil
    }, { $warnings ->
        [0] ingen åtvaringar
        [one] 1 åtvaring
       *[other] { $warnings } åtvaringar
    }: Ingenting vart publisert.
summary-check =
    { $errors ->
        [0] Ingen feil
        [one] 1 feil
       *[other] { $errors } feil
    }, { $warnings ->
        [0] ingen åtvaringar
        [one] 1 åtvaring
       *[other] { $warnings } åtvaringar
    }.
summary-timings = lesing og planlegging { $plan } s, utforming og skriving { $render } s
summary-typesetting = PDF: { $typeset } sette, { $remembered } hugsa
summary-release = Versjon { $version } av «{ $form }» er registrert i { $path }.
summary-release-known = Versjon { $version } av «{ $form }» er alt registrert.
summary-new = Ein ny nettstad ligg i { $folder }. Neste steg: samtale build --site { $folder }
summary-new-untranslated = Starttekstane finst ikkje enno på { $missing }; sidene er skrivne på { $written }, og lesarane får dei slik til du omset dei.

error-write = Nettstaden kunne ikkje publiserast: { $problem }
error-today = «{ $value }» er ikkje ein dato; skriv han som 2026-09-01.
error-base-url = «{ $value }» er ikkje ei adresse å publisere på; skriv ho som https://intranet.example.org/dialogue/
error-against = Dei tidlegare adressene kan ikkje lesast frå «{ $path }»: { $problem }
error-new-exists = «{ $folder }» er ikkje tom; ein ny nettstad treng si eiga mappe.
error-new-language = «{ $tag }» er ikkje ein språkkode; bruk ein som en, nb, nn, da, nl eller pt-BR.
error-new-write = Nettstaden kunne ikkje lagast: { $problem }
error-release-errors = Ingenting er registrert: Nettstaden har feil.
error-release-form = Det finst ikkje noko skjema «{ $form }».
error-release-form-similar = Det finst ikkje noko skjema «{ $form }». Meinte du «{ $similar }»?
error-release-version = Skjemaet «{ $form }» har ingen versjon. Skriv han inn, til dømes version = "2026-1".
error-release-taken = Skjemaet «{ $form }» er gitt ut som versjon { $version } med ein annan ordlyd. Gi det ein ny versjon først.
error-search-language = Nettstaden har ikkje språket «{ $tag }» å søkje i.
search-nothing = Fann ingenting for «{ $query }».

# Documents on paper

diagnostic-missing-glyph = Ingen av skriftene i temaet har teiknet «{ $character }» ({ $number }), så det kan ikkje skrivast ut.
    .hint = Bruk eit anna teikn, eller legg ei skrift som har det, i mappa fonts/ i temaet.
diagnostic-broken-font = «{ $file }» er inga skrift som dokument kan setjast med.
    .hint = Bruk ei fil i formatet TrueType eller OpenType (.ttf eller .otf), og sjå etter at ho lèt seg opne i eit skriftprogram.
diagnostic-missing-font = Det finst inga skriftfil «{ $file }», så sidene får den neste skrifta.
    .hint = Legg fila inn i nettstaden, og skriv stigen til henne sett frå samtale.toml.
diagnostic-web-font = PDF-ar kan ikkje setjast med «{ $file }», så dei får den neste skrifta.
    .hint = Bruk ei .ttf- eller .otf-fil, eller legg ei slik i mappa fonts/ i temaet i tillegg.
diagnostic-picture-kind =
    { $what ->
        [file] «{ $picture }» er ikkje eit bilete.
       *[other] Biletet «{ $picture }» kan ikkje setjast inn i eit dokument.
    }
    .hint = Bruk PNG, JPEG, GIF, WebP eller SVG, og sjå etter at fila lèt seg opne i eit biletprogram.
diagnostic-typesetting-failed = { $route } lét seg ikkje setje: { $problem }
    .hint = Har temaet eigne malar i documents/, så sjå der først.
diagnostic-format-left-out = Denne utgåva av samtale er bygd utan PDF og lagar ingen.
    .hint = Ta "pdf" ut av formats, eller bruk ein samtale som er bygd med feature pdf.
