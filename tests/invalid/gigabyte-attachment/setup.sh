truncate -s 1G content/film.mp4
