# Sider om sjølve nettstaden.

## Tilgjenge

accessibility-title = Tilgjenge
accessibility-aim = Alle skal kunne lese denne rettleiinga, svare på spørsmåla og skrive ut skjemaa, òg med skjermlesar, berre med tastatur, med forstørra tekst eller på ein liten skjerm.
accessibility-tested-title = Dette er testa
accessibility-tested = Nettstaden er laga med programmet samtale. Dei eigne testane til programmet går gjennom alle typar sider i standardutforminga, på ein eksempelnettstad:
accessibility-axe = Testverktøyet axe-core finn ingen feil, korkje med lyse eller mørke fargar, på ein skjerm på storleik med ein mobil og med ei datamaskin.
accessibility-keyboard = Alt som kan opnast, veljast eller fyllast ut, kan ein nå og forlate med berre tastaturet, og det syner kvar på sida du er.
accessibility-narrow = Sidene får plass på 320 pikslar i breidda, som svarar til forstørring til 400 %, utan at du må rulle sidelengs.
accessibility-script = Sidene kan lesast, følgjast og skrivast ut utan skript.
accessibility-own-theme = Denne nettstaden har endra standardutforminga. Testane over omfattar ikkje endringane.
accessibility-untested-title = Dette er ikkje testa
accessibility-untested = Slike testar finn nokre feil, men ikkje alle. Dei har ikkje lese tekstane, bileta og vedlegga på akkurat denne nettstaden, og dei kan ikkje erstatte menneske som bruker hjelpemiddel kvar dag.
accessibility-law = Denne sida seier kva programmet er testa for. Ho er ikkje tilgjengeerklæringa som offentlege verksemder skal ha.
accessibility-contact-title = Sei frå om det som ikkje verkar
accessibility-contact = Er noko her vanskeleg eller umogleg å bruke for deg? Kontakt { $organisation }. Fortel kva side det gjeld og kva som gjekk gale, og be om innhaldet i ei anna form om du treng det.
accessibility-contact-unnamed = Er noko her vanskeleg eller umogleg å bruke for deg? Kontakt verksemda som står bak nettstaden. Fortel kva side det gjeld og kva som gjekk gale, og be om innhaldet i ei anna form om du treng det.
site-updated = Innhaldet sist oppdatert

## Personvern

privacy-title = Personvern
privacy-summary = Sidene samlar ikkje inn noko om deg. Dei set ingen informasjonskapslar, tel ingen besøk og hentar ingenting frå andre tenarar.
privacy-kept-title = Dette blir lagra på eininga di
privacy-kept = Nettlesaren hugsar berre val du sjølv har gjort, og berre på denne eininga. Dei blir ikkje sende til nokon.
privacy-language = Språket du har valt. Framsida opnar på dette språket.
privacy-reader = Rolla du har valt, til dømes medarbeidar eller leiar. Delar som er for andre, blir då falda saman.
privacy-clear = Vil du fjerne vala, slettar du nettstaddata for denne sida i innstillingane i nettlesaren. Om nettlesaren ikkje lèt dei bli lagra, verkar sidene likevel.
privacy-forms-title = Det du skriv i eit skjema
privacy-forms = Det du skriv, blir på sida du har framfor deg. Nettstaden korkje sender eller lagrar det. Skriv ut sida for å ta vare på det.
privacy-sent-title = Dette blir sendt
privacy-sent = Nettlesaren hentar sidene frå tenaren dei ligg på, og ikkje noko anna. Følgjer du ei lenkje til ein annan nettstad, får ikkje den vite kva side du kom frå.
privacy-server = Som alle tenarar kan den som desse sidene ligg på, notere kva adresser det blir spurt etter. Det avgjer dei som driftar han.
privacy-contact-title = Spørsmål
privacy-contact = Kontakt { $organisation } om du har spørsmål om personvern.
privacy-contact-unnamed = Kontakt verksemda som står bak nettstaden om du har spørsmål om personvern.

## Der det ikkje er noka side

missing-title = Her er det inga side
missing-text = Sida kan vere flytt, eller det kan vere ein skrivefeil i adressa.
missing-home = Gå til framsida

## Nyhendestraumen

feed-title = Nye og oppdaterte sider
