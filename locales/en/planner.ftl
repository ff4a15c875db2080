# The planner: a series of conversations, made into a calendar file on the reader's device.

planner-title = Plan the conversations
planner-static = Put a fixed time in both calendars.
planner-every = How often
planner-length = How long
planner-start = First time
planner-time = At
planner-ahead = How far ahead
planner-name = Title in the calendar
planner-event = One-to-one
planner-weeks = { $n ->
    [1] Every week
    [2] Every second week
    [3] Every third week
   *[other] Every { $n } weeks
}
planner-months = { $n ->
    [1] Every month
    [6] Every half-year
    [12] Every year
   *[other] Every { $n } months
}
planner-minutes = { $n } minutes
planner-ahead-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
planner-ahead-months = { $n ->
    [12] A year
    [one] { $n } month
   *[other] { $n } months
}
planner-download = Download for your calendar
planner-hint = The file opens in Outlook, Apple Calendar, Thunderbird and others. It is made on this device; nothing is sent.
planner-dates = Dates
planner-weekend = weekend
planner-closed = closed
planner-skipped = left out
planner-none = No days fit. Choose another first day.
planner-guide = Guide:
planner-zone = Time zone:

## Public holidays

holiday-new-year = New Year’s Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-constitution-day = Constitution Day
holiday-kings-day = King’s Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas-day = Christmas Day
holiday-second-christmas-day = Boxing Day
