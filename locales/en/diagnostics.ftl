# What is wrong with a site, for editors: one sentence, and what to do about it.
# The id of a message is `diagnostic-` and the code; codes never change.

severity-error = error
severity-warning = warning
severity-note = note
severity-help = help

diagnostic-others =
    { $others ->
        [one] (And once more elsewhere.)
       *[other] (And { $others } times more elsewhere.)
    }
diagnostic-similar = Did you mean “{ $similar }”?
diagnostic-related-first = the first one is here
diagnostic-related-form = the form is this one
diagnostic-related-released = it was released here
diagnostic-related-retired = it was retired here
diagnostic-related-before = this stands before it

diagnostic-no-site = There is no samtale.toml in this folder.
    .hint = Name the site's folder with --site, or make a new site with: samtale new DIR

diagnostic-unreadable = This file cannot be read: { $problem }.
    .hint = Check that the file is still there and that you may read it.
diagnostic-too-large = This file is too large; the limit is { $problem } MiB.
    .hint = Split a text into several pages, and publish large files elsewhere.
diagnostic-not-utf8 = This file is not UTF-8: this character cannot be read.
    .hint = Save it again as “UTF-8” in your editor.
diagnostic-wrong-encoding = This file is { $encoding }, not UTF-8.
    .hint = Save it again as “UTF-8” in your editor.
diagnostic-nul-byte = This file holds a NUL at byte { $offset }, so it is not a text.
    .hint = Perhaps it is a document with the wrong ending; put it in again as plain text.
diagnostic-refused-entry =
    { $what ->
        [link-outside] This link leads out of the site.
        [link-broken] This link leads nowhere, or to itself.
        [link-folder] This is a link to a folder.
        [special] This is neither a file nor a folder.
       *[name] This name is not Unicode.
    }
    .hint =
        { $what ->
            [link-outside] Copy the file into the site.
            [link-broken] Remove the link, or copy the file into the site.
            [link-folder] Move the folder into the site.
            [special] Remove it from the site.
           *[name] Give the file a plain name.
        }

