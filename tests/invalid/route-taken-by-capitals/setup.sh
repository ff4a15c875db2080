# A checkout on a system that ignores case could not hold both.
printf '+++\ntitle = "Om"\n+++\n' > content/Om.md
