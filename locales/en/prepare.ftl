# Preparing on one's own device: the page, its scripts, the list that follows the reader over the pages.
# Values that the scripts fill in: $n (a number), $date, $names, $was, $now.

## On every page

# Beside each question: a box to tick.
prepare-talk-about = I want to talk about this
# After the title of the preparation, for screen readers.
prepare-chosen = Questions chosen
prepare-added = Added to your preparation
prepare-removed = Taken off the list
prepare-undo = Undo
prepare-with-form = Prepare with this form

## The page

prepare-title = My preparation
prepare-lead = Choose the questions that you want to talk about, and write down what you think. What you write stays on your device.
prepare-privacy-link = What happens to what I write?
prepare-script = This page needs JavaScript. Without it you can read the questions and use the forms as they are:

## Choosing

prepare-choose = Choose
prepare-language = Language of the sheet
prepare-beside = Second language beside it
prepare-one-language = None
prepare-begin = Begin with a form
prepare-pick = Choose from all questions
prepare-all = All of them
prepare-find = Find a question
prepare-none-found = No question has these words.
prepare-own-add = Write a question of my own
prepare-load = Open a saved sheet
prepare-load-sure = Open the saved sheet in place of this one? What you have written here is not saved.

## Writing

prepare-write = Write
prepare-empty = No question is chosen yet. Begin with a form, or choose from all questions.
prepare-arrange = Change the order
prepare-arrange-done = Done
prepare-drag = Drag to another place
prepare-up = Move up
prepare-down = Move down
prepare-moved = Now number { $n }
prepare-remove = Take off the list
prepare-own = A question of my own
prepare-own-label = Your question
prepare-not-here = Not on this sheet. Only for: { $names }
prepare-aside = This form, or this role, has no place for something that you wrote. It is not lost: it comes back when you switch back.
prepare-unset = Clear the answer
prepare-row-add = Add a row
prepare-row-remove = Remove the last row
prepare-name = Name
prepare-date = Date of the conversation
prepare-plan = Action plan
prepare-plan-what = What
prepare-plan-who = Who
prepare-plan-when = By when

## Keeping and sharing

prepare-finish = Keep, print or share
prepare-print = Print
prepare-word = Save as a Word file
prepare-word-failed = The Word file could not be made: a part of this page did not load. Your sheet is as it was. Try again.
prepare-save = Save the sheet
prepare-save-hint = A saved sheet can be opened here again. Whoever gets the file can read what you have written.
prepare-keep = Keep a draft in this browser
prepare-keep-hint = { $days ->
    [one] It is deleted after a day. Do not tick this on a computer that others use.
   *[other] It is deleted after { $days } days. Do not tick this on a computer that others use.
}
prepare-share = Share the questions
prepare-share-hint = The link holds the chosen questions and their order, and nothing of what you have written. The other person opens the same list in their own role and language, with the same numbers.
prepare-copy-link = Copy the link
prepare-qr = QR code with the link to these questions
prepare-qr-print = Print the QR code on the sheet
prepare-qr-long = There are too many questions for a QR code. Use the link.
prepare-same = The same questions:
prepare-same-long = To get the same questions on a sheet of your own, ask for the link to this list. It is too long for a QR code.
prepare-clear = Clear everything
prepare-clear-sure = Clear everything? Your list, your answers and the draft in this browser will be gone. Files that you have saved stay.
prepare-clear-no = Cancel
prepare-version = Version
# $page and $pages are replaced when the file is opened.
prepare-page = Page { $page } of { $pages }

## What the page says

prepare-shared = Somebody has shared a list of questions with you
prepare-shared-count = { $n ->
    [one] { $n } question.
   *[other] { $n } questions.
} Questions that you have chosen yourself stay, after the shared ones.
# Before the roles, one button each.
prepare-shared-who = Open it as:
prepare-shared-open = Open the list
prepare-shared-no = Leave it
prepare-link-broken = The link could not be read. Your list is as it was.
prepare-link-newer = The link comes from a newer version of this page. Reload the page and try again. Your list is as it was.
prepare-link-gone = { $n ->
    [one] { $n } question of the link is no longer in use and was left out.
   *[other] { $n } questions of the link are no longer in use and were left out.
}
prepare-link-version = The form has changed since the link was made (version { $was }, now { $now }).
prepare-file-broken = This file is not a saved sheet. Your list is as it was.
prepare-file-newer = This file comes from a newer version of this page. Reload the page and try again. Your list is as it was.
prepare-file-large = This file is too large for a saved sheet. Your list is as it was.
prepare-file-loaded = The saved sheet is open.
prepare-file-gone = { $n ->
    [one] { $n } question is no longer in use. It is now a question of your own, with what you wrote.
   *[other] { $n } questions are no longer in use. They are now questions of your own, with what you wrote.
}
prepare-file-repaired = { $n ->
    [one] { $n } entry of the file does not fit the sheet and was left out.
   *[other] { $n } entries of the file do not fit the sheet and were left out.
}
prepare-draft-found = Your draft is open. It is deleted on { $date }.
prepare-draft-kept = The draft is kept until { $date }.
prepare-draft-failed = This browser keeps no drafts. Save the sheet instead.
prepare-draft-elsewhere = The draft has been changed in another window. This window keeps none until you tick the box again.
prepare-cleared = Everything has been cleared.
prepare-language-failed = This language could not be loaded. Try again.

## The note on privacy

privacy-questions = The questions that you have ticked to talk about: their names, the form and the role. They are gone when you close the browser.
privacy-draft = { $days ->
    [one] The draft of your preparation, if you tick that it is to be kept. It is deleted after a day.
   *[other] The draft of your preparation, if you tick that it is to be kept. It is deleted after { $days } days.
}
privacy-preparation-title = What you write in your preparation
privacy-preparation = What you write is in the memory of your browser only, and is gone when you close the page, unless you ask for a draft or save the sheet yourself. The page is not allowed to send anything: it says so to the browser, and the browser holds it to that.
privacy-preparation-share = A shared link and its QR code hold the names of the chosen questions, the form and the role, and never what you have written.
privacy-preparation-device = Whoever uses the same browser on the same device can open a draft. Files that you save and sheets that you print are yours to look after.
privacy-preparation-clear = “Clear everything” on the page takes away the list, what you wrote and the draft at once.
