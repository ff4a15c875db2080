# Ordene på siderne.

## Sproget

language-name = Dansk
quote-open = »
quote-close = «
quote-inner-open = ’
quote-inner-close = ’

## Omkring alle sider

skip = Gå til indholdet
menu = Menu
main-navigation = Hovedmenu
languages = Sprog
not-translated = ikke oversat
breadcrumbs = Du er her
section-navigation = Dette afsnit
in-this-section = I dette afsnit
on-this-page = På denne side
page-of = Side { $page } af { $pages }
moved = Siden er flyttet

## En side

for = For:
only-for = Kun for:
draft = Dette er et udkast. Det er ikke offentliggjort.
future = Denne side er ikke offentliggjort. Den kommer { $day }.
fallback = Siden er ikke oversat endnu. Tekstens sprog:
are-you = Er du { $role }?
i-am = Jeg er { $role }
home-tools = Gør dig klar
in-this-guide = I denne guide
pages-in-section = Sider i dette afsnit
previous-next = Forrige og næste side
previous = Forrige
next = Næste
owner = Ansvarlig
published = Offentliggjort
updated = Senest opdateret
review-by = Gennemgås senest
page-pdf = Denne side som PDF
guide-pdf = Hele guiden som PDF
footnotes = Fodnoter
footnote-back = Tilbage til teksten, fodnote
table = Tabel
task-done = Udført:
show-parts = Åbn afsnittene for:
everyone = Alle

alert-note = Bemærk
alert-tip = Tip
alert-important = Vigtigt
alert-warning = Advarsel
alert-caution = Vær forsigtig

## Dele af en side

copy = Kopiér teksten
copied = Kopieret
subject = Emne:
template-fill = Udfyld
template-mail = Åbn i mailprogrammet
phone = Telefon:
email = E-mail:

## Spørgsmål

questions-title = Spørgsmål
questions-for = Spørgsmål til
questions-about = Spørgsmål om
questions-by-reader = Spørgsmål til dig
all-questions = Alle spørgsmål
bank-lead = Vælg de spørgsmål, der betyder noget for dig. Ingen gennemgår dem alle.
question-count = { $n } spørgsmål
topics = Emner
permalink = Link til dette spørgsmål
retired = Udgået
credit = Af
answer-yes = Ja
answer-no = Nej
answer-scale = Svar på en skala:
answer-one = Vælg ét svar:
answer-many = Vælg et eller flere svar:
answer-table = Svar i en tabel:
answer-date = Svar med en dato

## Skemaer

forms-title = Skemaer
forms-lead = Læs dem her, udfyld dem på skærmen, eller print dem.
version = Version
changed = Ændret
open-form = Åbn skemaet
choose-edition = { $n ->
    [one] Skemaet
   *[other] Vælg dit skema
}
form-versions = Versioner
form-current = Version { $version }, den gældende
form-since = Siden version { $version }
form-added = Nye spørgsmål
form-reworded = Ny ordlyd
form-retired = Ikke længere på skemaet
form-before = Før:
form-now = Nu:
form-unchanged = Intet er ændret siden.
form-others = { $n ->
    [one] { $n } overskrift, forklaring eller svarmulighed er også ændret.
   *[other] { $n } overskrifter, forklaringer eller svarmuligheder er også ændret.
}
other-editions = Skemaet for andre
download = Hent skemaet
format-pdf = PDF
format-docx = Word
format-odt = OpenDocument
large-print = Stor skrift
kilobytes = { $n } kB
in-this-form = I dette skema
stays-here = Det, du skriver, bliver på denne side og forsvinder, når du lukker den. Print siden for at gemme det.
notes = Noter
row-number = Nr.
signatures = { $n ->
    [one] Underskrift
   *[other] Underskrifter
}
signature = Underskrift
date = Dato

## Søgning

search-title = Søg
search-label = Søg på webstedet
search-lead = Vælg et emne eller en del af guiden, eller se på listen:
search-terms = Alle sider fra A til Å
search-contact = Finder du ikke det, du har brug for? Spørg os:
search-loading = Søgningen indlæses …
search-failed = Søgningen kunne ikke indlæses. Se på listen over alle sider, eller prøv igen.
search-results = { $n ->
    [one] { $count } resultat
   *[other] { $count } resultater
}
search-none = Fandt intet for »{ $query }«. Prøv færre eller andre ord.
search-meant = Mente du { $query }?
search-found = Fundet med: { $words }
search-other = På et andet sprog: { $language }
search-more = Vis flere
search-any = Alle
search-pages = Sider
search-filter-kind = Type
search-filter-topic = Emne
search-filter-role = Rolle
search-filter-staff = Stillingsgruppe
