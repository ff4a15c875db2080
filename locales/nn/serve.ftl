# Det `serve` seier i terminalen.

serve-ready = Førehandsvising på { $address } – avslutt med Ctrl-C
serve-rebuilt = { $what } · { $pages ->
    [0] inga open side endra
    [one] 1 open side fornya
   *[other] { $pages } opne sider fornya
} · { $time } ms
serve-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
serve-everything = heile nettstaden
serve-stays = { $errors ->
    [one] Éin feil.
   *[other] { $errors } feil.
} Den siste feilfrie versjonen blir ståande i nettlesaren til dette er retta.
serve-mended = Alle feil er retta.
serve-polling = { $problem ->
    [watch-limit] Maskina kan ikkje overvake fleire filer (på Linux: fs.inotify.max_user_watches).
   *[other] Filene kan ikkje overvakast: { $problem }.
} Frå no av blir dei samanlikna ein gong i sekundet; alt anna verkar som før.
error-serve = tenaren kunne ikkje starte: { $problem }
error-browser = ingen nettlesar kunne opnast: { $problem }
