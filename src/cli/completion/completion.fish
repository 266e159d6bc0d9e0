# fish completion for diplo-reader:
#
#   diplo-reader completion fish > ~/.config/fish/completions/diplo-reader.fish

function __diplo_reader_complete
	set -l before (commandline -opc)
	set -l current (commandline -ct)
	# Without the quotation mark that is not closed yet.
	set current (string replace -r '^(--[a-z]+=)?["\']' '$1' -- $current | string unescape)
	set -l lines (diplo-reader complete -- $before[2..-1] "$current" 2>/dev/null </dev/null)
	for line in $lines
		switch $line
			case :end
			case :files
				__fish_complete_path "$current"
			case '*'
				printf '%s\n' $line
		end
	end
end

complete -c diplo-reader -f -a '(__diplo_reader_complete)'
