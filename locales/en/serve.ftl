# What `serve` says on the terminal.

# Before the first page.
serve-ready = Preview at { $address } – Ctrl-C ends it
# One line after every save. $what is a path, serve-files or serve-everything; $pages counts the pages that are open in
# a browser and were made anew; $time is in milliseconds.
serve-rebuilt = { $what } · { $pages ->
    [0] no open page changed
    [one] 1 open page renewed
   *[other] { $pages } open pages renewed
} · { $time } ms
serve-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
serve-everything = the whole site
serve-stays = { $errors ->
    [one] One error.
   *[other] { $errors } errors.
} The last good version stays in the browser until that is put right.
serve-mended = All errors are put right.
# $problem is watch-limit or the words of the system.
serve-polling = { $problem ->
    [watch-limit] This computer cannot watch more files (on Linux: fs.inotify.max_user_watches).
   *[other] The files cannot be watched: { $problem }.
} From now on they are compared once a second; everything else works as before.
error-serve = the server could not start: { $problem }
error-browser = no browser could be opened: { $problem }
