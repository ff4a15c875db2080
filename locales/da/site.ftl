# Sider om selve webstedet.

## Tilgængelighed

accessibility-title = Tilgængelighed
accessibility-aim = Alle skal kunne læse denne guide, besvare spørgsmålene og printe skemaerne, også med skærmlæser, kun med tastatur, med forstørret tekst eller på en lille skærm.
accessibility-tested-title = Det er testet
accessibility-tested = Webstedet er lavet med programmet samtale. Programmets egne test gennemgår alle typer af sider i standarddesignet på et eksempelwebsted:
accessibility-axe = Testværktøjet axe-core finder ingen fejl, hverken i lyse eller mørke farver, på en skærm på størrelse med en mobil og med en computer.
accessibility-keyboard = Alt, der kan åbnes, vælges eller udfyldes, kan nås og forlades med tastaturet alene, og man kan se, hvor på siden man er.
accessibility-narrow = Siderne kan være på 320 pixels i bredden, hvilket svarer til forstørrelse til 400 %, uden at man skal rulle til siden.
accessibility-script = Siderne kan læses, følges og printes uden scripts.
accessibility-own-theme = Dette websted har ændret standarddesignet. Testene ovenfor omfatter ikke ændringerne.
accessibility-untested-title = Det er ikke testet
accessibility-untested = Den slags test finder nogle fejl, men ikke alle. De har ikke læst teksterne, billederne og de vedhæftede filer på netop dette websted, og de kan ikke erstatte mennesker, der bruger hjælpemidler hver dag.
accessibility-law = Denne side fortæller, hvad programmet er testet for. Den er ikke den tilgængelighedserklæring, som offentlige myndigheder skal have.
accessibility-contact-title = Fortæl, hvad der ikke virker
accessibility-contact = Er noget her svært eller umuligt for dig at bruge? Kontakt { $organisation }. Fortæl, hvilken side det drejer sig om, og hvad der gik galt, og bed om indholdet i en anden form, hvis du har brug for det.
accessibility-contact-unnamed = Er noget her svært eller umuligt for dig at bruge? Kontakt organisationen bag webstedet. Fortæl, hvilken side det drejer sig om, og hvad der gik galt, og bed om indholdet i en anden form, hvis du har brug for det.
site-updated = Indholdet senest opdateret

## Privatliv

privacy-title = Privatliv
privacy-summary = Siderne indsamler intet om dig. De sætter ingen cookies, tæller ingen besøg og henter intet fra andre servere.
privacy-kept-title = Det gemmes på din enhed
privacy-kept = Browseren husker kun valg, du selv har truffet, og kun på denne enhed. De sendes ikke til nogen.
privacy-language = Det sprog, du har valgt. Forsiden åbner på det.
privacy-reader = Den rolle, du har valgt, for eksempel medarbejder eller leder. Afsnit til andre bliver så foldet sammen.
privacy-clear = Vil du fjerne valgene, kan du slette webstedets data i browserens indstillinger. Tillader browseren ikke, at de gemmes, virker siderne alligevel.
privacy-forms-title = Det, du skriver i et skema
privacy-forms = Det, du skriver, bliver på den side, du har foran dig. Webstedet hverken sender eller gemmer det. Print siden for at gemme det.
privacy-sent-title = Det sendes
privacy-sent = Browseren henter siderne fra den server, de ligger på, og intet andet. Følger du et link til et andet websted, får det ikke at vide, hvilken side du kom fra.
privacy-server = Som alle servere kan den, disse sider ligger på, notere, hvilke adresser der bliver spurgt efter. Det afgør de, der driver serveren.
privacy-contact-title = Spørgsmål
privacy-contact = Kontakt { $organisation }, hvis du har spørgsmål om privatliv og databeskyttelse.
privacy-contact-unnamed = Kontakt organisationen bag webstedet, hvis du har spørgsmål om privatliv og databeskyttelse.

## Hvor der ikke er nogen side

missing-title = Her er ingen side
missing-text = Siden kan være flyttet, eller der kan være en tastefejl i adressen.
missing-home = Gå til forsiden

## Nyhedsstrømmen

feed-title = Nye og opdaterede sider
