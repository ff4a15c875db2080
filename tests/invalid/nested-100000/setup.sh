# Stacks must not overflow, and time must stay bounded.
repeat() { printf "%.0s$1" $(seq 100000); }
cd content
{ repeat '>'; echo ' deep'; } > quotes.md
{ repeat '['; printf deep; repeat ']'; echo; } > brackets.md
{ repeat '['; printf deep; repeat '](x.md)'; echo; } > links.md
{ repeat '!['; printf deep; repeat '](x.png)'; echo; } > pictures.md
{ repeat '*a '; printf deep; repeat ' b*'; echo; } > emphasis.md
{ repeat '- '; echo deep; } > lists.md
{ repeat '1. '; echo deep; } > numbers.md
{ repeat '[^a'; repeat ']'; echo; } > footnotes.md
for level in $(seq 0 999); do printf "%$((level * 2))s- x\n" ''; done > indents.md
