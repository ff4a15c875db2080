# Det `serve` siger i terminalen.

serve-ready = Forhåndsvisning på { $address } – afslut med Ctrl-C
serve-rebuilt = { $what } · { $pages ->
    [0] ingen åben side ændret
    [one] 1 åben side fornyet
   *[other] { $pages } åbne sider fornyet
} · { $time } ms
serve-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
serve-everything = hele webstedet
serve-stays = { $errors ->
    [one] Én fejl.
   *[other] { $errors } fejl.
} Den seneste fejlfri version bliver stående i browseren, indtil det er rettet.
serve-mended = Alle fejl er rettet.
serve-polling = { $problem ->
    [watch-limit] Computeren kan ikke overvåge flere filer (på Linux: fs.inotify.max_user_watches).
   *[other] Filerne kan ikke overvåges: { $problem }.
} Fra nu af bliver de sammenlignet en gang i sekundet; alt andet virker som før.
error-serve = serveren kunne ikke starte: { $problem }
error-browser = ingen browser kunne åbnes: { $problem }
