# Ordene i det websted, som `samtale new` laver. `starter-text-` står på siderne, i spørgsmålene og i skemaet,
# `starter-note-` i kommentarerne, der forklarer formatet.

# Sprog, som de, der læser dansk, også læser, det bedste først.
starter-also-read = nb nn sv

## samtale.toml

starter-text-site-title = Medarbejdersamtale
starter-text-organisation = Eksempelvirksomheden
starter-text-employee = Medarbejder
starter-text-manager = Leder

starter-note-settings =
    Webstedets indstillinger. Kun title og default_language skal være der.
    En tekst har en linje for hvert sprog: title.da er titlen på dansk. Mangler linjen for
    en læsers sprog, får læseren det næste sprog i sin række af reservesprog.
starter-note-organisation = Navnet på din virksomhed. I teksterne skriver du { "{" }organisation{ "}" }, hvor det skal stå.
starter-note-base-url = Adressen, hvor webstedet skal udgives: Ret den, før du udgiver.
starter-note-look =
    Din farve, din skrifttype og dit logo: Fjern # foran, og læg billedet ved siden af denne fil.
starter-note-default-language =
    Sproget på sider, der ikke nævner noget, og det sidste reservesprog for alle læsere.
starter-note-languages =
    Sprogene, og i hvilken rækkefølge læserne får andre, hvor deres eget mangler.
    Læserne kan altid se, hvilket sprog de får.
starter-note-untranslated =
    Der er ikke skrevet noget på dette sprog endnu. Sådan begynder du: En side er en fil, for eksempel
    employee.{ $tag }.md, og en tekst er en linje, for eksempel title.{ $tag } = "…"
starter-note-added =
    Du bad ikke om dette sprog. De første tekster er skrevet på det, fordi de ikke findes
    på dine. Fjern det, når du har oversat dem.
starter-note-audience =
    Hvem webstedet er til. En side, en del af en side, et spørgsmål eller et skema kan være til
    kun én af dem. Andre inddelinger laver du på samme måde, for eksempel [[audience.staff]].
starter-note-documents = Hvad skemaerne bliver udgivet som: "html", "pdf", "docx", "odt".
starter-note-gitignore = Det, programmet laver; det kan altid laves igen.

## Sider

starter-text-home-title = En samtale om dit arbejde
starter-text-home-description = Sådan får medarbejdere og ledere mest ud af den årlige samtale.
starter-text-home-intro =
    En gang om året sætter alle i { "{" }organisation{ "}" } sig sammen med deres leder og taler om,
    hvordan det går på arbejdet, og hvad der nu skal ske. Her finder du det, du skal bruge.
starter-text-home-links =
    - [Til medarbejdere](guide/employee.md): hvordan du forbereder dig, og spørgsmål at tænke over
    - [Til ledere](guide/manager.md): hvordan du indkalder, leder og følger op
    - [Spørgsmålsbanken](bank/): alle spørgsmålene, til at vælge fra og skrive ud
    - [Skemaet](forms/dialogue.toml): til at udfylde på skærm eller papir
starter-text-contact-heading = Hvem kan du spørge?
starter-text-contact-name = HR
starter-text-contact-text = Intet spørgsmål er for lille. Vi svarer normalt inden for to arbejdsdage.

starter-text-guide-title = Før I mødes
starter-text-guide-slug = vejledning
starter-text-guide-description = Det, I gør i ugerne før samtalen.
starter-text-guide-intro = Samtalen bliver bedre, når I begge har tænkt over den på forhånd. En halv time til hver er nok.
starter-text-guide-employee = Vælg **to eller tre ting**, der er vigtige for dig. Fortæl din leder om dem et par dage før.
starter-text-guide-manager = Send invitationen **to uger før**, og find et rum, hvor ingen forstyrrer.

starter-text-prepare-heading = Sådan forbereder du dig
starter-text-form-heading = Skemaet
starter-text-faq-heading = Værd at vide

starter-text-employee-title = Til medarbejdere
starter-text-employee-slug = til-medarbejdere
starter-text-employee-description = Hvad du kan forvente af samtalen, og hvordan du forbereder dig.
starter-text-employee-intro = Det her er din tid: Du og din leder ser på hele dit arbejde sammen. Det, [din leder læser](manager.md), er ingen hemmelighed.
starter-text-employee-prepare = Læs, hvad I aftalte sidst. Vælg derefter nogle spørgsmål, der passer til dig:
starter-text-employee-form = Skriv stikord. Du behøver ikke svare på det hele.
starter-text-employee-faq-question = Hvem ser det, jeg skriver?
starter-text-employee-faq-answer = Din forberedelse er kun din. Det, I aftaler, gemmer du og din leder.

starter-text-manager-title = Til ledere
starter-text-manager-slug = til-ledere
starter-text-manager-description = Hvordan du indkalder til samtalen, leder den og følger op på den.
starter-text-manager-intro = Du sørger for, at samtalen bliver holdt, og at der kommer noget ud af den. Læs også [det, dine medarbejdere læser](employee.md).
starter-text-manager-prepare = Tænk på én medarbejder ad gangen. Hvad er gået godt? Hvad vil du gerne vide?
starter-text-manager-form = Lederens ark har de samme afsnit som medarbejderens.
starter-text-manager-faq-question = Hvad nu, hvis vi er uenige?
starter-text-manager-faq-answer = Skriv ned, hvad I hver især mener, og aftal, hvornår I taler om det igen. HR kan være med, hvis I begge ønsker det.

