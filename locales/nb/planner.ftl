# The planner: a series of conversations, made into a calendar file on the reader's device.

planner-title = Planlegg samtalene
planner-static = Sett av fast tid i begges kalender.
planner-every = Hvor ofte
planner-length = Hvor lenge
planner-start = Første gang
planner-time = Klokken
planner-ahead = Hvor langt fram
planner-name = Tittel i kalenderen
planner-event = 1:1-samtale
planner-weeks = { $n ->
    [1] Hver uke
    [2] Annenhver uke
    [3] Hver tredje uke
   *[other] Hver { $n }. uke
}
planner-months = { $n ->
    [1] Hver måned
    [6] Hvert halvår
    [12] Hvert år
   *[other] Hver { $n }. måned
}
planner-minutes = { $n } minutter
planner-ahead-weeks = { $n ->
    [one] { $n } uke
   *[other] { $n } uker
}
planner-ahead-months = { $n ->
    [12] Ett år
    [one] { $n } måned
   *[other] { $n } måneder
}
planner-download = Last ned til kalenderen
planner-hint = Filen kan åpnes i Outlook, Apple Kalender, Thunderbird og andre. Den lages på denne enheten; ingenting sendes.
planner-dates = Datoer
planner-weekend = helg
planner-closed = stengt
planner-skipped = utelatt
planner-none = Ingen dager passer. Velg en annen første dag.
planner-guide = Veiledning:
planner-zone = Tidssone:

## Public holidays

holiday-new-year = Første nyttårsdag
holiday-maundy-thursday = Skjærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = Første påskedag
holiday-easter-monday = Andre påskedag
holiday-labour-day = Arbeidernes dag
holiday-constitution-day = Grunnlovsdagen
holiday-kings-day = Kongedagen
holiday-liberation-day = Frigjøringsdagen
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = Første pinsedag
holiday-whit-monday = Andre pinsedag
holiday-christmas-day = Første juledag
holiday-second-christmas-day = Andre juledag
