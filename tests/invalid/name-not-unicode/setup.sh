printf '# P\n' > content/$'caf\xe9'.md
