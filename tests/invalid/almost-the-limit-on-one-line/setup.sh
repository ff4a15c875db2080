# Below the limit, on one line, with something wrong in the middle: the report shows a part of the line.
{ head -c 2000000 /dev/zero | tr '\0' 'x'; printf ' [gone](gone.md) '; head -c 2000000 /dev/zero | tr '\0' 'x'; } > content/long.md
