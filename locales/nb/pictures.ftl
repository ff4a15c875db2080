# The words of the sample's drawings: an SVG below content/ names them in data-l10n-id. A new line is a new line there.

## content/guide/year.svg

picture-year-title = Et år med samtaler
picture-year-dialogue = Medarbeidersamtale
picture-year-dialogue-when = Januar til april
picture-year-part-2 =
    Resultatsamtale,
    del 2: resultater
picture-year-part-2-when = Mai
picture-year-halfway =
    Halvveissamtale:
    handlingsplanen
picture-year-halfway-when = August
picture-year-part-1 =
    Resultatsamtale,
    del 1:
    forventninger
picture-year-part-1-when = September–oktober
picture-year-plan =
    Planlegg neste års
    samtaler
picture-year-plan-when = November–desember
picture-year-short = Korte 1:1-samtaler
picture-year-short-when =
    annenhver eller
    hver tredje uke

## content/guide/phases.svg

picture-phases-title = De tre fasene i en samtale
picture-phases-before = Før
picture-phases-before-what =
    Inviter, velg temaer,
    finn et rolig rom
picture-phases-during = Under
picture-phases-during-what =
    Se bakover, lytt,
    se framover
picture-phases-after = Etter
picture-phases-after-what =
    Skriv ned, følg opp,
    avtal neste gang

## content/directions.svg

picture-directions-title = Tre retninger å se i
picture-directions-back = Bakover
picture-directions-back-what =
    Hva ble vi enige om
    sist?
picture-directions-now = Nå
picture-directions-now-what =
    Oppgaver, samarbeid,
    arbeidspress, trivsel
picture-directions-ahead = Framover
picture-directions-ahead-what =
    Mål, læring,
    neste steg
