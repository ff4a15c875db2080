# Bounded time and memory: refused by its size before it is read.
head -c 10000000 /dev/zero | tr '\0' 'x' > content/long.md
