# The words of the sample's drawings: an SVG below content/ names them in data-l10n-id. A new line is a new line there.

## content/guide/year.svg

picture-year-title = Eit år med samtalar
picture-year-dialogue = Medarbeidarsamtale
picture-year-dialogue-when = Januar til april
picture-year-part-2 =
    Resultatsamtale,
    del 2: resultat
picture-year-part-2-when = Mai
picture-year-halfway =
    Halvvegssamtale:
    handlingsplanen
picture-year-halfway-when = August
picture-year-part-1 =
    Resultatsamtale,
    del 1:
    forventningar
picture-year-part-1-when = September–oktober
picture-year-plan =
    Planlegg samtalane
    neste år
picture-year-plan-when = November–desember
picture-year-short = Korte 1:1-samtalar
picture-year-short-when =
    annakvar eller
    kvar tredje veke

## content/guide/phases.svg

picture-phases-title = Dei tre fasane i ein samtale
picture-phases-before = Før
picture-phases-before-what =
    Inviter, vel tema,
    finn eit roleg rom
picture-phases-during = Under
picture-phases-during-what =
    Sjå bakover, lytt,
    sjå framover
picture-phases-after = Etter
picture-phases-after-what =
    Skriv ned, følg opp,
    avtal neste gong

## content/directions.svg

picture-directions-title = Tre retningar å sjå i
picture-directions-back = Bakover
picture-directions-back-what =
    Kva vart vi samde om
    sist?
picture-directions-now = No
picture-directions-now-what =
    Oppgåver, samarbeid,
    arbeidspress, trivsel
picture-directions-ahead = Framover
picture-directions-ahead-what =
    Mål, læring,
    neste steg
