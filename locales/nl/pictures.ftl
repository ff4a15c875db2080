# The words of the sample's drawings: an SVG below content/ names them in data-l10n-id. A new line is a new line there.

## content/guide/year.svg

picture-year-title = Een jaar vol gesprekken
picture-year-dialogue = Medewerkersgesprek
picture-year-dialogue-when = Januari t/m april
picture-year-part-2 =
    Resultaatgesprek,
    deel 2: resultaten
picture-year-part-2-when = Mei
picture-year-halfway =
    Halfjaargesprek:
    het actieplan
picture-year-halfway-when = Augustus
picture-year-part-1 =
    Resultaatgesprek,
    deel 1:
    verwachtingen
picture-year-part-1-when = September–oktober
picture-year-plan =
    Plan de gesprekken
    van volgend jaar
picture-year-plan-when = November–december
picture-year-short = Korte gesprekken
picture-year-short-when =
    om de twee
    of drie weken

## content/guide/phases.svg

picture-phases-title = De drie fasen van een gesprek
picture-phases-before = Voor
picture-phases-before-what =
    Nodig uit, kies
    onderwerpen,
    zoek een rustige plek
picture-phases-during = Tijdens
picture-phases-during-what =
    Kijk terug, luister,
    kijk vooruit
picture-phases-after = Na
picture-phases-after-what =
    Schrijf op, kom erop
    terug, praat verder

## content/directions.svg

picture-directions-title = Drie richtingen om in te kijken
picture-directions-back = Terug
picture-directions-back-what =
    Wat spraken we de
    vorige keer af?
picture-directions-now = Nu
picture-directions-now-what =
    Taken, samenwerking,
    werkdruk, plezier
picture-directions-ahead = Vooruit
picture-directions-ahead-what =
    Doelen, leren,
    de volgende stap
