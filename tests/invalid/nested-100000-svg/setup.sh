repeat() { printf "%.0s$1" $(seq 100000); }
{ printf '<svg xmlns="http://www.w3.org/2000/svg">'; repeat '<g>'; repeat '</g>'; printf '</svg>'; } > content/deep.svg
