# Pagina's over de site zelf.

## Toegankelijkheid

accessibility-title = Toegankelijkheid
accessibility-aim = Iedereen moet deze gids kunnen lezen, de vragen kunnen beantwoorden en de formulieren kunnen afdrukken, ook met een schermlezer, met alleen het toetsenbord, met vergrote tekst of op een klein scherm.
accessibility-tested-title = Wat is getest
accessibility-tested = De site is gemaakt met het programma samtale. De eigen tests van het programma gaan alle soorten pagina’s in het standaardontwerp na, op een voorbeeldsite:
accessibility-axe = De controle met axe-core vindt geen fouten, in lichte en donkere kleuren, op een scherm zo groot als dat van een telefoon en van een computer.
accessibility-keyboard = Alles wat je kunt openen, kiezen of invullen, is met alleen het toetsenbord te bereiken en weer te verlaten, en je ziet waar je bent.
accessibility-narrow = De pagina’s passen op een breedte van 320 pixels, wat neerkomt op een vergroting tot 400%, zonder dat je opzij hoeft te scrollen.
accessibility-script = De pagina’s zijn zonder scripts te lezen, te volgen en af te drukken.
accessibility-own-theme = Deze site heeft het standaardontwerp aangepast. De tests hierboven gaan niet over die aanpassingen.
accessibility-untested-title = Wat niet is getest
accessibility-untested = Zulke tests vinden een deel van de fouten, niet alle. Ze hebben de teksten, afbeeldingen en bijlagen van juist deze site niet bekeken, en ze kunnen mensen die elke dag hulpmiddelen gebruiken niet vervangen.
accessibility-law = Deze pagina zegt waarop het programma is getest. Het is niet de toegankelijkheidsverklaring die een overheidsinstantie moet hebben.
accessibility-contact-title = Laat weten wat niet werkt
accessibility-contact = Is iets hier moeilijk of niet te gebruiken voor jou? Neem contact op met { $organisation }. Vertel om welke pagina het gaat en wat er misging, en vraag de inhoud in een andere vorm als je die nodig hebt.
accessibility-contact-unnamed = Is iets hier moeilijk of niet te gebruiken voor jou? Neem contact op met de organisatie achter deze site. Vertel om welke pagina het gaat en wat er misging, en vraag de inhoud in een andere vorm als je die nodig hebt.
site-updated = Inhoud laatst bijgewerkt

## Privacy

privacy-title = Privacy
privacy-summary = De pagina’s verzamelen niets over je. Ze plaatsen geen cookies, tellen geen bezoeken en halen niets op van andere servers.
privacy-kept-title = Wat op je apparaat wordt bewaard
privacy-kept = Je browser onthoudt alleen keuzes die je zelf hebt gemaakt, en alleen op dit apparaat. Ze gaan naar niemand.
privacy-language = De taal die je hebt gekozen. De startpagina opent in die taal.
privacy-reader = De rol die je hebt gekozen, zoals medewerker of leidinggevende. Delen voor anderen worden dan ingeklapt.
privacy-clear = Wil je ze verwijderen, wis dan de gegevens van deze site in de instellingen van je browser. Staat je browser niet toe dat ze worden bewaard, dan werken de pagina’s evengoed.
privacy-forms-title = Wat je in een formulier schrijft
privacy-forms = Wat je schrijft, blijft op de pagina die je voor je hebt. De site verstuurt en bewaart het niet. Druk de pagina af om het te bewaren.
privacy-sent-title = Wat wordt verstuurd
privacy-sent = Je browser haalt de pagina’s op van de server waar ze staan, en verder niets. Volg je een link naar een andere site, dan krijgt die niet te horen van welke pagina je kwam.
privacy-server = Zoals elke server kan de server waar deze pagina’s staan bijhouden welke adressen worden opgevraagd. Dat bepalen degenen die hem beheren.
privacy-contact-title = Vragen
privacy-contact = Neem contact op met { $organisation } als je vragen hebt over privacy.
privacy-contact-unnamed = Neem contact op met de organisatie achter deze site als je vragen hebt over privacy.

## Waar geen pagina is

missing-title = Hier is geen pagina
missing-text = De pagina is misschien verplaatst, of er staat een typefout in het adres.
missing-home = Naar de startpagina

## De feed

feed-title = Nieuwe en bijgewerkte pagina’s
