# Orda på sidene.

## Språket

language-name = Norsk nynorsk
quote-open = «
quote-close = »
quote-inner-open = ‘
quote-inner-close = ’

## Rundt alle sider

skip = Gå til innhaldet
menu = Meny
main-navigation = Hovudmeny
languages = Språk
not-translated = ikkje omsett
breadcrumbs = Du er her
section-navigation = Denne delen
in-this-section = I denne delen
on-this-page = På denne sida
page-of = Side { $page } av { $pages }
moved = Sida er flytt

## Ei side

for = For:
only-for = Berre for:
draft = Dette er eit utkast. Det er ikkje publisert.
future = Denne sida er ikkje publisert. Ho kjem { $day }.
fallback = Sida er ikkje omsett enno. Språket i teksten:
are-you = Er du { $role }?
i-am = Eg er { $role }
home-tools = Gjer deg klar
in-this-guide = I denne rettleiinga
pages-in-section = Sider i denne delen
previous-next = Førre og neste side
previous = Førre
next = Neste
owner = Ansvarleg
published = Publisert
updated = Sist oppdatert
review-by = Skal gåast gjennom innan
page-pdf = Denne sida som PDF
guide-pdf = Heile rettleiinga som PDF
footnotes = Fotnotar
footnote-back = Tilbake til teksten, fotnote
table = Tabell
task-done = Gjort:
show-parts = Opne delane for:
everyone = Alle

alert-note = Merk
alert-tip = Tips
alert-important = Viktig
alert-warning = Åtvaring
alert-caution = Ver varsam

## Delar av ei side

copy = Kopier teksten
copied = Kopiert
subject = Emne:
template-fill = Fyll ut
template-mail = Opne i e-postprogrammet
phone = Telefon:
email = E-post:

## Spørsmål

questions-title = Spørsmål
questions-for = Spørsmål for
questions-about = Spørsmål om
questions-by-reader = Spørsmål for deg
all-questions = Alle spørsmåla
bank-lead = Vel dei spørsmåla som tyder noko for deg. Ingen går gjennom alle.
question-count = { $n } spørsmål
topics = Tema
permalink = Lenkje til dette spørsmålet
retired = Ikkje i bruk sidan
credit = Av
answer-yes = Ja
answer-no = Nei
answer-scale = Svar på ein skala:
answer-one = Vel eitt svar:
answer-many = Vel eitt eller fleire svar:
answer-table = Svar i ein tabell:
answer-date = Svar med ein dato

## Skjema

forms-title = Skjema
forms-lead = Les dei her, fyll dei ut på skjermen eller skriv dei ut.
version = Versjon
changed = Endra
open-form = Opne skjemaet
choose-edition = { $n ->
    [one] Skjemaet
   *[other] Vel skjemaet ditt
}
form-versions = Versjonar
form-current = Versjon { $version }, den gjeldande
form-since = Sidan versjon { $version }
form-added = Nye spørsmål
form-reworded = Ny ordlyd
form-retired = Ikkje lenger på skjemaet
form-before = Før:
form-now = No:
form-unchanged = Ingenting er endra sidan.
form-others = { $n ->
    [one] { $n } overskrift, forklaring eller svaralternativ er òg endra.
   *[other] { $n } overskrifter, forklaringar eller svaralternativ er òg endra.
}
other-editions = Skjemaet for andre
download = Last ned skjemaet
format-pdf = PDF
format-docx = Word
format-odt = OpenDocument
large-print = Stor skrift
kilobytes = { $n } kB
in-this-form = I dette skjemaet
stays-here = Det du skriv, blir på denne sida og forsvinn når du lukkar ho. Skriv ut sida for å ta vare på det.
notes = Notat
row-number = Nr.
signatures = { $n ->
    [one] Underskrift
   *[other] Underskrifter
}
signature = Underskrift
date = Dato

## Søk

search-title = Søk
search-label = Søk på nettstaden
search-lead = Vel eit tema eller ein del av rettleiinga, eller sjå i lista:
search-terms = Alle sider frå A til Å
search-contact = Finn du ikkje det du treng? Spør oss:
search-loading = Søket blir lasta inn …
search-failed = Søket kunne ikkje lastast inn. Sjå i lista over alle sider, eller prøv på nytt.
search-results = { $count } treff
search-none = Fann ingenting for «{ $query }». Prøv færre eller andre ord.
search-meant = Meinte du { $query }?
search-found = Funne med: { $words }
search-other = På eit anna språk: { $language }
search-more = Vis fleire
search-any = Alle
search-pages = Sider
search-filter-kind = Type
search-filter-topic = Tema
search-filter-role = Rolle
search-filter-staff = Stillingsgruppe
