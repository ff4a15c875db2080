# Sparse: it takes no room on the disk.
truncate -s 1G content/huge.md content/bank-huge.md
mkdir content/bank
truncate -s 1G content/bank/huge.toml