diagnostic-toml-syntax =
    { $what ->
        [quotes] This text does not stand between straight quotation marks.
        [end] This text has no end.
        [backslash] This backslash stands for nothing.
        [header] The name of this table has no end.
        [bracket] This bracket is not closed.
        [comma] A comma is missing before this.
        [blank] This is not a plain blank, though it looks like one.
        [line] This line is more, or less, than a key, an equals sign and a value.
        [number] This is neither a number nor a day.
       *[other] This is not TOML: { $problem }.
    }
    .hint = Strings stand in quotation marks, lists in [ ] and tables in { "{" } { "}" }.
    .quotes = Write "…", not “…” or «…»; only numbers, days, true and false stand without.
    .end = Put " at its end; what goes over several lines stands between """ and """.
    .backslash = Write / in a path, and \\ for a backslash.
    .header = Write [name], or [[name]] for one of several.
    .bracket = Each [ needs a ], each { "{" } a { "}" }, and a comma stands between two values.
    .comma = Put a comma between two values, and two keys in { "{" } { "}" }; close each [ and { "{" }.
    .blank = Delete it and type a blank; it came with a text from elsewhere.
    .line = Write title = "…", each on a line of its own; a quotation mark inside a text is \"
    .number = A number is 10, a day 2026-09-01; everything else is a text and stands in quotation marks.
diagnostic-yaml-syntax =
    { $what ->
        [colon] There is a second colon on this line.
        [end] This text has no end.
        [behind] Something stands behind the closing quotation mark.
        [backslash] This backslash stands for nothing.
        [tab] YAML takes only blanks here, no tab.
        [indent] This line is indented, but belongs to nothing above it.
        [sign] A value without quotation marks cannot begin like this.
        [bracket] This bracket is not closed.
        [line] This line is more, or less, than a key, a colon and a value.
        [deep] This front matter is nested too deep.
       *[other] This front matter is not YAML: { $problem }.
    }
    .hint = Put values that hold “:” or “#” in quotation marks, or write the front matter in TOML between +++.
    .colon = Put the whole value in quotation marks: title: "One: two"
    .end = Put " at its end, on the same line.
    .behind = Put the whole value between ' and '; a quotation mark between " and " is written \"
    .backslash = Write / in a path, and \\ for a backslash.
    .tab = Delete it and type blanks.
    .indent = Begin each key at the start of its line; only what belongs to the key above it is indented.
    .sign = Put the value in quotation marks: "…"
    .bracket = Each [ needs a ], each { "{" } a { "}" }, and a comma stands between two values.
    .line = Write title: …, each on a line of its own, with a blank after the colon.
    .deep = Front matter needs two or three levels.
diagnostic-front-matter-open = The front matter that begins here has no end.
    .hint = Put { $fence } on a line of its own below it.
diagnostic-unknown-key = There is no key “{ $key }” here, so it is left out.
    .hint = Remove it.
    .above = Move it above the first line in [ ]: what stands below such a line belongs to that table.
    .own = Remove it, or put what is your own under [extra].
    .section = Write [section.{ $key }] below the [[section]] it belongs to; on its own it belongs to nothing.
diagnostic-duplicate-key = “{ $key }” is written twice.
    .hint = Keep one of them.
diagnostic-missing-key = “{ $key }” is missing here.
    .hint = Write it: { $key } = …
    .slip = Write { $key } in place of { $written }.
    .questions = Say which questions: topic = "…" or ids = ["…"].
diagnostic-wrong-type = “{ $key }” takes { $wanted ->
        [string] a string
        [boolean] true or false
        [integer] a whole number
        [date] a day
        [strings] a string, or a list of strings
        [table] a table
        [tables] a list of tables
        [array] a list
        [pick] an id, or a table
        [pair] two languages
       *[text] a text, or a table of texts by language
    }, not { $found ->
        [string] a string
        [integer] a number
        [float] a number with decimals
        [boolean] true or false
        [date] a day
        [array] a list
        [table] a table
       *[other] this
    }.
    .hint =
        { $wanted ->
            [date] Write a day without quotation marks, such as 2026-09-01.
            [string] Put it in quotation marks.
            [tables] Write [[{ $key }]] above each of them.
            [strings] Put each in quotation marks, several in [ ].
            [text] Write { $key } = "…" for all languages, or { $key }.en = "…" for one.
            [boolean] Write true or false, without quotation marks.
            [integer] Write it in digits, without quotation marks.
            [table]
                { $found ->
                    [array] Write its name in [ ], and not in [[ ]].
                   *[other]
                        { $key ->
                            [audience] Put it in braces: { $key } = { "{" } role = "employee" { "}" }
                           *[other] Put what it says in braces: { $key } = { "{" } … { "}" }
                        }
                }
            [array] Put it in [ ].
            [pick] Write an id in quotation marks, or a table: { "{" } topic = "tasks", limit = 3 { "}" }
            [pair] Write the tags of two languages: ["en", "nb"]
           *[other] See the documentation of this file's format.
        }
diagnostic-invalid-value = “{ $key }” cannot be “{ $value }”.
    .hint = It can be: { $allowed }.
diagnostic-invalid-date = There is no day { $value }.
    .hint = Write year, month and day, such as 2026-09-01.
diagnostic-unknown-language = This site has no language “{ $tag }”.
    .hint = Add [languages.{ $tag }] to samtale.toml, or remove this text.
diagnostic-invalid-language = “{ $tag }” is not a language tag.
    .hint = Use a tag such as en, nb, nn, da, nl or pt-BR (BCP 47).
diagnostic-fallback-repeats = “{ $tag }” stands twice in this chain.
    .hint = Name each language once.
    .itself = A language does not name itself: it always comes first in its own chain.
diagnostic-unknown-audience = The site's audience has no “{ $value }”.
    .hint = Dimensions and their values stand under [[audience.…]] in samtale.toml.
    .known = What there is: { $known } (under [[audience.…]] in samtale.toml).
diagnostic-invalid-id = “{ $id }” cannot be an id.
    .hint = Use letters a–z, digits, - and _ (at most 100).
diagnostic-duplicate-id = The id “{ $id }” is used twice.
    .hint = Give the newer one another id; the older may be linked to.
diagnostic-unsafe-address = “{ $address }” is not a web address.
    .hint = Write the whole address, beginning with https://
    .base = base_url is the whole address of the published site, such as https://intranet.example.org/dialogue/
diagnostic-invalid-color = “{ $value }” is not a colour.
    .hint = Write it as #rrggbb, such as #1a5276.
diagnostic-low-contrast = Text in { $color } on { $paper } has a contrast of { $whole }.{ $tenth }:1, and 4.5:1 is the least that can be read (WCAG AA).
    .hint = The nearest colour that can be read is { $readable }.
diagnostic-no-base-url = The site has no base_url, so it gets no canonical links.
    .hint = Write base_url = "https://…" in samtale.toml, or use --base-url.

diagnostic-invalid-slug = “{ $slug }” cannot be part of an address.
    .hint = Use letters, digits and hyphens.
    .empty = Leave slug out to use the file's name.
    .slash = A slug is one part of the address: move the file to another folder instead.
    .character = These characters are not allowed: % : ? # * " < > | & { "{" } { "}" } and control characters.
    .edge = It must not begin with a dot or end with a dot or a blank.
    .reserved = Windows keeps this name for a device.
    .long = Keep it under 200 bytes.
diagnostic-awkward-slug = Blanks and capitals in “{ $slug }” make an address that is hard to read out and to type.
diagnostic-path-too-long = “{ $route }” is too long for a file system.
    .hint = Keep names under { $limit } bytes, and folders few.
diagnostic-route-taken = Another output already has the address “{ $route }”.
    .hint = Give one of them another slug. Capitals do not count: Windows shares do not see them.
    .own = The program writes a page of its own there; give yours another slug.
    .first = this one has it
diagnostic-stray-file =
    { $what ->
        [ending] This file is published as it is, and not read.
       *[other] Nothing reads this file: it stands in a folder of its own.
    }
    .hint = Files of questions, forms and search settings stand directly in content/bank/, content/forms/ and content/search/.
    .ending = To be read it must be named “{ $name }”.
diagnostic-file-language = The end of this file's name, “{ $tag }”, is not read as a language; it is part of the page's name.
    .hint = If it is one, add [languages.{ $tag }] to samtale.toml.
diagnostic-vanished-address = The address “{ $address }” was there before and leads nowhere now.
    .hint = Write it into the front matter of the page that has taken its place: aliases = ["{ $address }"]
diagnostic-duplicate-page = This page is written twice in one language.
    .hint = Keep one of the two files.
    .first = the other file is this one

diagnostic-broken-link = The link “{ $target }” leads to nothing.
    .hint = Links name the file they lead to, relative to this one: ../topics/tasks.md
    .outside = It leads out of content/. Links stay inside it, or begin with https://
    .draft = The page is a draft, or for a later day, so it is not published yet.
    .language = Readers of this language do not get that page. Name the language to link to it anyway: page.da.md
    .web = Write the whole address: https://www.example.org/page
diagnostic-missing-anchor =
    { $where ->
        [here] There is no heading “#{ $anchor }” on this page.
       *[there] There is no heading “#{ $anchor }” on the page of “{ $target }”.
    }
    .hint = Give the heading this anchor: ## Heading { "{" }#{ $anchor }{ "}" }
diagnostic-broken-reference = There is no definition for “[{ $reference }]”.
    .hint = Write below: [{ $reference }]: page.md — or put a backslash before the bracket.
diagnostic-missing-footnote = There is no footnote “{ $label }”.
    .hint = Write below: [^{ $label }]: The text of the footnote.
    .form = Write its text in the form: [footnote.{ $label }]
diagnostic-unused-footnote = No text refers to the footnote “{ $label }”, so readers do not get it.
    .hint = Write its mark where it belongs: [^{ $label }]
diagnostic-missing-picture = There is no picture “{ $picture }”.
    .hint = Put it into the site, and write its path relative to this file.
    .outside = It leads out of the site. Put a copy into the site.
diagnostic-missing-alt = “{ $picture }” has no alternative text.
    .hint = Say what it shows, for those who do not see it: ![what it shows]({ $picture })
    .logo = Say whose it is, for those who do not see it: alt = "Example University"
diagnostic-remote-picture = The picture “{ $picture }” lies on another server; readers get a link in its place.
    .hint = Put a copy beside the page, if you may: a published page asks nobody else for anything.
diagnostic-unsafe-link = Addresses that begin with “{ $scheme }:” are not allowed.
    .hint = Use https://, mailto: or tel:, or a path to a file of the site.
diagnostic-unknown-scheme = Addresses that begin with “{ $scheme }:” are not known here; the link is shown as text.
    .hint = Use https://, mailto: or tel:, or a path to a file of the site.
diagnostic-unsafe-svg = The picture “{ $picture }” could run something or fetch something from elsewhere: { $part }
    .hint = Save it again as a plain SVG, without scripts, styles, entities or links to other files.
diagnostic-unread-markdown =
    { $what ->
        [heading] This was meant as a heading, and is shown as text.
        [fence] This was meant as a directive, and is not read as one.
        [front-matter] This was meant as front matter, and is shown as text.
       *[link] This was meant as a link, and is shown as text.
    }
    .blank = Put an address with blanks between < and >: [words](<my file.pdf>)
    .front-matter = Begin the file with a line +++, and put another +++ below the last key.
    .heading = Put a blank after the #: ## Heading
    .fence = A fence is made of backticks: ```
    .open = Put a ) behind the address.
    .gap = Take out the blank between ] and (.
diagnostic-raw-html = HTML is shown as text here.
    .hint = Write it in Markdown, or allow HTML with raw_html = true in samtale.toml; it is sanitised then.
diagnostic-template-tag = This looks like a tag of another program; readers see it as it is.
    .hint = Replace it by Markdown.
diagnostic-duplicate-anchor = The anchor “#{ $anchor }” is used twice on this page.
    .hint = Give this heading another.
diagnostic-nested-too-deep = This is nested more than { $limit } deep; it is kept without its frame.
    .hint = Use fewer levels of lists, quotations and directives.
diagnostic-missing-counterpart = The counterpart is not a page that readers get.
    .hint = Name the other role's file, relative to this one: counterpart = "manager.md"
diagnostic-counterpart-conflict =
    { $what ->
        [page] The files of this page name different counterparts.
       *[other] Two pages claim the same counterpart.
    }
    .hint = A page has one counterpart; say it in one of the two files.
    .page = Name the same page in each. All translations of a page have its name: manager.en.md, manager.nb.md.
    .first = it was claimed here

diagnostic-unknown-directive = There is no directive “{ $directive }”, so this is shown as code.
    .hint = The directives are questions, form, only, details, template, quote, steps, contact and planner.
diagnostic-directive-syntax =
    { $what ->
        [only] This part does not say whom it is for.
       *[other] { diagnostic-toml-syntax }
    }
    .hint = Write them as in a TOML inline table: topic = "tasks", limit = 5
    .only = Name whom the part is for: only role = "manager"
diagnostic-directive-body =
    { $directive ->
        [steps] This directive takes a numbered list.
       *[other] This directive takes no text.
    }
    .hint = See the documentation of the directive.
    .list = Begin each step with 1.
    .empty = Close the fence on the next line.

diagnostic-directive-open = This directive has no end, so it takes the rest of the page.
    .hint = Close it: put as many ` as it begins with on a line of their own.
diagnostic-picture-message = The drawing “{ $picture }” takes words from the message “{ $id }”, which no language has.
    .hint = Add it to locales/<language>/pictures.ftl: { $id } = …
diagnostic-unsafe-file = “{ $file }” is a page or a program of its own, and would run in a reader's browser.
    .hint = Publish it elsewhere, or as a PDF.
diagnostic-question-twice = “{ $id }” stands twice on one sheet of this form.
    .hint = Take it out once; a pick by topic leaves out what is named.

diagnostic-unknown-topic = The bank has no topic “{ $topic }”.
    .hint = A topic is a file of content/bank/; its name is its id.
diagnostic-unknown-question = The bank has no question “{ $question }”.
    .hint = Look for its id in content/bank/. A retired question stays there, with retired = …
diagnostic-unknown-form = There is no form “{ $form }”.
    .hint = A form is a file of content/forms/; its name is its id.
diagnostic-unknown-scale = The bank has no scale “{ $scale }”.
    .hint = Define it in a file of the bank: [scale.{ $scale }]
diagnostic-wording-tie = Two wordings fit the same readers equally well.
    .hint = Make one of them narrower, so that it is clear which is meant.
    .first = the other wording is this one
diagnostic-retired-question = “{ $question }” was retired on { $day }, and this form is not older than that.
    .hint = Take another question; or, if the form did not change since, say when it did: changed = …
diagnostic-release-differs = { $what ->
    [form] The form “{ $form }” differs from what was released as version { $version }.
   *[other] “{ $question }” differs from what was released with the form “{ $form }” as version { $version }.
}
    .hint = Give the form a new version and release it (samtale release { $form }), or take the words back.
diagnostic-section-order = “{ $part }” stands after “{ $before }”, but is printed before it.
    .hint = Move [[section.{ $part }]] up; for another order, begin another [[section]] without a title.

diagnostic-search-unmatched = No page has any of these words: { $words }. The synonym finds nothing.
    .hint = Write a word that stands on the site, or take the synonym out.
diagnostic-search-page-missing = There is no “{ $page }” in this language to come first in search.
    .hint = Name the source below content/: guide/employee.md, bank/tasks.toml#question, forms/dialogue.toml.

diagnostic-fluent-syntax =
    { $what ->
        [line] This line is no message.
        [brace] This curly bracket is not closed.
        [closing] This curly bracket closes nothing.
        [empty] This message has no text.
        [end] This text has no end.
        [default] One of these choices, and only one, is the one for everything else.
        [name] A name is missing here.
        [backslash] This backslash stands for nothing.
        [deep] This is nested too deep.
       *[other] This message cannot be read: { $problem }.
    }
    .hint = A message is one line, id = text; longer ones go on indented.
    .line = Write id = text; a longer text goes on indented, and a comment begins with #.
    .brace = Close it; a bracket that readers should see is written { "{" } "{ "{" }" { "}" }
    .closing = Remove it; a bracket that readers should see is written { "{" } "{ "}" }" { "}" }
    .empty = Write the text behind the equals sign, or remove the message.
    .end = Put " at its end, on the same line.
    .default = Put * before it: *[other] …
    .name = Write the message's id there, or $ and the value's name.
    .backslash = Write \\ for a backslash between quotation marks.
    .deep = A message needs two or three levels.
diagnostic-duplicate-message = The message “{ $id }” is written twice.
    .hint = Keep one of them.
diagnostic-message-reference = The message “{ $id }” refers to “{ $missing }”, which is not there.
    .hint = Write that message, or take the reference out.
diagnostic-template-syntax = The template “{ $template }” cannot be read: { $problem }
    .hint = The built-in template is used until it is mended.
diagnostic-template-failed = The template “{ $template }” failed: { $problem }
    .hint = A template may read what its view holds, and nothing else.
diagnostic-template-endless = The template “{ $template }” does not come to an end.
    .hint = Look for loops inside loops.
diagnostic-unknown-theme = There is no theme “{ $theme }”.
    .hint = A theme is a folder of themes/; without one of its own, a site has theme = "default".

summary-done =
    { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } and { $forms ->
        [one] 1 form
       *[other] { $forms } forms
    } in { $languages ->
        [one] 1 language
       *[other] { $languages } languages
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $seconds } s → { $folder } ({ $written } written, { $unchanged } unchanged)
summary-errors =
    { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }: nothing was published.
summary-check =
    { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
summary-timings = reading and planning { $plan } s, rendering and writing { $render } s
summary-typesetting = PDF: { $typeset } typeset, { $remembered } remembered
summary-release = Version { $version } of “{ $form }” is recorded in { $path }.
summary-release-known = Version { $version } of “{ $form }” is recorded already.
summary-new = A new site is in { $folder }. Next: samtale build --site { $folder }
summary-new-untranslated = There are no starting texts in { $missing } yet; the pages are written in { $written }, and readers get them that way until you translate them.

error-write = The site could not be published: { $problem }
error-today = “{ $value }” is not a day; write it as 2026-09-01.
error-base-url = “{ $value }” is not an address to publish at; write it as https://intranet.example.org/dialogue/
error-against = The earlier addresses cannot be read from “{ $path }”: { $problem }
error-new-exists = “{ $folder }” is not empty; a new site needs a folder of its own.
error-new-language = “{ $tag }” is not a language tag; use one such as en, nb, nn, da, nl or pt-BR.
error-new-write = The site could not be made: { $problem }
error-release-errors = Nothing was recorded: the site has errors.
error-release-form = There is no form “{ $form }”.
error-release-form-similar = There is no form “{ $form }”. Did you mean “{ $similar }”?
error-release-version = The form “{ $form }” has no version; write one into it, such as version = "2026-1".
error-release-taken = The form “{ $form }” was released as version { $version } with other words. Give it a new version first.
error-search-language = The site has no language “{ $tag }” to search in.
search-nothing = Nothing found for “{ $query }”.

# Documents on paper

diagnostic-missing-glyph = No font of the theme has the character “{ $character }” ({ $number }), so it cannot be printed.
    .hint = Use another character, or put a font that has it into the theme's folder fonts/.
diagnostic-broken-font = “{ $file }” is no font that documents can be set in.
    .hint = Use a TrueType or OpenType file (.ttf or .otf), and see that it opens in a font viewer.
diagnostic-missing-font = There is no font file “{ $file }”, so pages are set in the font that comes next.
    .hint = Put it into the site, and write its path relative to samtale.toml.
diagnostic-web-font = PDFs cannot be set in “{ $file }”, so they take the font that comes next.
    .hint = Use a .ttf or .otf file, or put one into the theme's folder fonts/ as well.
diagnostic-picture-kind =
    { $what ->
        [file] “{ $picture }” is not a picture.
       *[other] The picture “{ $picture }” cannot be put into a document.
    }
    .hint = Use PNG, JPEG, GIF, WebP or SVG, and see that the file opens in a picture viewer.
diagnostic-typesetting-failed = { $route } could not be typeset: { $problem }
    .hint = If the theme has templates of its own in documents/, look there first.
diagnostic-format-left-out = This samtale was built without PDF, so it makes none.
    .hint = Take "pdf" out of formats, or use a samtale that was built with the feature pdf.
