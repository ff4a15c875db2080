# A device through a link: reading it would never end.
ln -s /dev/zero content/zero.md
ln -s /dev/urandom content/random.png
rm samtale.toml
ln -s /dev/zero samtale.toml
