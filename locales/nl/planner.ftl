# The planner: a series of conversations, made into a calendar file on the reader's device.

planner-title = Plan de gesprekken
planner-static = Zet een vaste tijd in beide agenda’s.
planner-every = Hoe vaak
planner-length = Hoelang
planner-start = Eerste keer
planner-time = Hoe laat
planner-ahead = Hoe ver vooruit
planner-name = Titel in de agenda
planner-event = Een-op-eengesprek
planner-weeks = { $n ->
    [1] Elke week
    [2] Om de week
    [3] Om de drie weken
   *[other] Elke { $n } weken
}
planner-months = { $n ->
    [1] Elke maand
    [6] Elk halfjaar
    [12] Elk jaar
   *[other] Elke { $n } maanden
}
planner-minutes = { $n } minuten
planner-ahead-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weken
}
planner-ahead-months = { $n ->
    [12] Een jaar
    [one] { $n } maand
   *[other] { $n } maanden
}
planner-download = Downloaden voor je agenda
planner-hint = Je opent het bestand in Outlook, Apple Agenda, Thunderbird en andere programma’s. Het wordt op dit apparaat gemaakt; er wordt niets verstuurd.
planner-dates = Data
planner-weekend = weekend
planner-closed = gesloten
planner-skipped = overgeslagen
planner-none = Er past geen dag. Kies een andere eerste dag.
planner-guide = Gids:
planner-zone = Tijdzone:

## Public holidays

holiday-new-year = Nieuwjaarsdag
holiday-maundy-thursday = Witte Donderdag
holiday-good-friday = Goede Vrijdag
holiday-easter-sunday = Eerste paasdag
holiday-easter-monday = Tweede paasdag
holiday-labour-day = Dag van de Arbeid
holiday-constitution-day = Noorse grondwetsdag
holiday-kings-day = Koningsdag
holiday-liberation-day = Bevrijdingsdag
holiday-ascension = Hemelvaartsdag
holiday-whit-sunday = Eerste pinksterdag
holiday-whit-monday = Tweede pinksterdag
holiday-christmas-day = Eerste kerstdag
holiday-second-christmas-day = Tweede kerstdag
