# What an editor sees over a page in the preview.

preview-name = Preview
preview-hide = Hide the bar
preview-show = Show the bar
preview-close = Close
preview-edit = Edit
preview-lost = No connection. Is samtale serve still running?

## The page

preview-page = This page
preview-draft = Draft: left out of the published site
    .short = Draft
preview-future = Appears on { $day }
    .short = Later
preview-overdue = Review overdue since { $day }
    .short = Review overdue
preview-fallback = Not translated. Language of the text: { $language }
    .short = Not translated
preview-nobody = nobody is named
preview-no-day = no day is set

## Languages

preview-languages = Languages
preview-translated = { $n } of { $all }
preview-translation-present = Translated
preview-translation-partial = { $n } of { $all } questions, or some titles only
preview-translation-none = Not translated
preview-translation-fallback = Missing. Readers get the text in: { $language }
preview-translation-missing = Missing: readers do not get the page
preview-new-file = New file:
preview-elsewhere = Parts in other languages
preview-elsewhere-about = Where a translation is missing, readers get these parts in another language.
preview-mark = Mark them on the page
preview-beside = Compare texts
preview-beside-with = Compare with
preview-gap = Nothing here

## Readability

preview-readability = Readability
preview-words =
    { $words ->
        [one] 1 word
       *[other] { $words } words
    } in { $sentences ->
        [one] 1 sentence
       *[other] { $sentences } sentences
    }
preview-words-a-sentence = { $whole }.{ $tenth } words a sentence
preview-long-words = { $percent }% long words
preview-lix-0 = Very easy to read, like a children’s book
preview-lix-1 = Easy to read, like a novel
preview-lix-2 = Neither easy nor difficult, like a newspaper
preview-lix-3 = Difficult to read, like an official report
preview-lix-4 = Very difficult to read, like a law
preview-lix-short = The text is too short for a figure.
preview-lix-about = LIX adds the words a sentence to the percentage of words of more than six letters. Below { $one } is very easy, below { $two } easy, below { $three } in between, below { $four } difficult. It does not know whether a text is clear: read it aloud.
preview-long-sentences = Long sentences
preview-sentence-words = { $n } words

## Questions

preview-questions = Questions
preview-questions-topic = In the topic “{ $topic }”
preview-questions-topics =
    { $n ->
        [one] In one topic
       *[other] In { $n } topics
    }
preview-unused = On no form and no page
preview-unused-about = They stand only among all questions of the bank.
preview-retired = Retired
preview-retired-since = since { $day }

## What is wrong

preview-problems = Messages
preview-problems-none = Nothing is wrong.
preview-problems-about = Below is the site as it last worked. This closes when the errors are mended.
preview-problems-more =
    { $n ->
        [one] And one more.
       *[other] And { $n } more.
    }

## Views

preview-views = View
preview-phone = Phone
preview-print = Print
preview-print-about = Divided into pages as this browser does it; another browser or printer can differ by a line.
preview-print-now = Print …
preview-dark = Dark
preview-light = Light
preview-sheet = Page { $n } of { $all }
