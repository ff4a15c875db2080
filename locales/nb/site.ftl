# Sider om selve nettstedet.

## Tilgjengelighet

accessibility-title = Tilgjengelighet
accessibility-aim = Alle skal kunne lese denne veiledningen, svare på spørsmålene og skrive ut skjemaene, også med skjermleser, bare med tastatur, med forstørret tekst eller på en liten skjerm.
accessibility-tested-title = Dette er testet
accessibility-tested = Nettstedet er laget med programmet samtale. Programmets egne tester går gjennom alle typer sider i standardutformingen, på et eksempelnettsted:
accessibility-axe = Testverktøyet axe-core finner ingen feil, verken med lyse eller mørke farger, på en skjerm på størrelse med en mobil og med en datamaskin.
accessibility-keyboard = Alt som kan åpnes, velges eller fylles ut, kan nås og forlates med bare tastaturet, og det synes hvor på siden du er.
accessibility-narrow = Sidene får plass på 320 piksler i bredden, som tilsvarer forstørring til 400 %, uten at du må rulle sidelengs.
accessibility-script = Sidene kan leses, følges og skrives ut uten skript.
accessibility-own-theme = Dette nettstedet har endret standardutformingen. Testene over omfatter ikke endringene.
accessibility-untested-title = Dette er ikke testet
accessibility-untested = Slike tester finner noen feil, men ikke alle. De har ikke lest tekstene, bildene og vedleggene på akkurat dette nettstedet, og de kan ikke erstatte mennesker som bruker hjelpemidler hver dag.
accessibility-law = Denne siden sier hva programmet er testet for. Den er ikke tilgjengelighetserklæringen som offentlige virksomheter skal ha.
accessibility-contact-title = Si fra om det som ikke virker
accessibility-contact = Er noe her vanskelig eller umulig å bruke for deg? Kontakt { $organisation }. Fortell hvilken side det gjelder og hva som gikk galt, og be om innholdet i en annen form hvis du trenger det.
accessibility-contact-unnamed = Er noe her vanskelig eller umulig å bruke for deg? Kontakt virksomheten som står bak nettstedet. Fortell hvilken side det gjelder og hva som gikk galt, og be om innholdet i en annen form hvis du trenger det.
site-updated = Innholdet sist oppdatert

## Personvern

privacy-title = Personvern
privacy-summary = Sidene samler ikke inn noe om deg. De setter ingen informasjonskapsler, teller ingen besøk og henter ingenting fra andre servere.
privacy-kept-title = Dette lagres på enheten din
privacy-kept = Nettleseren husker bare valg du selv har gjort, og bare på denne enheten. De sendes ikke til noen.
privacy-language = Språket du har valgt. Forsiden åpnes på dette språket.
privacy-reader = Rollen du har valgt, for eksempel medarbeider eller leder. Deler som er for andre, blir da foldet sammen.
privacy-clear = Vil du fjerne valgene, sletter du nettstedsdata for denne siden i innstillingene i nettleseren. Tillater ikke nettleseren at de lagres, virker sidene likevel.
privacy-forms-title = Det du skriver i et skjema
privacy-forms = Det du skriver, blir på siden du har foran deg. Nettstedet verken sender eller lagrer det. Skriv ut siden for å ta vare på det.
privacy-sent-title = Dette sendes
privacy-sent = Nettleseren henter sidene fra serveren de ligger på, og ikke noe annet. Følger du en lenke til et annet nettsted, får ikke det vite hvilken side du kom fra.
privacy-server = Som alle servere kan den som disse sidene ligger på, notere hvilke adresser det blir spurt etter. Det bestemmer de som drifter den.
privacy-contact-title = Spørsmål
privacy-contact = Kontakt { $organisation } hvis du har spørsmål om personvern.
privacy-contact-unnamed = Kontakt virksomheten som står bak nettstedet hvis du har spørsmål om personvern.

## Der det ikke er noen side

missing-title = Her er det ingen side
missing-text = Siden kan være flyttet, eller det kan være en skrivefeil i adressen.
missing-home = Gå til forsiden

## Nyhetsstrømmen

feed-title = Nye og oppdaterte sider
