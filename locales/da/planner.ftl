# The planner: a series of conversations, made into a calendar file on the reader's device.

planner-title = Planlæg samtalerne
planner-static = Sæt fast tid af i begges kalender.
planner-every = Hvor tit
planner-length = Hvor længe
planner-start = Første gang
planner-time = Klokken
planner-ahead = Hvor langt frem
planner-name = Titel i kalenderen
planner-event = 1:1-samtale
planner-weeks = { $n ->
    [1] Hver uge
    [2] Hver anden uge
    [3] Hver tredje uge
   *[other] Hver { $n }. uge
}
planner-months = { $n ->
    [1] Hver måned
    [6] Hvert halve år
    [12] Hvert år
   *[other] Hver { $n }. måned
}
planner-minutes = { $n } minutter
planner-ahead-weeks = { $n ->
    [one] { $n } uge
   *[other] { $n } uger
}
planner-ahead-months = { $n ->
    [12] Et år
    [one] { $n } måned
   *[other] { $n } måneder
}
planner-download = Hent til kalenderen
planner-hint = Filen kan åbnes i Outlook, Apple Kalender, Thunderbird og andre programmer. Den laves på denne enhed; intet sendes.
planner-dates = Datoer
planner-weekend = weekend
planner-closed = lukket
planner-skipped = springes over
planner-none = Ingen dage passer. Vælg en anden første dag.
planner-guide = Guide:
planner-zone = Tidszone:

## Public holidays

holiday-new-year = Nytårsdag
holiday-maundy-thursday = Skærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = Påskedag
holiday-easter-monday = 2. påskedag
holiday-labour-day = Arbejdernes internationale kampdag
holiday-constitution-day = Norges grundlovsdag
holiday-kings-day = Kongens fødselsdag
holiday-liberation-day = Befrielsesdagen
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = Pinsedag
holiday-whit-monday = 2. pinsedag
holiday-christmas-day = Juledag
holiday-second-christmas-day = 2. juledag
