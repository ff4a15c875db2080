# Å forberede seg på egen enhet.

## På alle sider

prepare-talk-about = Dette vil jeg ta opp
prepare-chosen = Valgte spørsmål
prepare-added = Lagt til i forberedelsen din
prepare-removed = Tatt av listen
prepare-undo = Angre
prepare-with-form = Forbered deg med dette skjemaet

## Siden

prepare-title = Min forberedelse
prepare-lead = Velg de spørsmålene du vil snakke om, og skriv ned hva du tenker. Det du skriver, blir på din egen enhet.
prepare-privacy-link = Hva skjer med det jeg skriver?
prepare-script = Denne siden trenger JavaScript. Uten kan du lese spørsmålene og bruke skjemaene som de er:

## Å velge

prepare-choose = Velg
prepare-language = Språket på arket
prepare-beside = Et annet språk ved siden av
prepare-one-language = Ikke noe
prepare-begin = Begynn med et skjema
prepare-pick = Velg blant alle spørsmålene
prepare-all = Alle sammen
prepare-find = Finn et spørsmål
prepare-none-found = Ingen spørsmål har disse ordene.
prepare-own-add = Skriv et eget spørsmål
prepare-load = Åpne et lagret ark
prepare-load-sure = Vil du åpne det lagrede arket i stedet for dette? Det du har skrevet her, er ikke lagret.

## Å skrive

prepare-write = Skriv
prepare-empty = Ingen spørsmål er valgt ennå. Begynn med et skjema, eller velg blant alle spørsmålene.
prepare-arrange = Endre rekkefølgen
prepare-arrange-done = Ferdig
prepare-drag = Dra til et annet sted
prepare-up = Flytt opp
prepare-down = Flytt ned
prepare-moved = Står nå på plass { $n }
prepare-remove = Ta av listen
prepare-own = Et eget spørsmål
prepare-own-label = Spørsmålet ditt
prepare-not-here = Ikke på dette arket. Bare for: { $names }
prepare-aside = Dette skjemaet eller denne rollen har ikke plass til noe av det du har skrevet. Det er ikke borte: Det kommer tilbake når du bytter tilbake.
prepare-unset = Fjern svaret
prepare-row-add = Legg til en rad
prepare-row-remove = Fjern den siste raden
prepare-name = Navn
prepare-date = Dato for samtalen
prepare-plan = Handlingsplan
prepare-plan-what = Hva
prepare-plan-who = Hvem
prepare-plan-when = Frist

## Ta vare på og dele

prepare-finish = Ta vare på, skriv ut eller del
prepare-print = Skriv ut
prepare-word = Lagre som Word-fil
prepare-word-failed = Word-filen kunne ikke lages, fordi en del av siden ikke ble lastet inn. Arket ditt er som det var. Prøv igjen.
prepare-save = Lagre arket
prepare-save-hint = Et lagret ark kan åpnes igjen her. Den som får filen, kan lese det du har skrevet.
prepare-keep = Ta vare på et utkast i denne nettleseren
prepare-keep-hint = { $days ->
    [one] Det blir slettet etter en dag. Ikke kryss av her på en maskin som andre bruker.
   *[other] Det blir slettet etter { $days } dager. Ikke kryss av her på en maskin som andre bruker.
}
prepare-share = Del spørsmålene
prepare-share-hint = Lenken har med hvilke spørsmål du har valgt, og rekkefølgen, men ingenting av det du har skrevet. Den andre åpner den samme listen i sin egen rolle og på sitt eget språk, med de samme numrene.
prepare-copy-link = Kopier lenken
prepare-qr = QR-kode med lenken til disse spørsmålene
prepare-qr-print = Skriv ut QR-koden på arket
prepare-qr-long = Det er for mange spørsmål til en QR-kode. Bruk lenken.
prepare-same = De samme spørsmålene:
prepare-same-long = Vil du ha de samme spørsmålene på ditt eget ark? Be om lenken til denne listen. Den er for lang for en QR-kode.
prepare-clear = Slett alt
prepare-clear-sure = Slette alt? Listen, svarene dine og utkastet i denne nettleseren blir borte. Filer du har lagret, blir værende.
prepare-clear-no = Avbryt
prepare-version = Versjon
prepare-page = Side { $page } av { $pages }

## Det siden sier

prepare-shared = Noen har delt en liste med spørsmål med deg
prepare-shared-count = { $n } spørsmål. Spørsmål som du har valgt selv, blir stående etter de delte.
prepare-shared-who = Åpne den som:
prepare-shared-open = Åpne listen
prepare-shared-no = La den ligge
prepare-link-broken = Lenken kunne ikke leses. Listen din er som den var.
prepare-link-newer = Lenken kommer fra en nyere utgave av denne siden. Last siden inn på nytt, og prøv igjen. Listen din er som den var.
prepare-link-gone = { $n } spørsmål i lenken er ikke lenger i bruk og ble utelatt.
prepare-link-version = Skjemaet er endret siden lenken ble laget (versjon { $was }, nå { $now }).
prepare-file-broken = Denne filen er ikke et lagret ark. Listen din er som den var.
prepare-file-newer = Denne filen kommer fra en nyere utgave av denne siden. Last siden inn på nytt, og prøv igjen. Listen din er som den var.
prepare-file-large = Denne filen er for stor til å være et lagret ark. Listen din er som den var.
prepare-file-loaded = Det lagrede arket er åpnet.
prepare-file-gone = { $n ->
    [one] { $n } spørsmål er ikke lenger i bruk. Det er nå et eget spørsmål, med det du skrev.
   *[other] { $n } spørsmål er ikke lenger i bruk. De er nå egne spørsmål, med det du skrev.
}
prepare-file-repaired = { $n ->
    [one] { $n } opplysning i filen passer ikke på arket og ble utelatt.
   *[other] { $n } opplysninger i filen passer ikke på arket og ble utelatt.
}
prepare-draft-found = Utkastet ditt er åpnet. Det blir slettet { $date }.
prepare-draft-kept = Utkastet blir tatt vare på til { $date }.
prepare-draft-failed = Denne nettleseren tar ikke vare på utkast. Lagre arket i stedet.
prepare-draft-elsewhere = Utkastet er endret i et annet vindu. Dette vinduet tar ikke vare på noe før du krysser av igjen.
prepare-cleared = Alt er slettet.
prepare-language-failed = Språket kunne ikke lastes inn. Prøv igjen.

## Om personvern

privacy-questions = Spørsmålene du har krysset av for å ta opp: navnene på dem, skjemaet og rollen. De er borte når du lukker nettleseren.
privacy-draft = { $days ->
    [one] Utkastet til forberedelsen din, hvis du krysser av for at det skal tas vare på. Det blir slettet etter en dag.
   *[other] Utkastet til forberedelsen din, hvis du krysser av for at det skal tas vare på. Det blir slettet etter { $days } dager.
}
privacy-preparation-title = Det du skriver i forberedelsen din
privacy-preparation = Det du skriver, er bare i minnet til nettleseren og forsvinner når du lukker siden, med mindre du ber om et utkast eller lagrer arket selv. Siden har ikke lov til å sende noe: Det sier den til nettleseren, og nettleseren passer på at det blir slik.
privacy-preparation-share = En delt lenke og QR-koden til den har med navnene på de valgte spørsmålene, skjemaet og rollen, og aldri det du har skrevet.
privacy-preparation-device = Den som bruker den samme nettleseren på den samme enheten, kan åpne et utkast. Filer du lagrer, og ark du skriver ut, må du selv passe på.
privacy-preparation-clear = «Slett alt» på siden fjerner listen, det du har skrevet, og utkastet med én gang.
