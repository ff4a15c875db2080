# The words of the sample's drawings: an SVG below content/ names them in data-l10n-id. A new line is a new line there.

## content/guide/year.svg

picture-year-title = A year of conversations
picture-year-dialogue = Yearly dialogue
picture-year-dialogue-when = January to April
picture-year-part-2 =
    Performance dialogue,
    part 2: results
picture-year-part-2-when = May
picture-year-halfway =
    Halfway talk:
    the action plan
picture-year-halfway-when = August
picture-year-part-1 =
    Performance
    dialogue, part 1:
    expectations
picture-year-part-1-when = September or October
picture-year-plan =
    Plan next year’s
    conversations
picture-year-plan-when = November, December
picture-year-short = Short one-to-ones
picture-year-short-when =
    every second
    or third week

## content/guide/phases.svg

picture-phases-title = The three phases of a conversation
picture-phases-before = Before
picture-phases-before-what =
    Invite, choose topics,
    find a quiet room
picture-phases-during = During
picture-phases-during-what =
    Look back, listen,
    look ahead
picture-phases-after = After
picture-phases-after-what =
    Write down, follow up,
    meet again

## content/directions.svg

picture-directions-title = Three directions to look in
picture-directions-back = Back
picture-directions-back-what =
    What did we agree
    last time?
picture-directions-now = Now
picture-directions-now-what =
    Tasks, cooperation,
    workload, well-being
picture-directions-ahead = Ahead
picture-directions-ahead-what =
    Goals, learning,
    the next step
