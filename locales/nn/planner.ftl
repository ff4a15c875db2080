# The planner: a series of conversations, made into a calendar file on the reader's device.

planner-title = Planlegg samtalane
planner-static = Set av fast tid i kalenderen til begge.
planner-every = Kor ofte
planner-length = Kor lenge
planner-start = Første gong
planner-time = Klokka
planner-ahead = Kor langt fram
planner-name = Tittel i kalenderen
planner-event = 1:1-samtale
planner-weeks = { $n ->
    [1] Kvar veke
    [2] Annakvar veke
    [3] Kvar tredje veke
   *[other] Kvar { $n }. veke
}
planner-months = { $n ->
    [1] Kvar månad
    [6] Kvart halvår
    [12] Kvart år
   *[other] Kvar { $n }. månad
}
planner-minutes = { $n } minutt
planner-ahead-weeks = { $n ->
    [one] { $n } veke
   *[other] { $n } veker
}
planner-ahead-months = { $n ->
    [12] Eitt år
    [one] { $n } månad
   *[other] { $n } månader
}
planner-download = Last ned til kalenderen
planner-hint = Fila kan opnast i Outlook, Apple Kalender, Thunderbird og andre. Ho blir laga på denne eininga; ingenting blir sendt.
planner-dates = Datoar
planner-weekend = helg
planner-closed = stengt
planner-skipped = utelaten
planner-none = Ingen dagar passar. Vel ein annan første dag.
planner-guide = Rettleiing:
planner-zone = Tidssone:

## Public holidays

holiday-new-year = Første nyttårsdag
holiday-maundy-thursday = Skjærtorsdag
holiday-good-friday = Langfredag
holiday-easter-sunday = Første påskedag
holiday-easter-monday = Andre påskedag
holiday-labour-day = Arbeidardagen
holiday-constitution-day = Grunnlovsdagen
holiday-kings-day = Kongedagen
holiday-liberation-day = Frigjeringsdagen
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = Første pinsedag
holiday-whit-monday = Andre pinsedag
holiday-christmas-day = Første juledag
holiday-second-christmas-day = Andre juledag
