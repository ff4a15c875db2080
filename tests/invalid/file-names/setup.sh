# Names that some systems cannot hold, or an address cannot.
cd content
for name in 'CON' 'aux.en' 'C:' 'a%2fb' 'dot.' 'what?' 'a\b' 'a"b' 'two  blanks' $'tab\tname' 'a&b'; do printf '+++\ntitle = "N"\n+++\n' > "$name.md"; done
mkdir 'nul' 'a:b'
printf '# P\n' > nul/page.md
printf '# P\n' > a:b/page.md
printf 'x' > 'con.pdf'
printf 'x' > 'a:b/file?.pdf'
