# What version control cannot hold: loops, links out of the site, pipes, devices.
cd content
ln -s loop.md loop.md
ln -s b.md a.md; ln -s a.md b.md
ln -s /etc/passwd outside.md
ln -s ../../../../../../../etc outside-folder
ln -s . inside-folder
ln -s gone.md broken.md
mkfifo pipe.md
mkfifo pipe.png
