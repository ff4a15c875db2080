repeat() { printf "%.0s$1" $(seq 100000); }
mkdir content/bank
cd content
{ printf 'title = '; repeat '['; repeat ']'; echo; } > bank/arrays.toml
{ printf 'title = '; repeat '{a='; printf 1; repeat '}'; echo; } > bank/tables.toml
{ printf 'title'; repeat '.a'; echo ' = 1'; } > bank/keys.toml
{ printf '['; printf 'title'; repeat '.a'; echo ']'; } > bank/headers.toml
{ printf -- '---\ntitle: '; repeat '['; repeat ']'; printf '\n---\n'; } > flow.md
{ printf -- '---\n'; repeat '- '; printf 'x\n---\n'; } > blocks.md
