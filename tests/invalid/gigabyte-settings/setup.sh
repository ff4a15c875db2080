truncate -s 1G samtale.toml
