# The words of the site that `samtale new` makes. `starter-text-` stands in the site's pages, questions and forms,
# `starter-note-` in the comments that teach the format. A language whose texts are not all here is left out of
# the new site's texts; comments fall back one by one.

# A language's own name, where its messages do not say it.
starter-language-name =
    { $tag ->
        [ar] العربية
        [bg] Български
        [cs] Čeština
        [da] Dansk
        [de] Deutsch
        [el] Ελληνικά
        [en] English
        [es] Español
        [et] Eesti
        [fi] Suomi
        [fo] Føroyskt
        [fr] Français
        [ga] Gaeilge
        [hr] Hrvatski
        [hu] Magyar
        [is] Íslenska
        [it] Italiano
        [ja] 日本語
        [kl] Kalaallisut
        [lt] Lietuvių
        [lv] Latviešu
        [mt] Malti
        [nb] Norsk bokmål
        [nl] Nederlands
        [nn] Norsk nynorsk
        [pl] Polski
        [pt] Português
        [ro] Română
        [se] Davvisámegiella
        [sk] Slovenčina
        [sl] Slovenščina
        [sma] Åarjelsaemien gïele
        [smj] Julevsámegiella
        [so] Soomaali
        [sv] Svenska
        [tr] Türkçe
        [uk] Українська
        [zh] 中文
       *[other] { $tag }
    }

## samtale.toml

starter-text-site-title = One-to-one dialogue
starter-text-organisation = Example organisation
starter-text-employee = Employee
starter-text-manager = Manager

starter-note-settings =
    The settings of the site. Only title and default_language are needed.
    A text has a line for each language: title.en is the title in English. Where a reader's
    language has no line, they get the next language of their fallback list.
starter-note-organisation = The name of your organisation. In your texts, write { "{" }organisation{ "}" } for it.
starter-note-base-url = The address where the site will be published: change it before you publish.
starter-note-look =
    Your colour, your font and your logo: remove the # in front, and put the picture beside this file.
starter-note-default-language =
    The language of pages that name none, and the last one that every reader falls back to.
starter-note-languages =
    The languages, and in what order readers get others where theirs is missing.
    Readers always see which language they get.
starter-note-untranslated =
    Nothing is written in this language yet. To begin: a page is a file such as
    employee.{ $tag }.md, a text is a line such as title.{ $tag } = "…"
starter-note-added =
    You did not ask for this language. The first texts are written in it, as they are not there
    in yours. Remove it when you have translated them.
starter-note-audience =
    Whom the site is for. A page, a part of a page, a question or a form can be for one of these
    alone. For other groupings, add tables such as [[audience.staff]] in the same way.
starter-note-documents = What forms are published as: "html", "pdf", "docx", "odt".
starter-note-gitignore = What the program makes: it can always be made again.

## Pages

starter-text-home-title = A conversation about your work
starter-text-home-description = How employees and managers get the most out of their yearly conversation.
starter-text-home-intro =
    Once a year, everyone at { "{" }organisation{ "}" } sits down with their manager to talk about
    how work is going and what comes next. Here you find what you need for it.
starter-text-home-links =
    - [For employees](guide/employee.md): how to prepare, and questions to think about
    - [For managers](guide/manager.md): how to invite, lead and follow up
    - [The question bank](bank/): every question, to choose from and print
    - [The form](forms/dialogue.toml): to fill in on screen or on paper
starter-text-contact-heading = Whom to ask
starter-text-contact-name = HR
starter-text-contact-text = No question is too small. We usually answer within two working days.

starter-text-guide-title = Before you meet
starter-text-guide-slug = guide
starter-text-guide-description = What to do in the weeks before the conversation.
starter-text-guide-intro = A conversation goes better when both of you have thought about it. Half an hour each is enough.
starter-text-guide-employee = Choose **two or three things** that matter to you. Tell your manager about them a few days ahead.
starter-text-guide-manager = Send the invitation **two weeks ahead**, and find a room where nobody interrupts.

starter-text-prepare-heading = How to prepare
starter-text-form-heading = The form
starter-text-faq-heading = Good to know

starter-text-employee-title = For employees
starter-text-employee-slug = for-employees
starter-text-employee-description = What you can expect from the conversation, and how to prepare.
starter-text-employee-intro = This is your time: you and your manager look at your work as a whole. What [your manager reads](manager.md) is no secret.
starter-text-employee-prepare = Read what you agreed last time. Then pick a few questions that fit you:
starter-text-employee-form = Write down key words. You need not answer everything.
starter-text-employee-faq-question = Who sees what I write?
starter-text-employee-faq-answer = Your preparation is yours alone. What the two of you agree on is kept by you and your manager.

