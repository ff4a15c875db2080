good = Fine
this is no message
bad = { $x
good = Twice
refers = { missing-message } and { -missing-term }
plural = { $n ->
    [one] One
}
unended = { "a }
empty-one =
nameless = { -x. }
closed = }
escaped = { "\q" }
positional = { NUMBER(a: 1, $n) }
