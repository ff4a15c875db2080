# Å førebu seg på eiga eining.

## På alle sider

prepare-talk-about = Dette vil eg ta opp
prepare-chosen = Valde spørsmål
prepare-added = Lagt til i førebuinga di
prepare-removed = Teke av lista
prepare-undo = Angre
prepare-with-form = Førebu deg med dette skjemaet

## Sida

prepare-title = Førebuinga mi
prepare-lead = Vel dei spørsmåla du vil snakke om, og skriv ned kva du tenkjer. Det du skriv, blir verande på di eiga eining.
prepare-privacy-link = Kva skjer med det eg skriv?
prepare-script = Denne sida treng JavaScript. Utan kan du lese spørsmåla og bruke skjemaa som dei er:

## Å velje

prepare-choose = Vel
prepare-language = Språket på arket
prepare-beside = Eit anna språk ved sida av
prepare-one-language = Ikkje noko
prepare-begin = Start med eit skjema
prepare-pick = Vel mellom alle spørsmåla
prepare-all = Alle saman
prepare-find = Finn eit spørsmål
prepare-none-found = Ingen spørsmål har desse orda.
prepare-own-add = Skriv eit eige spørsmål
prepare-load = Opne eit lagra ark
prepare-load-sure = Vil du opne det lagra arket i staden for dette? Det du har skrive her, er ikkje lagra.

## Å skrive

prepare-write = Skriv
prepare-empty = Ingen spørsmål er valde enno. Start med eit skjema, eller vel mellom alle spørsmåla.
prepare-arrange = Endre rekkjefølgja
prepare-arrange-done = Ferdig
prepare-drag = Dra til ein annan stad
prepare-up = Flytt opp
prepare-down = Flytt ned
prepare-moved = Står no på plass { $n }
prepare-remove = Ta av lista
prepare-own = Eit eige spørsmål
prepare-own-label = Spørsmålet ditt
prepare-not-here = Ikkje på dette arket. Berre for: { $names }
prepare-aside = Dette skjemaet eller denne rolla har ikkje plass til noko av det du har skrive. Det er ikkje borte: Det kjem tilbake når du byter tilbake.
prepare-unset = Fjern svaret
prepare-row-add = Legg til ei rad
prepare-row-remove = Fjern den siste rada
prepare-name = Namn
prepare-date = Dato for samtalen
prepare-plan = Handlingsplan
prepare-plan-what = Kva
prepare-plan-who = Kven
prepare-plan-when = Frist

## Ta vare på og dele

prepare-finish = Ta vare på, skriv ut eller del
prepare-print = Skriv ut
prepare-word = Lagre som Word-fil
prepare-word-failed = Word-fila kunne ikkje lagast, fordi ein del av sida ikkje vart lasta inn. Arket ditt er som det var. Prøv igjen.
prepare-save = Lagre arket
prepare-save-hint = Eit lagra ark kan opnast att her. Den som får fila, kan lese det du har skrive.
prepare-keep = Ta vare på eit utkast i denne nettlesaren
prepare-keep-hint = { $days ->
    [one] Det blir sletta etter ein dag. Ikkje kryss av her på ei maskin som andre bruker.
   *[other] Det blir sletta etter { $days } dagar. Ikkje kryss av her på ei maskin som andre bruker.
}
prepare-share = Del spørsmåla
prepare-share-hint = Lenkja har med kva spørsmål du har valt, og rekkjefølgja, men ingenting av det du har skrive. Den andre opnar den same lista i si eiga rolle og på sitt eige språk, med dei same nummera.
prepare-copy-link = Kopier lenkja
prepare-qr = QR-kode med lenkja til desse spørsmåla
prepare-qr-print = Skriv ut QR-koden på arket
prepare-qr-long = Det er for mange spørsmål til ein QR-kode. Bruk lenkja.
prepare-same = Dei same spørsmåla:
prepare-same-long = Vil du ha dei same spørsmåla på ditt eige ark? Be om lenkja til denne lista. Ho er for lang for ein QR-kode.
prepare-clear = Slett alt
prepare-clear-sure = Slette alt? Lista, svara dine og utkastet i denne nettlesaren blir borte. Filer du har lagra, blir verande.
prepare-clear-no = Avbryt
prepare-version = Versjon
prepare-page = Side { $page } av { $pages }