starter-text-manager-title = For managers
starter-text-manager-slug = for-managers
starter-text-manager-description = How to invite your employees, lead the conversation and follow it up.
starter-text-manager-intro = You see to it that the conversation takes place, and that something comes of it. Read [what your employees read](employee.md) too.
starter-text-manager-prepare = Think of each employee in turn. What have they done well? What do you want to know?
starter-text-manager-form = The manager's sheet has the same sections as the employee's.
starter-text-manager-faq-question = What if we disagree?
starter-text-manager-faq-answer = Write down both views, and agree on when to talk about it again. HR can take part if you both want it.

starter-note-page =
    Between the lines of + stands what the program needs to know about the page.
    Below them is its text, in Markdown. This file is the home page, _index.{ $lang }.md;
    each language has its own file beside it. In other folders, _index is the folder's page.
starter-note-weight = Pages stand in the order of their weight, the lightest first.
starter-note-slug = The page's part of the address, in the language of the page.
starter-note-counterpart =
    Whom the page is for, and the same page for the other role. It is enough to name it on
    one of the two; readers find their way in both directions.
starter-note-review = Remove the # to be reminded to read the page again, or to keep it from being published.
starter-note-links = A link names the file it leads to, without the language: readers get the page in theirs.
starter-note-contact = A block that begins with a word like “contact” is a directive. This one says whom to ask.
starter-note-only = A part for one role. Others see it too, with a label that says whom it is for.
starter-note-anchor = The name in braces stays the same in every language, so that others can link to this heading.
starter-note-questions = Four questions for employees from the topic “tasks”: content/bank/tasks.toml
starter-note-form = The sheet for employees of the form “dialogue”: content/forms/dialogue.toml
starter-note-details = An answer to unfold. There are also the directives steps, quote and template.

## The question bank

starter-text-topic-title = Tasks
starter-text-topic-intro = Talk about the work as it really is: what takes time, what matters, and what could be done in another way.
starter-text-amount-little = too little
starter-text-amount-right = about right
starter-text-amount-much = too much
starter-text-task-mix = What do you think of the mix of tasks you have today?
starter-text-task-mix-help = Think of an ordinary week.
starter-text-task-mix-less = What would you like to do less of?
starter-text-task-mix-manager = How does the employee's mix of tasks fit what the unit needs?
starter-text-amount-of-work = How much do you have to do?
starter-text-amount-of-work-manager = How much does the employee have to do?
starter-text-clear-expectations = Is it clear to you what is expected of you?
starter-text-clear-expectations-manager = Have you said clearly what you expect?
starter-text-helpful-support = What would help you most?
starter-text-support-time = more time
starter-text-support-training = training
starter-text-support-priorities = clearer priorities
starter-text-support-colleague = someone to ask
starter-text-first-priority = Which of the employee's tasks should come first in the year ahead?
starter-text-next-talk = When do we talk about this again?

starter-note-topic =
    A topic of the question bank. The name of the file is its id: pages and forms call it “tasks”.
    Each question is written here once, and used in as many places as you like.
starter-note-scale = The steps of a scale. Numbers are possible too: from = 1, to = 5, with low.en and high.en for the ends.
starter-note-question =
    A question. Its id never changes, even when its text does. Its kind is open, scale, choice,
    choices, yes-no, checklist, table, date or note. One that is core stands on every form that
    takes this topic.
starter-note-follow-up = A question to go on with.
starter-note-wording = The same question in other words, for some readers.
starter-note-audience-question = A question for employees alone. Several of its options can be ticked.
starter-note-not-core = Not core: a form gets this question only where it names it.
starter-note-retired =
    Do not delete a question that you no longer use. With the line retired = 2027-01-01 it stays
    on the forms that had it, and new ones cannot take it.

## The form

starter-text-form-title = Form for the conversation
starter-text-form-intro = Use the form to prepare, and to write down what you agree on. You need not fill in all of it.
starter-text-field-name = Name
starter-text-field-date = Date
starter-text-section-preparation = Preparation
starter-text-check-last-time = Read what you agreed last time.
starter-text-check-choose = Choose the questions that matter most to you.
starter-text-section-agreements = What we agree on
starter-text-table-agreements = Agreements
starter-text-column-what = What
starter-text-column-who = Who
starter-text-column-when = When
starter-text-section-notes = Notes

starter-note-form-file = A form. Its name is that of the file, its questions come from the bank.
starter-note-version = Stands at the foot of every sheet. Change both when you change the form.
starter-note-editions = One sheet for each role: each with its own questions, in its own words.
starter-note-fields = What stands at the top of the form.
starter-note-section = A form is made of sections. This one is a list to tick off.
starter-note-section-topic = A topic gives the section its title, its introduction and its core questions.
starter-note-section-table = Questions named one by one, and a table with empty rows.
starter-note-section-notes = Lines to write on.
starter-note-signature = Where to sign.
