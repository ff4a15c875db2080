# Det `serve` sier i terminalen.

serve-ready = Forhåndsvisning på { $address } – avslutt med Ctrl-C
serve-rebuilt = { $what } · { $pages ->
    [0] ingen åpen side endret
    [one] 1 åpen side fornyet
   *[other] { $pages } åpne sider fornyet
} · { $time } ms
serve-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
serve-everything = hele nettstedet
serve-stays = { $errors ->
    [one] Én feil.
   *[other] { $errors } feil.
} Siste feilfrie versjon blir stående i nettleseren til dette er rettet.
serve-mended = Alle feil er rettet.
serve-polling = { $problem ->
    [watch-limit] Maskinen kan ikke overvåke flere filer (på Linux: fs.inotify.max_user_watches).
   *[other] Filene kan ikke overvåkes: { $problem }.
} Fra nå av blir de sammenlignet én gang i sekundet; alt annet virker som før.
error-serve = tjeneren kunne ikke starte: { $problem }
error-browser = ingen nettleser kunne åpnes: { $problem }
