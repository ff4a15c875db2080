# Ordene på sidene.

## Språket

language-name = Norsk bokmål
quote-open = «
quote-close = »
quote-inner-open = ‘
quote-inner-close = ’

## Rundt alle sider

skip = Gå til innholdet
menu = Meny
main-navigation = Hovedmeny
languages = Språk
not-translated = ikke oversatt
breadcrumbs = Du er her
section-navigation = Denne delen
in-this-section = I denne delen
on-this-page = På denne siden
page-of = Side { $page } av { $pages }
moved = Siden er flyttet

## En side

for = For:
only-for = Bare for:
draft = Dette er et utkast. Det er ikke publisert.
future = Denne siden er ikke publisert. Den kommer { $day }.
fallback = Siden er ikke oversatt ennå. Språket i teksten:
are-you = Er du { $role }?
i-am = Jeg er { $role }
home-tools = Gjør deg klar
in-this-guide = I denne veiledningen
pages-in-section = Sider i denne delen
previous-next = Forrige og neste side
previous = Forrige
next = Neste
owner = Ansvarlig
published = Publisert
updated = Sist oppdatert
review-by = Skal gjennomgås innen
page-pdf = Denne siden som PDF
guide-pdf = Hele veiledningen som PDF
footnotes = Fotnoter
footnote-back = Tilbake til teksten, note
table = Tabell
task-done = Gjort:
show-parts = Åpne delene for:
everyone = Alle

alert-note = Merk
alert-tip = Tips
alert-important = Viktig
alert-warning = Advarsel
alert-caution = Vær varsom

## Deler av en side

copy = Kopier teksten
copied = Kopiert
subject = Emne:
template-fill = Fyll ut
template-mail = Åpne i e-postprogrammet
phone = Telefon:
email = E-post:

## Spørsmål

questions-title = Spørsmål
questions-for = Spørsmål for
questions-about = Spørsmål om
questions-by-reader = Spørsmål for deg
all-questions = Alle spørsmålene
bank-lead = Velg de spørsmålene som betyr noe for deg. Ingen går gjennom alle.
question-count = { $n } spørsmål
topics = Temaer
permalink = Lenke til dette spørsmålet
retired = Ikke i bruk siden
credit = Av
answer-yes = Ja
answer-no = Nei
answer-scale = Svar på en skala:
answer-one = Velg ett svar:
answer-many = Velg ett eller flere svar:
answer-table = Svar i en tabell:
answer-date = Svar med en dato

## Skjemaer

forms-title = Skjemaer
forms-lead = Les dem her, fyll dem ut på skjermen eller skriv dem ut.
version = Versjon
changed = Endret
open-form = Åpne skjemaet
choose-edition = { $n ->
    [one] Skjemaet
   *[other] Velg ditt skjema
}
form-versions = Versjoner
form-current = Versjon { $version }, den gjeldende
form-since = Siden versjon { $version }
form-added = Nye spørsmål
form-reworded = Ny ordlyd
form-retired = Ikke lenger på skjemaet
form-before = Før:
form-now = Nå:
form-unchanged = Ingenting er endret siden.
form-others = { $n ->
    [one] { $n } overskrift, forklaring eller svaralternativ er også endret.
   *[other] { $n } overskrifter, forklaringer eller svaralternativer er også endret.
}
other-editions = Skjemaet for andre
download = Last ned skjemaet
format-pdf = PDF
format-docx = Word
format-odt = OpenDocument
large-print = Stor skrift
kilobytes = { $n } kB
in-this-form = I dette skjemaet
stays-here = Det du skriver, blir på denne siden og forsvinner når du lukker den. Skriv ut siden for å ta vare på det.
notes = Notater
row-number = Nr.
signatures = { $n ->
    [one] Underskrift
   *[other] Underskrifter
}
signature = Underskrift
date = Dato

## Søk

search-title = Søk
search-label = Søk på nettstedet
search-lead = Velg et tema eller en del av veiledningen, eller se i listen:
search-terms = Alle sider fra A til Å
search-contact = Finner du ikke det du trenger? Spør oss:
search-loading = Søket lastes inn …
search-failed = Søket kunne ikke lastes inn. Se i listen over alle sider, eller prøv igjen.
search-results = { $count } treff
search-none = Fant ingenting for «{ $query }». Prøv færre eller andre ord.
search-meant = Mente du { $query }?
search-found = Funnet med: { $words }
search-other = På et annet språk: { $language }
search-more = Vis flere
search-any = Alle
search-pages = Sider
search-filter-kind = Type
search-filter-topic = Tema
search-filter-role = Rolle
search-filter-staff = Stillingsgruppe
