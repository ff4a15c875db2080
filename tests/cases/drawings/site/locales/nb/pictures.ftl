picture-year = Samtaleåret
picture-spring =
    Vår
    forbered deg
