# bash completion for diplo-reader, from bash 3.2 on:
#
#   eval "$(diplo-reader completion bash)"
#
# The words that were typed are handed over without their quotation marks, and what comes back is put into the quotation in
# which the cursor stands. Nothing of either is ever run.

# REPLY: the word without its quotation marks and backslashes. OPEN: the mark that is not closed yet. OUTSIDE: what REPLY was
# when that mark came. INSIDE: what follows the mark, as typed.
_diplo_reader_plain() {
	local word=$1 char next i
	REPLY='' OPEN='' OUTSIDE='' INSIDE=$1
	for ((i = 0; i < ${#word}; i++)); do
		char=${word:i:1}
		if [[ $OPEN == "'" ]]; then
			if [[ $char == "'" ]]; then OPEN=''; else REPLY+=$char; fi
		elif [[ $char == '\' ]]; then
			((i++))
			next=${word:i:1}
			if [[ $OPEN == '"' && $next != ['"\$`'] ]]; then REPLY+='\'; fi
			REPLY+=$next
		elif [[ $OPEN == '"' ]]; then
			if [[ $char == '"' ]]; then OPEN=''; else REPLY+=$char; fi
		elif [[ $char == ['"'\'] ]]; then
			OPEN=$char OUTSIDE=$REPLY INSIDE=${word:i+1}
		else
			REPLY+=$char
		fi
	done
	if [[ -z $OPEN ]]; then OUTSIDE='' INSIDE=$word; fi
}

# REPLY: the text as it is written inside the quotation mark, or outside of any.
_diplo_reader_quoted() {
	REPLY=$1
	if [[ $2 == "'" ]]; then
		REPLY=${REPLY//\'/\'\\\'\'}
	elif [[ $2 == '"' ]]; then
		REPLY=${REPLY//'\'/'\\'}
		REPLY=${REPLY//'"'/'\"'}
		REPLY=${REPLY//'$'/'\$'}
		REPLY=${REPLY//'`'/'\`'}
	else
		printf -v REPLY %q "$REPLY"
	fi
}

_diplo_reader() {
	local program=${1/#\~\//$HOME/} raw=${COMP_WORDS[COMP_CWORD]} lead='' last=-1 i line found common
	local REPLY OPEN OUTSIDE INSIDE
	local -a words values
	COMPREPLY=()

	# Bash parts a word at each =.
	for ((i = 1; i <= COMP_CWORD; i++)); do
		_diplo_reader_plain "${COMP_WORDS[i]}"
		if [[ ${COMP_WORDS[i]} == = && $last -ge 0 && ${words[last]} == --* && -z $lead ]]; then
			lead=${words[last]}=
			words[last]=$lead
		elif [[ -n $lead && ${words[last]} == "$lead" ]]; then
			words[last]=$lead$REPLY
		else
			lead=''
			words[++last]=$REPLY
		fi
	done
	if [[ $raw == = ]]; then raw=''; fi
	_diplo_reader_plain "$raw"
	local typed=$REPLY open=$OPEN outside=$OUTSIDE inside=$INSIDE

	while IFS= read -r line; do
		case $line in
		:end) ;;
		:files)
			while IFS= read -r found; do values+=("$found"); done < <(compgen -f -- "$typed")
			type compopt &>/dev/null && compopt -o filenames
			open=files
			;;
		*)
			line=${line%%$'\t'*}
			line=${line#"$lead"}
			if [[ $line == "$outside"* ]]; then values+=("${line#"$outside"}"); fi
			;;
		esac
	done < <("$program" complete -- "${words[@]}" 2>/dev/null </dev/null)

	for line in "${values[@]}"; do
		# Readline itself quotes the names of files.
		if [[ $open == files ]]; then REPLY=$line; else _diplo_reader_quoted "$line" "$open"; fi
		if [[ ${#COMPREPLY[@]} -eq 0 ]]; then common=$REPLY; fi
		while [[ $REPLY != "$common"* ]]; do common=${common%?}; done
		COMPREPLY+=("$REPLY")
	done
	# Words that begin otherwise than what was typed must not take it away: with nothing in common they are only shown.
	if [[ ${#COMPREPLY[@]} -gt 1 && ${#common} -gt 0 && ${#common} -lt ${#inside} ]]; then COMPREPLY+=(' '); fi
}

complete -o nosort -F _diplo_reader diplo-reader 2>/dev/null || complete -F _diplo_reader diplo-reader
