# Pages about the site itself: accessibility, privacy, the page for no page, the feed.
# Say nothing here that has not been tested: each point of the list names a test under tests/browser.

## Accessibility

accessibility-title = Accessibility
accessibility-aim = Everyone should be able to read this guide, answer its questions and print its forms, also with a screen reader, with a keyboard only, with enlarged text or on a small screen.
accessibility-tested-title = What has been tested
accessibility-tested = The site is made with the program samtale. The program's own tests go through every kind of page in its standard design, on a sample site:
accessibility-axe = The axe-core checker finds no fault, in light and dark colours, on a screen the size of a phone and of a computer.
accessibility-keyboard = Everything that can be opened, chosen or filled in can be reached and left with the keyboard alone, and you can see where you are.
accessibility-narrow = Pages fit a width of 320 pixels, which is also what enlarging to 400% comes to, without scrolling sideways.
accessibility-script = Pages can be read, followed and printed without scripts.
accessibility-own-theme = This site has changed the standard design. The tests above do not cover the changes.
accessibility-untested-title = What has not been tested
accessibility-untested = Such tests find some faults and not all. They have not read the texts, pictures and attachments of this particular site, and they are no substitute for people who use assistive technology every day.
accessibility-law = This page says what the program was tested for. It is not the accessibility statement that the law may require of a public body.
accessibility-contact-title = Tell us what does not work
accessibility-contact = If something here is hard or impossible for you to use, contact { $organisation }. Say which page it is and what went wrong, and ask for the content in another form if you need it.
accessibility-contact-unnamed = If something here is hard or impossible for you to use, contact the organisation behind this site. Say which page it is and what went wrong, and ask for the content in another form if you need it.
# The newest day that any page changed.
site-updated = Content last updated

## Privacy

privacy-title = Privacy
privacy-summary = The pages collect nothing about you. They set no cookies, count no visits and fetch nothing from other servers.
privacy-kept-title = What is kept on your device
privacy-kept = Only choices of your own are remembered by your browser, on this device, and only after you have made them. They are sent to nobody.
privacy-language = The language that you chose. The front page opens in it.
privacy-reader = The role that you chose, such as employee or manager. Parts for others are then folded away.
privacy-clear = To remove them, clear this site's data in your browser's settings. If your browser does not allow them to be kept, the pages work all the same.
privacy-forms-title = What you write in a form
privacy-forms = What you write stays on the page in front of you. It is not sent or saved by the site. Print the page to keep it.
privacy-sent-title = What is sent
privacy-sent = Your browser fetches the pages from the server they lie on, and nothing else. If you follow a link to another site, that site is not told which page you came from.
privacy-server = Like any server, the one that these pages lie on may note which addresses are asked for. That is up to those who run it.
privacy-contact-title = Questions
privacy-contact = Contact { $organisation } if you have questions about privacy.
privacy-contact-unnamed = Contact the organisation behind this site if you have questions about privacy.

## Where there is no page

missing-title = There is no page here
missing-text = The page may have moved, or the address may have a typing error.
missing-home = Go to the front page

## The feed

feed-title = New and updated pages