## Det sida seier

prepare-shared = Nokon har delt ei liste med spørsmål med deg
prepare-shared-count = { $n } spørsmål. Spørsmål som du har valt sjølv, blir ståande etter dei delte.
prepare-shared-who = Opne ho som:
prepare-shared-open = Opne lista
prepare-shared-no = Lat ho liggje
prepare-link-broken = Lenkja kunne ikkje lesast. Lista di er som ho var.
prepare-link-newer = Lenkja kjem frå ei nyare utgåve av denne sida. Last inn sida på nytt, og prøv ein gong til. Lista di er som ho var.
prepare-link-gone = { $n } spørsmål i lenkja er ikkje lenger i bruk og vart utelatne.
prepare-link-version = Skjemaet er endra sidan lenkja vart laga (versjon { $was }, no { $now }).
prepare-file-broken = Denne fila er ikkje eit lagra ark. Lista di er som ho var.
prepare-file-newer = Denne fila kjem frå ei nyare utgåve av denne sida. Last inn sida på nytt, og prøv ein gong til. Lista di er som ho var.
prepare-file-large = Denne fila er for stor til å vere eit lagra ark. Lista di er som ho var.
prepare-file-loaded = Det lagra arket er opna.
prepare-file-gone = { $n ->
    [one] { $n } spørsmål er ikkje lenger i bruk. Det er no eit eige spørsmål, med det du skreiv.
   *[other] { $n } spørsmål er ikkje lenger i bruk. Dei er no eigne spørsmål, med det du skreiv.
}
prepare-file-repaired = { $n ->
    [one] { $n } opplysning i fila passar ikkje på arket og vart utelaten.
   *[other] { $n } opplysningar i fila passar ikkje på arket og vart utelatne.
}
prepare-draft-found = Utkastet ditt er opna. Det blir sletta { $date }.
prepare-draft-kept = Utkastet blir teke vare på til { $date }.
prepare-draft-failed = Denne nettlesaren tek ikkje vare på utkast. Lagre arket i staden.
prepare-draft-elsewhere = Utkastet er endra i eit anna vindauge. Dette vindauget tek ikkje vare på noko før du kryssar av på nytt.
prepare-cleared = Alt er sletta.
prepare-language-failed = Språket kunne ikkje lastast inn. Prøv igjen.

## Om personvern

privacy-questions = Spørsmåla du har kryssa av for å ta opp: namna på dei, skjemaet og rolla. Dei er borte når du lukkar nettlesaren.
privacy-draft = { $days ->
    [one] Utkastet til førebuinga di, dersom du kryssar av for at det skal takast vare på. Det blir sletta etter ein dag.
   *[other] Utkastet til førebuinga di, dersom du kryssar av for at det skal takast vare på. Det blir sletta etter { $days } dagar.
}
privacy-preparation-title = Det du skriv i førebuinga di
privacy-preparation = Det du skriv, er berre i minnet til nettlesaren og forsvinn når du lukkar sida, med mindre du ber om eit utkast eller lagrar arket sjølv. Sida har ikkje lov til å sende noko: Det seier ho til nettlesaren, og nettlesaren passar på at det blir slik.
privacy-preparation-share = Ei delt lenkje og QR-koden som høyrer til, har med namna på dei valde spørsmåla, skjemaet og rolla, og aldri det du har skrive.
privacy-preparation-device = Den som bruker same nettlesar på same eining, kan opne eit utkast. Filer du lagrar, og ark du skriv ut, må du sjølv passe på.
privacy-preparation-clear = «Slett alt» på sida fjernar lista, det du har skrive, og utkastet med éin gong.
