repeat() { printf "%.0s$1" $(seq 100000); }
mkdir -p themes/default/templates
cd themes/default/templates
{ repeat '{%% if true %%}'; printf deep; repeat '{%% endif %%}'; } > home.html
{ printf '{{ '; repeat '('; printf 1; repeat ')'; printf ' }}'; } > page.html