starter-note-page =
    Mellem linjerne med + står det, programmet skal vide om siden. Under dem står teksten, i Markdown.
    Denne fil er forsiden, _index.{ $lang }.md; hvert sprog har sin egen fil ved siden af.
    I andre mapper er _index mappens egen side.
starter-note-weight = Siderne står efter vægt, den letteste først.
starter-note-slug = Sidens led i adressen, på sidens eget sprog.
starter-note-counterpart =
    Hvem siden er til, og den samme side for den anden rolle. Det er nok at nævne den på
    en af de to; læserne finder vej i begge retninger.
starter-note-review = Fjern # for at blive mindet om at læse siden igen eller for at holde den tilbage.
starter-note-links = Et link nævner den fil, det fører til, uden sproget: Læserne får siden på deres eget.
starter-note-contact = En blok, der begynder med et ord som »contact«, er et direktiv. Dette siger, hvem man kan spørge.
starter-note-only = En del til én rolle. Andre ser den også, med en mærkat, der siger, hvem den er til.
starter-note-anchor = Navnet i krøllede parenteser er ens på alle sprog, så andre kan linke til denne overskrift.
starter-note-questions = Fire spørgsmål til medarbejdere fra emnet »tasks«: content/bank/tasks.toml
starter-note-form = Medarbejdernes ark af skemaet »dialogue«: content/forms/dialogue.toml
starter-note-details = Et svar til at folde ud. Der er også direktiverne steps, quote og template.

## Spørgsmålsbanken

starter-text-topic-title = Opgaver
starter-text-topic-intro = Tal om arbejdet, som det faktisk er: hvad der tager tid, hvad der er vigtigt, og hvad der kan gøres på en anden måde.
starter-text-amount-little = for lidt
starter-text-amount-right = tilpas
starter-text-amount-much = for meget
starter-text-task-mix = Hvad synes du om den blanding af opgaver, du har i dag?
starter-text-task-mix-help = Tænk på en helt almindelig uge.
starter-text-task-mix-less = Hvad vil du gerne lave mindre af?
starter-text-task-mix-manager = Hvordan passer medarbejderens opgaver til det, enheden har brug for?
starter-text-amount-of-work = Hvor meget har du at lave?
starter-text-amount-of-work-manager = Hvor meget har medarbejderen at lave?
starter-text-clear-expectations = Er det klart for dig, hvad der forventes af dig?
starter-text-clear-expectations-manager = Har du sagt klart, hvad du forventer?
starter-text-helpful-support = Hvad ville hjælpe dig mest?
starter-text-support-time = mere tid
starter-text-support-training = oplæring
starter-text-support-priorities = klarere prioriteringer
starter-text-support-colleague = en at spørge
starter-text-first-priority = Hvilke af medarbejderens opgaver bør komme først i det næste år?
starter-text-next-talk = Hvornår taler vi om det her igen?

starter-note-topic =
    Et emne i spørgsmålsbanken. Filens navn er emnets id: Sider og skemaer kalder det »tasks«.
    Hvert spørgsmål skrives én gang, her, og bruges så mange steder, du vil.
starter-note-scale = En skalas trin. Tal går også: from = 1, to = 5, med low.da og high.da til enderne.
starter-note-question =
    Et spørgsmål. Dets id ændres aldrig, heller ikke når teksten gør. Typen (kind) er open, scale,
    choice, choices, yes-no, checklist, table, date eller note. Er det et kernespørgsmål (core),
    står det på alle skemaer, der bruger dette emne.
starter-note-follow-up = Et spørgsmål at gå videre med.
starter-note-wording = Det samme spørgsmål med andre ord, til nogle af læserne.
starter-note-audience-question = Et spørgsmål kun til medarbejdere. Her kan man sætte kryds ved flere svar.
starter-note-not-core = Ikke et kernespørgsmål: Et skema har det kun med, når det nævner det.
starter-note-retired =
    Slet ikke et spørgsmål, du ikke længere bruger. Med linjen retired = 2027-01-01 bliver det stående
    på de skemaer, der havde det, og nye skemaer kan ikke tage det med.

## Skemaet

starter-text-form-title = Skema til samtalen
starter-text-form-intro = Brug skemaet til at forberede dig og til at skrive ned, hvad I aftaler. Du behøver ikke udfylde det hele.
starter-text-field-name = Navn
starter-text-field-date = Dato
starter-text-section-preparation = Forberedelse
starter-text-check-last-time = Læs, hvad I aftalte sidst.
starter-text-check-choose = Vælg de spørgsmål, der er vigtigst for dig.
starter-text-section-agreements = Det er vi enige om
starter-text-table-agreements = Aftaler
starter-text-column-what = Hvad
starter-text-column-who = Hvem
starter-text-column-when = Hvornår
starter-text-section-notes = Noter

starter-note-form-file = Et skema. Det hedder det samme som filen, og spørgsmålene kommer fra banken.
starter-note-version = Står nederst på hvert ark. Ret begge, når du retter skemaet.
starter-note-editions = Et ark til hver rolle: hvert med sine egne spørgsmål, i sine egne ord.
starter-note-fields = Det, der står øverst på skemaet.
starter-note-section = Et skema består af afsnit. Dette er en liste til at krydse af.
starter-note-section-topic = Et emne giver afsnittet titel, indledning og kernespørgsmål.
starter-note-section-table = Spørgsmål, der er nævnt ét for ét, og en tabel med tomme rækker.
starter-note-section-notes = Linjer til at skrive på.
starter-note-signature = Her skriver I under.
