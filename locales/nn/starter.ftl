# Orda i nettstaden som `samtale new` lagar. `starter-text-` står på sidene, i spørsmåla og i skjemaet,
# `starter-note-` i kommentarane som forklarer formatet.

# Språk som lesarane av nynorsk òg les, det beste først.
starter-also-read = nb da sv

## samtale.toml

starter-text-site-title = Medarbeidarsamtale
starter-text-organisation = Eksempelverksemda
starter-text-employee = Medarbeidar
starter-text-manager = Leiar

starter-note-settings =
    Innstillingane for nettstaden. Berre title og default_language må vere med.
    Ein tekst har éi linje for kvart språk: title.nn er tittelen på nynorsk. Manglar linja for
    språket til ein lesar, får lesaren det neste språket i si rekkje av reservespråk.
starter-note-organisation = Namnet på verksemda di. I tekstane skriv du { "{" }organisation{ "}" } der det skal stå.
starter-note-base-url = Adressa der nettstaden skal publiserast: Endre ho før du publiserer.
starter-note-look =
    Fargen, skrifta og logoen din: Ta bort # framfor, og legg biletet ved sida av denne fila.
starter-note-default-language =
    Språket til sider som ikkje nemner noko, og det siste reservespråket for alle lesarar.
starter-note-languages =
    Språka, og i kva rekkjefølgje lesarane får andre språk der deira eige manglar.
    Lesarane ser alltid kva språk dei får.
starter-note-untranslated =
    Ingenting er skrive på dette språket enno. Slik byrjar du: Ei side er ei fil, til dømes
    employee.{ $tag }.md, og ein tekst er ei linje, til dømes title.{ $tag } = "…"
starter-note-added =
    Du bad ikkje om dette språket. Dei første tekstane er skrivne på det, fordi dei ikkje finst
    på dine. Ta det bort når du har omsett dei.
starter-note-audience =
    Kven nettstaden er for. Ei side, ein del av ei side, eit spørsmål eller eit skjema kan vere for
    berre éin av desse. Andre inndelingar lagar du på same måten, til dømes [[audience.staff]].
starter-note-documents = Kva skjemaa blir publiserte som: "html", "pdf", "docx", "odt".
starter-note-gitignore = Det programmet lagar; det kan alltid lagast på nytt.

## Sider

starter-text-home-title = Ein samtale om jobben din
starter-text-home-description = Slik får medarbeidarar og leiarar mest mogleg ut av den årlege samtalen.
starter-text-home-intro =
    Éin gong i året set alle i { "{" }organisation{ "}" } seg ned med leiaren sin og snakkar om
    korleis det går på jobb, og om vegen vidare. Her finn du det du treng til samtalen.
starter-text-home-links =
    - [For medarbeidarar](guide/employee.md): korleis du førebur deg, og spørsmål å tenkje over
    - [For leiarar](guide/manager.md): korleis du inviterer, leier og følgjer opp
    - [Spørsmålsbanken](bank/): alle spørsmåla, til å velje frå og skrive ut
    - [Skjemaet](forms/dialogue.toml): til å fylle ut på skjerm eller papir
starter-text-contact-heading = Kven kan du spørje?
starter-text-contact-name = HR
starter-text-contact-text = Ingen spørsmål er for små. Vi svarar som regel innan to arbeidsdagar.

starter-text-guide-title = Før de møtest
starter-text-guide-slug = rettleiing
starter-text-guide-description = Det de gjer i vekene før samtalen.
starter-text-guide-intro = Samtalen blir betre når begge har tenkt gjennom han på førehand. Ein halv time til kvar er nok.
starter-text-guide-employee = Vel **to eller tre ting** som er viktige for deg. Sei frå til leiaren din om dei nokre dagar i førevegen.
starter-text-guide-manager = Send invitasjonen **to veker før**, og finn eit rom der ingen forstyrrar.

starter-text-prepare-heading = Slik førebur du deg
starter-text-form-heading = Skjemaet
starter-text-faq-heading = Verdt å vite

starter-text-employee-title = For medarbeidarar
starter-text-employee-slug = for-medarbeidarar
starter-text-employee-description = Kva du kan vente deg av samtalen, og korleis du førebur deg.
starter-text-employee-intro = Dette er di tid: Du og leiaren din ser på heile jobben din saman. Det [leiaren din les](manager.md), er ingen løyndom.
starter-text-employee-prepare = Les det de vart samde om sist. Vel så nokre spørsmål som passar for deg:
starter-text-employee-form = Skriv stikkord. Du treng ikkje svare på alt.
starter-text-employee-faq-question = Kven ser det eg skriv?
starter-text-employee-faq-answer = Førebuinga er berre di. Det de blir samde om, tek du og leiaren din vare på.

starter-text-manager-title = For leiarar
starter-text-manager-slug = for-leiarar
starter-text-manager-description = Korleis du inviterer til samtalen, leier han og følgjer han opp.
starter-text-manager-intro = Du syter for at samtalen blir halden, og at det kjem noko ut av han. Les òg [det medarbeidarane dine les](employee.md).
starter-text-manager-prepare = Tenk på éin medarbeidar om gongen. Kva har gått bra? Kva vil du gjerne vite?
starter-text-manager-form = Arket til leiaren har dei same delane som arket til medarbeidaren.
starter-text-manager-faq-question = Kva om vi er usamde?
starter-text-manager-faq-answer = Skriv ned kva kvar av dykk meiner, og avtal når de skal snakke om det att. HR kan vere med om begge ønskjer det.

