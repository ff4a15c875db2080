good = Fine
this is no message
bad = { $x
good = Twice
refers = { missing-message } and { -missing-term }
plural = { $n ->
    [one] One
}
