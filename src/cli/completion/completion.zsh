#compdef diplo-reader
# zsh completion for diplo-reader: in a folder of fpath as _diplo-reader, or after compinit
#
#   eval "$(diplo-reader completion zsh)"

_diplo_reader() {
	local program=${${(Q)words[1]}/#\~\//$HOME/} typed=${(Q)PREFIX} line value help files='' apart=''
	local -a values shown
	while IFS= read -r line; do
		case $line in
		(:end) ;;
		(:files) files=1 ;;
		(*)
			value=${line%%$'\t'*} help=${line#*$'\t'}
			values+=("$value")
			shown+=("$value${help:+  $help}")
			[[ $value == "$typed"* ]] || apart=1
			;;
		esac
	done < <("$program" complete -- "${(@Q)words[2,CURRENT-1]}" "$typed" 2>/dev/null </dev/null)
	local -i found=1
	if (( $#values )); then
		compadd -U -V diplo-reader -l -d shown -a -- values && found=0
		# Words that begin otherwise than what was typed must not take it away: they are only shown.
		if [[ -n $apart ]] && (( $#values > 1 )); then
			compstate[insert]='' compstate[list]='list force'
			return 0
		fi
	fi
	if [[ -n $files ]]; then _files && found=0; fi
	return found
}

if [[ $funcstack[1] == _diplo-reader ]]; then _diplo_reader "$@"; else compdef _diplo_reader diplo-reader; fi
