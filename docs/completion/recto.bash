# bash completion for recto; source it, or install it as share/bash-completion/completions/recto
_recto() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
	case $before in
	-l | --layout | show) mapfile -t COMPREPLY < <(compgen -W "$(recto layout list 2>/dev/null | cut -d' ' -f1)" -- "$word"); mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$word"); return ;;
	-f | --format) mapfile -t COMPREPLY < <(compgen -W 'pdf png svg json' -- "$word"); return ;;
	--page) mapfile -t COMPREPLY < <(compgen -W 'all' -- "$word"); return ;;
	--from) mapfile -t COMPREPLY < <(compgen -W 'resume rendercv yamlresume markdown' -- "$word"); return ;;
	--to) mapfile -t COMPREPLY < <(compgen -W 'yaml json jsonresume rendercv markdown' -- "$word"); return ;;
	--dump) mapfile -t COMPREPLY < <(compgen -W 'cv layout boxes lines pages' -- "$word"); return ;;
	--pdf-standard) mapfile -t COMPREPLY < <(compgen -W 'a-2a a-2u a-2b a-3a a-3u a-3b ua-1 none' -- "$word"); return ;;
	--ledger) mapfile -t COMPREPLY < <(compgen -W 'json' -- "$word"); return ;;
	--layouts | --data) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
	layout) mapfile -t COMPREPLY < <(compgen -W 'list show new check' -- "$word"); return ;;
	explain) mapfile -t COMPREPLY < <(compgen -W "$(recto explain 2>/dev/null | cut -d' ' -f1)" -- "$word"); return ;;
	schema) mapfile -t COMPREPLY < <(compgen -W 'cv layout' -- "$word"); return ;;
	font) mapfile -t COMPREPLY < <(compgen -W 'list' -- "$word"); return ;;
	esac
	if [[ $word == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W '-l -o -f -q -h -V --layout --output --format --page --dpi --preview --pages --variant --letter --set --redact --layouts --dump --ledger --from --ignore --diagnostics --to --pdf-standard --no-embed --strict --write --no-system-fonts --data --quiet --help --version' -- "$word")
	elif ((COMP_CWORD == 1)); then
		mapfile -t COMPREPLY < <(compgen -W 'render check watch convert extract new layout font explain schema' -- "$word")
	else
		mapfile -t COMPREPLY < <(compgen -f -- "$word")
	fi
}
complete -o filenames -F _recto recto
