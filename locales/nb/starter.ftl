# Ordene i nettstedet som `samtale new` lager. `starter-text-` står på sidene, i spørsmålene og i skjemaet,
# `starter-note-` i kommentarene som forklarer formatet.

# Språk som leserne av bokmål også leser, det beste først.
starter-also-read = nn da sv

## samtale.toml

starter-text-site-title = Medarbeidersamtale
starter-text-organisation = Eksempelvirksomheten
starter-text-employee = Medarbeider
starter-text-manager = Leder

starter-note-settings =
    Innstillingene for nettstedet. Bare title og default_language må være med.
    En tekst har én linje for hvert språk: title.nb er tittelen på bokmål. Mangler linjen for
    en lesers språk, får leseren det neste språket i sin rekke av reservespråk.
starter-note-organisation = Navnet på virksomheten din. I tekstene skriver du { "{" }organisation{ "}" } der det skal stå.
starter-note-base-url = Adressen der nettstedet skal publiseres: Endre den før du publiserer.
starter-note-look =
    Fargen, skriften og logoen din: Ta bort # foran, og legg bildet ved siden av denne filen.
starter-note-default-language =
    Språket til sider som ikke nevner noe, og det siste reservespråket for alle lesere.
starter-note-languages =
    Språkene, og i hvilken rekkefølge leserne får andre språk der deres eget mangler.
    Leserne ser alltid hvilket språk de får.
starter-note-untranslated =
    Ingenting er skrevet på dette språket ennå. Slik begynner du: En side er en fil, for eksempel
    employee.{ $tag }.md, og en tekst er en linje, for eksempel title.{ $tag } = "…"
starter-note-added =
    Du ba ikke om dette språket. De første tekstene er skrevet på det, fordi de ikke finnes
    på dine. Ta det bort når du har oversatt dem.
starter-note-audience =
    Hvem nettstedet er for. En side, en del av en side, et spørsmål eller et skjema kan være for
    bare én av disse. Andre inndelinger lager du på samme måte, for eksempel [[audience.staff]].
starter-note-documents = Hva skjemaene blir publisert som: "html", "pdf", "docx", "odt".
starter-note-gitignore = Det programmet lager; det kan alltid lages på nytt.

## Sider

starter-text-home-title = En samtale om jobben din
starter-text-home-description = Slik får medarbeidere og ledere mest mulig ut av den årlige samtalen.
starter-text-home-intro =
    Én gang i året setter alle i { "{" }organisation{ "}" } seg ned med lederen sin og snakker om
    hvordan det går på jobb, og om veien videre. Her finner du det du trenger til samtalen.
starter-text-home-links =
    - [For medarbeidere](guide/employee.md): hvordan du forbereder deg, og spørsmål å tenke over
    - [For ledere](guide/manager.md): hvordan du inviterer, leder og følger opp
    - [Spørsmålsbanken](bank/): alle spørsmålene, til å velge fra og skrive ut
    - [Skjemaet](forms/dialogue.toml): til å fylle ut på skjerm eller papir
starter-text-contact-heading = Hvem kan du spørre?
starter-text-contact-name = HR
starter-text-contact-text = Ingen spørsmål er for små. Vi svarer som regel innen to arbeidsdager.

starter-text-guide-title = Før dere møtes
starter-text-guide-slug = veiledning
starter-text-guide-description = Det dere gjør i ukene før samtalen.
starter-text-guide-intro = Samtalen blir bedre når begge har tenkt gjennom den på forhånd. En halv time til hver er nok.
starter-text-guide-employee = Velg **to eller tre ting** som er viktige for deg. Si fra til lederen din om dem noen dager i forveien.
starter-text-guide-manager = Send invitasjonen **to uker før**, og finn et rom der ingen forstyrrer.

starter-text-prepare-heading = Slik forbereder du deg
starter-text-form-heading = Skjemaet
starter-text-faq-heading = Verdt å vite

starter-text-employee-title = For medarbeidere
starter-text-employee-slug = for-medarbeidere
starter-text-employee-description = Hva du kan vente deg av samtalen, og hvordan du forbereder deg.
starter-text-employee-intro = Dette er din tid: Du og lederen din ser på hele jobben din sammen. Det [lederen din leser](manager.md), er ingen hemmelighet.
starter-text-employee-prepare = Les det dere ble enige om sist. Velg så noen spørsmål som passer for deg:
starter-text-employee-form = Skriv stikkord. Du trenger ikke å svare på alt.
starter-text-employee-faq-question = Hvem ser det jeg skriver?
starter-text-employee-faq-answer = Forberedelsen er bare din. Det dere blir enige om, tar du og lederen din vare på.

starter-text-manager-title = For ledere
starter-text-manager-slug = for-ledere
starter-text-manager-description = Hvordan du inviterer til samtalen, leder den og følger den opp.
starter-text-manager-intro = Du sørger for at samtalen blir holdt, og at det kommer noe ut av den. Les også [det medarbeiderne dine leser](employee.md).
starter-text-manager-prepare = Tenk på én medarbeider om gangen. Hva har gått bra? Hva vil du gjerne vite?
starter-text-manager-form = Lederens ark har de samme delene som medarbeiderens.
starter-text-manager-faq-question = Hva om vi er uenige?
starter-text-manager-faq-answer = Skriv ned hva hver av dere mener, og avtal når dere skal snakke om det igjen. HR kan være med hvis begge ønsker det.

