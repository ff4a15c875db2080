# Wat `serve` in de terminal zegt.

serve-ready = Voorbeeld op { $address } – stoppen met Ctrl-C
serve-rebuilt = { $what } · { $pages ->
    [0] geen open pagina gewijzigd
    [one] 1 open pagina vernieuwd
   *[other] { $pages } open pagina’s vernieuwd
} · { $time } ms
serve-files = { $n ->
    [one] { $n } bestand
   *[other] { $n } bestanden
}
serve-everything = de hele site
serve-stays = { $errors ->
    [one] Eén fout.
   *[other] { $errors } fouten.
} De laatste goede versie blijft in de browser staan tot dit is hersteld.
serve-mended = Alle fouten zijn hersteld.
serve-polling = { $problem ->
    [watch-limit] Deze computer kan niet meer bestanden in de gaten houden (op Linux: fs.inotify.max_user_watches).
   *[other] De bestanden kunnen niet in de gaten worden gehouden: { $problem }.
} Vanaf nu worden ze eens per seconde vergeleken; verder werkt alles zoals voorheen.
error-serve = de server kon niet starten: { $problem }
error-browser = er kon geen browser worden geopend: { $problem }
