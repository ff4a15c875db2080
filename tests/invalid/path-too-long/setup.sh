# Each name is short enough for a file system, the way as a whole is too long for Windows.
name=$(printf 'x%.0s' {1..190})
mkdir -p content/$name/$name
printf '# P\n' > content/$name/$name/page.md
name=$(printf 'y%.0s' {1..240})
printf '# P\n' > content/$name.md
