# Words of the pages. English is complete; a message that another language lacks comes from its chain.
# A site puts its own over these in locales/<language>/.

## The language

language-name = English
quote-open = “
quote-close = ”
quote-inner-open = ‘
quote-inner-close = ’

## Around every page

skip = Skip to the content
menu = Menu
main-navigation = Main
languages = Language
not-translated = not translated
breadcrumbs = You are here
section-navigation = This section
in-this-section = In this section
on-this-page = On this page
# $page and $pages are replaced when the page is printed.
page-of = Page { $page } of { $pages }
moved = This page has moved

## A page

# Before the names of those a page, a question or a form is for.
for = For:
only-for = Only for:
draft = This is a draft. It has not been published.
future = This page has not been published. It appears on { $day }.
# Followed by the name of the language of the text.
fallback = This page has not been translated yet. Language of the text:
# $role begins with a small letter, $name as the site wrote it; $initial is vowel or consonant.
are-you = Are you { $initial ->
    [vowel] an
   *[other] a
} { $role }?
i-am = I am { $initial ->
    [vowel] an
   *[other] a
} { $role }
home-tools = Get ready
in-this-guide = In this guide
pages-in-section = Pages in this section
previous-next = Previous and next page
previous = Previous
next = Next
owner = Responsible
published = Published
updated = Last updated
review-by = To be reviewed by
page-pdf = This page as a PDF
guide-pdf = The whole guide as a PDF
footnotes = Footnotes
footnote-back = Back to the text, note
table = Table
task-done = Done:
show-parts = Open the parts for:
everyone = Everyone

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

## Parts of a page

copy = Copy the text
copied = Copied
subject = Subject:
template-fill = Fill in
template-mail = Open in your mail program
phone = Telephone:
email = E-mail:

## Questions

questions-title = Questions
questions-for = Questions for
questions-about = Questions about
questions-by-reader = Questions for you
all-questions = All questions
bank-lead = Pick the questions that matter to you. Nobody goes through them all.
question-count = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
topics = Topics
permalink = Link to this question
retired = No longer asked since
credit = By
answer-yes = Yes
answer-no = No
answer-scale = Answer on a scale:
answer-one = Choose one:
answer-many = Choose one or more:
answer-table = Answer in a table:
answer-date = Answer with a date

## Forms

forms-title = Forms
forms-lead = Read them here, fill them in on screen or print them.
version = Version
changed = Changed
open-form = Open the form
choose-edition = { $n ->
    [one] The form
   *[other] Choose your form
}
form-versions = Versions
form-current = Version { $version }, the current one
form-since = Since version { $version }
form-added = New questions
form-reworded = In other words
form-retired = No longer on the form
form-before = Before:
form-now = Now:
form-unchanged = Nothing has changed since.
form-others = { $n ->
    [one] { $n } heading, explanation or option has changed too.
   *[other] { $n } headings, explanations or options have changed too.
}
other-editions = The form for others
download = Download this form
format-pdf = PDF
format-docx = Word
format-odt = OpenDocument
large-print = Large print
kilobytes = { $n } kB
in-this-form = In this form
stays-here = What you write stays on this page and is gone when you close it. Print the page to keep it.
notes = Notes
row-number = No.
signatures = { $n ->
    [one] Signature
   *[other] Signatures
}
signature = Signature
date = Date

## Search

search-title = Search
search-label = Search this site
# Without a query, and where nothing is found: topics, sections, the list of all pages.
search-lead = Choose a topic or a part of the guide, or look in the list:
search-terms = All pages from A to Z
search-contact = Did you not find what you need? Ask us:
search-loading = Loading the search …
search-failed = The search could not be loaded. Look in the list of all pages, or try again.
# $count is the number as it is shown; $n is the number itself, for plural rules.
search-results = { $n ->
    [one] { $count } result
   *[other] { $count } results
}
search-none = Nothing found for “{ $query }”. Try fewer or other words.
search-meant = Did you mean { $query }?
search-found = Found by: { $words }
search-other = In another language: { $language }
search-more = Show more
search-any = All
search-pages = Pages
search-filter-kind = Kind
search-filter-topic = Topic
# One for each dimension of audience that the sample has: search-filter-<id>.
search-filter-role = Role
search-filter-staff = Staff category