starter-note-page =
    Mellom linjene med + står det programmet må vite om siden. Under dem står teksten, i Markdown.
    Denne filen er forsiden, _index.{ $lang }.md; hvert språk har sin egen fil ved siden av.
    I andre mapper er _index mappens egen side.
starter-note-weight = Sidene står etter vekt, den letteste først.
starter-note-slug = Sidens ledd i adressen, på sidens eget språk.
starter-note-counterpart =
    Hvem siden er for, og den samme siden for den andre rollen. Det holder å nevne den på
    én av de to; leserne finner veien begge veier.
starter-note-review = Ta bort # for å bli minnet om å lese siden på nytt, eller for å holde den tilbake.
starter-note-links = En lenke nevner filen den fører til, uten språket: Leserne får siden på sitt eget.
starter-note-contact = En blokk som begynner med et ord som «contact», er et direktiv. Dette sier hvem man kan spørre.
starter-note-only = En del for én rolle. Andre ser den også, med en merkelapp som sier hvem den er for.
starter-note-anchor = Navnet i krøllparentes er likt på alle språk, så andre kan lenke til denne overskriften.
starter-note-questions = Fire spørsmål til medarbeidere fra emnet «tasks»: content/bank/tasks.toml
starter-note-form = Medarbeidernes ark av skjemaet «dialogue»: content/forms/dialogue.toml
starter-note-details = Et svar til å folde ut. Det finnes også direktivene steps, quote og template.

## Spørsmålsbanken

starter-text-topic-title = Arbeidsoppgaver
starter-text-topic-intro = Snakk om jobben slik den faktisk er: hva som tar tid, hva som er viktig, og hva som kan gjøres på en annen måte.
starter-text-amount-little = for lite
starter-text-amount-right = passe
starter-text-amount-much = for mye
starter-text-task-mix = Hva synes du om blandingen av oppgaver du har i dag?
starter-text-task-mix-help = Tenk på en helt vanlig uke.
starter-text-task-mix-less = Hva vil du gjerne gjøre mindre av?
starter-text-task-mix-manager = Hvordan passer medarbeiderens oppgaver med det enheten trenger?
starter-text-amount-of-work = Hvor mye har du å gjøre?
starter-text-amount-of-work-manager = Hvor mye har medarbeideren å gjøre?
starter-text-clear-expectations = Er det klart for deg hva som ventes av deg?
starter-text-clear-expectations-manager = Har du sagt klart hva du venter?
starter-text-helpful-support = Hva ville hjelpe deg mest?
starter-text-support-time = mer tid
starter-text-support-training = opplæring
starter-text-support-priorities = tydeligere prioriteringer
starter-text-support-colleague = noen å spørre
starter-text-first-priority = Hvilke av medarbeiderens oppgaver bør komme først det neste året?
starter-text-next-talk = Når snakker vi om dette igjen?

starter-note-topic =
    Et emne i spørsmålsbanken. Filnavnet er emnets id: Sider og skjemaer kaller det «tasks».
    Hvert spørsmål skrives én gang, her, og brukes så mange steder du vil.
starter-note-scale = Trinnene i en skala. Tall går også: from = 1, to = 5, med low.nb og high.nb for endene.
starter-note-question =
    Et spørsmål. Id-en endres aldri, selv om teksten gjør det. Typen (kind) er open, scale, choice,
    choices, yes-no, checklist, table, date eller note. Er det et kjernespørsmål (core), står det
    på alle skjemaer som bruker dette emnet.
starter-note-follow-up = Et spørsmål å gå videre med.
starter-note-wording = Det samme spørsmålet med andre ord, for noen av leserne.
starter-note-audience-question = Et spørsmål bare for medarbeidere. Her kan man krysse av for flere svar.
starter-note-not-core = Ikke et kjernespørsmål: Et skjema har det bare med når det nevner det.
starter-note-retired =
    Slett ikke et spørsmål du ikke lenger bruker. Med linjen retired = 2027-01-01 blir det stående
    på skjemaene som hadde det, og nye skjemaer kan ikke ta det med.

## Skjemaet

starter-text-form-title = Skjema til samtalen
starter-text-form-intro = Bruk skjemaet til å forberede deg og til å skrive ned det dere blir enige om. Du trenger ikke å fylle ut alt.
starter-text-field-name = Navn
starter-text-field-date = Dato
starter-text-section-preparation = Forberedelse
starter-text-check-last-time = Les det dere ble enige om sist.
starter-text-check-choose = Velg de spørsmålene som er viktigst for deg.
starter-text-section-agreements = Dette er vi enige om
starter-text-table-agreements = Avtaler
starter-text-column-what = Hva
starter-text-column-who = Hvem
starter-text-column-when = Når
starter-text-section-notes = Notater

starter-note-form-file = Et skjema. Det heter det samme som filen, og spørsmålene kommer fra banken.
starter-note-version = Står nederst på hvert ark. Endre begge når du endrer skjemaet.
starter-note-editions = Ett ark for hver rolle: hvert med sine egne spørsmål, i sine egne ord.
starter-note-fields = Det som står øverst på skjemaet.
starter-note-section = Et skjema er satt sammen av deler. Denne er en liste til å krysse av.
starter-note-section-topic = Et emne gir delen tittel, innledning og kjernespørsmål.
starter-note-section-table = Spørsmål som er nevnt ett for ett, og en tabell med tomme rader.
starter-note-section-notes = Linjer til å skrive på.
starter-note-signature = Her skriver dere under.
