# De woorden op de pagina's.

## De taal

language-name = Nederlands
quote-open = “
quote-close = ”
quote-inner-open = ‘
quote-inner-close = ’

## Rond elke pagina

skip = Ga naar de inhoud
menu = Menu
main-navigation = Hoofdmenu
languages = Taal
not-translated = niet vertaald
breadcrumbs = Je bent hier
section-navigation = Dit onderdeel
in-this-section = In dit onderdeel
on-this-page = Op deze pagina
page-of = Pagina { $page } van { $pages }
moved = Deze pagina is verplaatst

## Een pagina

for = Voor:
only-for = Alleen voor:
draft = Dit is een concept. Het is niet gepubliceerd.
future = Deze pagina is niet gepubliceerd. Ze verschijnt op { $day }.
fallback = Deze pagina is nog niet vertaald. Taal van de tekst:
are-you = Ben je { $role }?
i-am = Ik ben { $role }
home-tools = Bereid je voor
in-this-guide = In deze gids
pages-in-section = Pagina’s in dit onderdeel
previous-next = Vorige en volgende pagina
previous = Vorige
next = Volgende
owner = Verantwoordelijk
published = Gepubliceerd
updated = Laatst bijgewerkt
review-by = Opnieuw te bekijken vóór
page-pdf = Deze pagina als pdf
guide-pdf = De hele gids als pdf
footnotes = Voetnoten
footnote-back = Terug naar de tekst, voetnoot
table = Tabel
task-done = Gedaan:
show-parts = Open de delen voor:
everyone = Iedereen

alert-note = Let op
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Voorzichtig

## Delen van een pagina

copy = Tekst kopiëren
copied = Gekopieerd
subject = Onderwerp:
template-fill = Invullen
template-mail = Openen in je mailprogramma
phone = Telefoon:
email = E-mail:

## Vragen

questions-title = Vragen
questions-for = Vragen voor
questions-about = Vragen over
questions-by-reader = Vragen voor jou
all-questions = Alle vragen
bank-lead = Kies de vragen die voor jou van belang zijn. Niemand loopt ze allemaal door.
question-count = { $n ->
    [one] { $n } vraag
   *[other] { $n } vragen
}
topics = Onderwerpen
permalink = Link naar deze vraag
retired = Vervallen sinds
credit = Van
answer-yes = Ja
answer-no = Nee
answer-scale = Antwoord op een schaal:
answer-one = Kies één antwoord:
answer-many = Kies een of meer antwoorden:
answer-table = Antwoord in een tabel:
answer-date = Antwoord met een datum

## Formulieren

forms-title = Formulieren
forms-lead = Lees ze hier, vul ze in op het scherm of druk ze af.
version = Versie
changed = Gewijzigd
open-form = Open het formulier
choose-edition = { $n ->
    [one] Het formulier
   *[other] Kies je formulier
}
form-versions = Versies
form-current = Versie { $version }, de huidige
form-since = Sinds versie { $version }
form-added = Nieuwe vragen
form-reworded = Anders geformuleerd
form-retired = Niet meer op het formulier
form-before = Eerst:
form-now = Nu:
form-unchanged = Sindsdien is er niets veranderd.
form-others = { $n ->
    [one] Ook { $n } kop, toelichting of antwoordmogelijkheid is veranderd.
   *[other] Ook { $n } koppen, toelichtingen of antwoordmogelijkheden zijn veranderd.
}
other-editions = Het formulier voor anderen
download = Dit formulier downloaden
format-pdf = PDF
format-docx = Word
format-odt = OpenDocument
large-print = Grote letters
kilobytes = { $n } kB
in-this-form = In dit formulier
stays-here = Wat je schrijft, blijft op deze pagina en verdwijnt als je die sluit. Druk de pagina af om het te bewaren.
notes = Aantekeningen
row-number = Nr.
signatures = { $n ->
    [one] Handtekening
   *[other] Handtekeningen
}
signature = Handtekening
date = Datum

## Zoeken

search-title = Zoeken
search-label = Zoeken op deze site
search-lead = Kies een onderwerp of een deel van de gids, of kijk in de lijst:
search-terms = Alle pagina’s van A tot Z
search-contact = Niet gevonden wat je zoekt? Vraag het ons:
search-loading = De zoekfunctie wordt geladen …
search-failed = De zoekfunctie kon niet worden geladen. Kijk in de lijst met alle pagina’s of probeer het opnieuw.
search-results = { $n ->
    [one] { $count } resultaat
   *[other] { $count } resultaten
}
search-none = Niets gevonden voor “{ $query }”. Probeer minder of andere woorden.
search-meant = Bedoelde je { $query }?
search-found = Gevonden met: { $words }
search-other = In een andere taal: { $language }
search-more = Meer tonen
search-any = Alle
search-pages = Pagina’s
search-filter-kind = Soort
search-filter-topic = Onderwerp
search-filter-role = Rol
search-filter-staff = Personeelscategorie
