# The words of the sample's drawings: an SVG below content/ names them in data-l10n-id. A new line is a new line there.

## content/guide/year.svg

picture-year-title = Et år med samtaler
picture-year-dialogue = Medarbejdersamtale
picture-year-dialogue-when = Januar til april
picture-year-part-2 =
    Resultatsamtale,
    del 2: resultater
picture-year-part-2-when = Maj
picture-year-halfway =
    Opfølgning på
    handlingsplanen
picture-year-halfway-when = August
picture-year-part-1 =
    Resultatsamtale,
    del 1:
    forventninger
picture-year-part-1-when = September–oktober
picture-year-plan =
    Planlæg næste års
    samtaler
picture-year-plan-when = November–december
picture-year-short = 1:1-samtaler
picture-year-short-when =
    hver anden eller
    tredje uge

## content/guide/phases.svg

picture-phases-title = Samtalens tre faser
picture-phases-before = Før
picture-phases-before-what =
    Invitér, vælg emner,
    find et roligt lokale
picture-phases-during = Under
picture-phases-during-what =
    Se tilbage, lyt,
    se frem
picture-phases-after = Efter
picture-phases-after-what =
    Skriv ned, følg op,
    tal sammen igen

## content/directions.svg

picture-directions-title = Tre retninger at se i
picture-directions-back = Tilbage
picture-directions-back-what =
    Hvad aftalte vi
    sidst?
picture-directions-now = Nu
picture-directions-now-what =
    Opgaver, samarbejde,
    travlhed, trivsel
picture-directions-ahead = Frem
picture-directions-ahead-what =
    Mål, læring,
    næste skridt
