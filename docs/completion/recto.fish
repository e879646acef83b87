# fish completion for recto
complete -c recto -n __fish_use_subcommand -f -a 'render check new layout font explain schema'
complete -c recto -n '__fish_seen_subcommand_from layout' -f -a 'list show new check'
complete -c recto -n '__fish_seen_subcommand_from explain' -f -a "(recto explain 2>/dev/null | cut -d' ' -f1)"
complete -c recto -n '__fish_seen_subcommand_from schema' -f -a 'cv layout'
complete -c recto -n '__fish_seen_subcommand_from font' -f -a 'list'
complete -c recto -s l -l layout -x -a "(recto layout list 2>/dev/null | cut -d' ' -f1)"
complete -c recto -s o -l output -r
complete -c recto -s f -l format -x -a 'pdf json'
complete -c recto -l pages -x
complete -c recto -l variant -x
complete -c recto -l letter
complete -c recto -l set -x
complete -c recto -l redact -r
complete -c recto -l layouts -r
complete -c recto -l dump -x -a 'cv layout boxes lines pages'
complete -c recto -l ledger -x -a 'json'
complete -c recto -l from -x
complete -c recto -l strict
complete -c recto -l write
complete -c recto -l no-system-fonts
complete -c recto -l data -r
complete -c recto -s q -l quiet
complete -c recto -s h -l help
complete -c recto -s V -l version
