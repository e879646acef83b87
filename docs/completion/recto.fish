# fish completion for recto
complete -c recto -n __fish_use_subcommand -f -a 'render check watch convert extract new layout font explain schema'
complete -c recto -n '__fish_seen_subcommand_from layout' -f -a 'list show new check'
complete -c recto -n '__fish_seen_subcommand_from explain' -f -a "(recto explain 2>/dev/null | cut -d' ' -f1)"
complete -c recto -n '__fish_seen_subcommand_from schema' -f -a 'cv layout'
complete -c recto -n '__fish_seen_subcommand_from font' -f -a 'list'
complete -c recto -s l -l layout -x -a "(recto layout list 2>/dev/null | cut -d' ' -f1)"
complete -c recto -s o -l output -r
complete -c recto -s f -l format -x -a 'pdf png svg json'
complete -c recto -l preview
complete -c recto -l page -x -a all
complete -c recto -l dpi -x
complete -c recto -l pages -x
complete -c recto -l variant -x
complete -c recto -l letter
complete -c recto -l set -x
complete -c recto -l redact -r
complete -c recto -l layouts -r
complete -c recto -l dump -x -a 'cv layout boxes lines pages'
complete -c recto -l ledger -x -a 'json'
complete -c recto -l from -x -a 'resume rendercv yamlresume markdown'
complete -c recto -l to -x -a 'yaml json jsonresume rendercv markdown'
complete -c recto -l pdf-standard -x -a 'a-2a a-2u a-2b a-3a a-3u a-3b ua-1 none'
complete -c recto -l no-embed
complete -c recto -l ignore -x
complete -c recto -l diagnostics -x -a 'text json sarif github'
complete -c recto -l strict
complete -c recto -l write
complete -c recto -l no-system-fonts
complete -c recto -l data -r
complete -c recto -s q -l quiet
complete -c recto -s h -l help
complete -c recto -s V -l version
