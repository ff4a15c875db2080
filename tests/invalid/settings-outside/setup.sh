rm -r content
ln -s /etc content
ln -s / themes
