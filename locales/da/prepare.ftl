# At forberede sig på egen enhed.

## På alle sider

prepare-talk-about = Det vil jeg tage op
prepare-chosen = Valgte spørgsmål
prepare-added = Føjet til din forberedelse
prepare-removed = Fjernet fra listen
prepare-undo = Fortryd
prepare-with-form = Forbered dig med dette skema

## Siden

prepare-title = Min forberedelse
prepare-lead = Vælg de spørgsmål, du vil tale om, og skriv ned, hvad du tænker. Det, du skriver, bliver på din egen enhed.
prepare-privacy-link = Hvad sker der med det, jeg skriver?
prepare-script = Denne side kræver JavaScript. Uden kan du læse spørgsmålene og bruge skemaerne, som de er:

## At vælge

prepare-choose = Vælg
prepare-language = Arkets sprog
prepare-beside = Et andet sprog ved siden af
prepare-one-language = Intet
prepare-begin = Begynd med et skema
prepare-pick = Vælg blandt alle spørgsmål
prepare-all = Alle sammen
prepare-find = Find et spørgsmål
prepare-none-found = Ingen spørgsmål indeholder de ord.
prepare-own-add = Skriv dit eget spørgsmål
prepare-load = Åbn et gemt ark
prepare-load-sure = Vil du åbne det gemte ark i stedet for dette? Det, du har skrevet her, er ikke gemt.

## At skrive

prepare-write = Skriv
prepare-empty = Der er ikke valgt nogen spørgsmål endnu. Begynd med et skema, eller vælg blandt alle spørgsmål.
prepare-arrange = Ændr rækkefølgen
prepare-arrange-done = Færdig
prepare-drag = Træk til et andet sted
prepare-up = Flyt op
prepare-down = Flyt ned
prepare-moved = Står nu på plads { $n }
prepare-remove = Fjern fra listen
prepare-own = Mit eget spørgsmål
prepare-own-label = Dit spørgsmål
prepare-not-here = Ikke på dette ark. Kun for: { $names }
prepare-aside = Dette skema eller denne rolle har ikke plads til noget af det, du har skrevet. Det er ikke væk: Det kommer tilbage, når du skifter tilbage.
prepare-unset = Fjern svaret
prepare-row-add = Tilføj en række
prepare-row-remove = Fjern den sidste række
prepare-name = Navn
prepare-date = Dato for samtalen
prepare-plan = Handlingsplan
prepare-plan-what = Hvad
prepare-plan-who = Hvem
prepare-plan-when = Frist

## Gemme og dele

prepare-finish = Gem, print eller del
prepare-print = Print
prepare-word = Gem som Word-fil
prepare-word-failed = Word-filen kunne ikke laves, fordi en del af siden ikke blev indlæst. Dit ark er, som det var. Prøv igen.
prepare-save = Gem arket
prepare-save-hint = Et gemt ark kan åbnes igen her. Den, der får filen, kan læse, hvad du har skrevet.
prepare-keep = Gem en kladde i denne browser
prepare-keep-hint = { $days ->
    [one] Den slettes efter en dag. Sæt ikke kryds her på en computer, som andre bruger.
   *[other] Den slettes efter { $days } dage. Sæt ikke kryds her på en computer, som andre bruger.
}
prepare-share = Del spørgsmålene
prepare-share-hint = Linket indeholder de valgte spørgsmål og deres rækkefølge, men intet af det, du har skrevet. Den anden åbner den samme liste i sin egen rolle og på sit eget sprog, med de samme numre.
prepare-copy-link = Kopiér linket
prepare-qr = QR-kode med linket til disse spørgsmål
prepare-qr-print = Print QR-koden på arket
prepare-qr-long = Der er for mange spørgsmål til en QR-kode. Brug linket.
prepare-same = De samme spørgsmål:
prepare-same-long = Vil du have de samme spørgsmål på dit eget ark? Bed om linket til denne liste. Den er for lang til en QR-kode.
prepare-clear = Slet alt
prepare-clear-sure = Slette alt? Listen, dine svar og kladden i denne browser forsvinder. Filer, du har gemt, bliver.
prepare-clear-no = Annullér
prepare-version = Version
prepare-page = Side { $page } af { $pages }

## Det siden siger

prepare-shared = Nogen har delt en liste med spørgsmål med dig
prepare-shared-count = { $n } spørgsmål. Spørgsmål, som du selv har valgt, bliver stående efter de delte.
prepare-shared-who = Åbn den som:
prepare-shared-open = Åbn listen
prepare-shared-no = Lad den ligge
prepare-link-broken = Linket kunne ikke læses. Din liste er, som den var.
prepare-link-newer = Linket kommer fra en nyere udgave af denne side. Genindlæs siden, og prøv igen. Din liste er, som den var.
prepare-link-gone = { $n } spørgsmål i linket bruges ikke længere og blev udeladt.
prepare-link-version = Skemaet er ændret, siden linket blev lavet (version { $was }, nu { $now }).
prepare-file-broken = Denne fil er ikke et gemt ark. Din liste er, som den var.
prepare-file-newer = Denne fil kommer fra en nyere udgave af denne side. Genindlæs siden, og prøv igen. Din liste er, som den var.
prepare-file-large = Denne fil er for stor til at være et gemt ark. Din liste er, som den var.
prepare-file-loaded = Det gemte ark er åbnet.
prepare-file-gone = { $n ->
    [one] { $n } spørgsmål bruges ikke længere. Det er nu dit eget spørgsmål med det, du skrev.
   *[other] { $n } spørgsmål bruges ikke længere. De er nu dine egne spørgsmål med det, du skrev.
}
prepare-file-repaired = { $n ->
    [one] { $n } oplysning i filen passer ikke til arket og blev udeladt.
   *[other] { $n } oplysninger i filen passer ikke til arket og blev udeladt.
}
prepare-draft-found = Din kladde er åbnet. Den slettes { $date }.
prepare-draft-kept = Kladden gemmes til { $date }.
prepare-draft-failed = Denne browser gemmer ikke kladder. Gem arket i stedet.
prepare-draft-elsewhere = Kladden er ændret i et andet vindue. Dette vindue gemmer intet, før du sætter kryds igen.
prepare-cleared = Alt er slettet.
prepare-language-failed = Sproget kunne ikke indlæses. Prøv igen.

## Om privatliv

privacy-questions = De spørgsmål, du har sat kryds ved for at tage op: deres navne, skemaet og rollen. De er væk, når du lukker browseren.
privacy-draft = { $days ->
    [one] Kladden til din forberedelse, hvis du sætter kryds ved, at den skal gemmes. Den slettes efter en dag.
   *[other] Kladden til din forberedelse, hvis du sætter kryds ved, at den skal gemmes. Den slettes efter { $days } dage.
}
privacy-preparation-title = Det, du skriver i din forberedelse
privacy-preparation = Det, du skriver, er kun i browserens hukommelse og forsvinder, når du lukker siden, medmindre du beder om en kladde eller selv gemmer arket. Siden må ikke sende noget: Det siger den til browseren, og browseren sørger for, at det bliver sådan.
privacy-preparation-share = Et delt link og dets QR-kode indeholder navnene på de valgte spørgsmål, skemaet og rollen, og aldrig det, du har skrevet.
privacy-preparation-device = Den, der bruger den samme browser på den samme enhed, kan åbne en kladde. Filer, du gemmer, og ark, du printer, skal du selv passe på.
privacy-preparation-clear = »Slet alt« på siden fjerner listen, det, du har skrevet, og kladden på én gang.