starter-note-page =
    Mellom linjene med + står det programmet må vite om sida. Under dei står teksten, i Markdown.
    Denne fila er framsida, _index.{ $lang }.md; kvart språk har si eiga fil ved sida av.
    I andre mapper er _index sida til mappa sjølv.
starter-note-weight = Sidene står etter vekt, den lettaste først.
starter-note-slug = Leddet til sida i adressa, på sida sitt eige språk.
starter-note-counterpart =
    Kven sida er for, og den same sida for den andre rolla. Det held å nemne ho på
    éi av dei to; lesarane finn vegen begge vegar.
starter-note-review = Ta bort # for å bli mint på å lese sida på nytt, eller for å halde ho tilbake.
starter-note-links = Ei lenkje nemner fila ho fører til, utan språket: Lesarane får sida på sitt eige.
starter-note-contact = Ei blokk som byrjar med eit ord som «contact», er eit direktiv. Dette seier kven ein kan spørje.
starter-note-only = Ein del for éi rolle. Andre ser han òg, med ein merkelapp som seier kven han er for.
starter-note-anchor = Namnet i krøllparentes er likt på alle språk, så andre kan lenkje til denne overskrifta.
starter-note-questions = Fire spørsmål til medarbeidarar frå emnet «tasks»: content/bank/tasks.toml
starter-note-form = Medarbeidararket av skjemaet «dialogue»: content/forms/dialogue.toml
starter-note-details = Eit svar til å falde ut. Det finst òg direktiva steps, quote og template.

## Spørsmålsbanken

starter-text-topic-title = Arbeidsoppgåver
starter-text-topic-intro = Snakk om jobben slik han faktisk er: kva som tek tid, kva som er viktig, og kva som kan gjerast på ein annan måte.
starter-text-amount-little = for lite
starter-text-amount-right = passe
starter-text-amount-much = for mykje
starter-text-task-mix = Kva synest du om blandinga av oppgåver du har i dag?
starter-text-task-mix-help = Tenk på ei heilt vanleg veke.
starter-text-task-mix-less = Kva vil du gjerne gjere mindre av?
starter-text-task-mix-manager = Korleis passar oppgåvene til medarbeidaren med det eininga treng?
starter-text-amount-of-work = Kor mykje har du å gjere?
starter-text-amount-of-work-manager = Kor mykje har medarbeidaren å gjere?
starter-text-clear-expectations = Er det klart for deg kva som er venta av deg?
starter-text-clear-expectations-manager = Har du sagt klart kva du ventar?
starter-text-helpful-support = Kva ville hjelpe deg mest?
starter-text-support-time = meir tid
starter-text-support-training = opplæring
starter-text-support-priorities = tydelegare prioriteringar
starter-text-support-colleague = nokon å spørje
starter-text-first-priority = Kva for oppgåver bør komme først for medarbeidaren det neste året?
starter-text-next-talk = Når snakkar vi om dette att?

starter-note-topic =
    Eit emne i spørsmålsbanken. Filnamnet er id-en til emnet: Sider og skjema kallar det «tasks».
    Kvart spørsmål blir skrive éin gong, her, og brukt så mange stader du vil.
starter-note-scale = Stega i ein skala. Tal går òg: from = 1, to = 5, med low.nn og high.nn for endane.
starter-note-question =
    Eit spørsmål. Id-en blir aldri endra, sjølv om teksten blir det. Typen (kind) er open, scale,
    choice, choices, yes-no, checklist, table, date eller note. Er det eit kjernespørsmål (core),
    står det på alle skjema som bruker dette emnet.
starter-note-follow-up = Eit spørsmål å gå vidare med.
starter-note-wording = Det same spørsmålet med andre ord, for nokre av lesarane.
starter-note-audience-question = Eit spørsmål berre for medarbeidarar. Her kan ein krysse av for fleire svar.
starter-note-not-core = Ikkje eit kjernespørsmål: Eit skjema har det berre med når det nemner det.
starter-note-retired =
    Slett ikkje eit spørsmål du ikkje lenger bruker. Med linja retired = 2027-01-01 blir det ståande
    på skjemaa som hadde det, og nye skjema kan ikkje ta det med.

## Skjemaet

starter-text-form-title = Skjema til samtalen
starter-text-form-intro = Bruk skjemaet til å førebu deg og til å skrive ned det de blir samde om. Du treng ikkje fylle ut alt.
starter-text-field-name = Namn
starter-text-field-date = Dato
starter-text-section-preparation = Førebuing
starter-text-check-last-time = Les det de vart samde om sist.
starter-text-check-choose = Vel dei spørsmåla som er viktigast for deg.
starter-text-section-agreements = Dette er vi samde om
starter-text-table-agreements = Avtalar
starter-text-column-what = Kva
starter-text-column-who = Kven
starter-text-column-when = Når
starter-text-section-notes = Notat

starter-note-form-file = Eit skjema. Det heiter det same som fila, og spørsmåla kjem frå banken.
starter-note-version = Står nedst på kvart ark. Endre begge når du endrar skjemaet.
starter-note-editions = Eitt ark for kvar rolle: kvart med sine eigne spørsmål, i sine eigne ord.
starter-note-fields = Det som står øvst på skjemaet.
starter-note-section = Eit skjema er sett saman av delar. Denne er ei liste til å krysse av.
starter-note-section-topic = Eit emne gir delen tittel, innleiing og kjernespørsmål.
starter-note-section-table = Spørsmål som er nemnde eitt for eitt, og ein tabell med tomme rader.
starter-note-section-notes = Linjer til å skrive på.
starter-note-signature = Her skriv de under.
