picture-year = The year of <conversations> & "talks"
picture-spring =
    Spring
    prepare
picture-autumn = Autumn
