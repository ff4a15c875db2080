repeat() { printf "%.0s$1" $(seq 100000); }
mkdir -p locales/en
{ printf 'deep = '; repeat '{ '; printf '$x'; repeat ' }'; echo; } > locales/en/own.ftl
