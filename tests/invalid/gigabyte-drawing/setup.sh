truncate -s 1G content/drawing.svg
