own = One
    two
