#!/bin/bash
# SPDX-License-Identifier: MIT
# completion.sh RECTO: bash reads what the program prints and offers what stands in its tables; zsh and
# fish read theirs without complaint, where they are installed.
set -euo pipefail
recto=$1
PATH=$(dirname "$recto"):$PATH
source <("$recto" completion bash)

# offers WORDS … -- EXPECTED: the last of the words is completed.
offers() {
	COMP_WORDS=()
	while [ "$1" != -- ]; do
		COMP_WORDS+=("$1")
		shift
	done
	shift
	COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
	_recto
	local got="${COMPREPLY[*]-}"
	[ "$got" = "$*" ] || { echo "${COMP_WORDS[*]}: '$got', wanted '$*'" >&2; exit 1; }
}

cd "$(mktemp -d)"
trap 'rm -r "$PWD"' EXIT
mkdir folder
touch file.yaml
offers recto rend -- render
offers recto '' -- render check batch watch convert extract new layout font limit explain schema completion
offers recto layout '' -- list show new check
offers recto layout show clas -- classic
offers recto font '' -- list
offers recto schema l -- layout
offers recto explain date-amb -- date-ambiguous
offers recto completion z -- zsh
offers recto render --pdf-standard a-2 -- a-2a a-2u a-2b
offers recto render -f '' -- pdf text md png svg json
offers recto render -l sideb -- sidebar
offers recto render --ignore leaf-un -- leaf-unplaced
offers recto render --layouts '' -- folder
offers recto render fil -- file.yaml
offers recto render --no-e -- --no-embed
offers recto render --pages '' --

"$recto" completion zsh > _recto
"$recto" completion fish > recto.fish
if command -v zsh > /dev/null; then
	zsh -n _recto
	zsh -fc 'fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -d dump; [[ $_comps[recto] = _recto ]]'
fi
if command -v fish > /dev/null; then
	export HOME=$PWD
	fish -c 'source recto.fish; complete -C "recto rend"' | grep -q '^render'
	fish -c 'source recto.fish; complete -C "recto render --pdf-standard a-2"' | grep -q '^a-2u'
	fish -c 'source recto.fish; complete -C "recto layout "' | grep -q '^show'
fi
