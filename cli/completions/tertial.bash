# bash completion for tertial. Made of the command tables by the build target "completions"; not edited by hand.
_tertial() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command= word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in new | import | roll | validate | export | compare) command=$word && break ;; esac
    done
    COMPREPLY=()
    case $command:$previous in
        import:--kind) COMPREPLY=($(compgen -W 'vp t1 t2 vb' -- "$current")); return ;;
        validate:--format) COMPREPLY=($(compgen -W 'text json sarif xlsx docx' -- "$current")); return ;;
        validate:--strength) COMPREPLY=($(compgen -W 'E W I' -- "$current")); return ;;
        export:--to) COMPREPLY=($(compgen -W 'docx pdf flat-opc xlsx records text' -- "$current")); return ;;
        compare:--to) COMPREPLY=($(compgen -W 'text html docx' -- "$current")); return ;;
        *:--lang) COMPREPLY=($(compgen -W 'sv en' -- "$current")); return ;;
    esac
    case $command:$current in
        :*) COMPREPLY=($(compgen -W 'new import roll validate export compare --version --templates --lang -h --help' -- "$current")) ;;
        new:-*) COMPREPLY=($(compgen -W '--template --year --board -o --output --force --templates --lang -h --help' -- "$current")) ;;
        import:-*) COMPREPLY=($(compgen -W '-o --output --into --accept-reworded --preview --notes --progress --kind --year --board --force --templates --lang -h --help' -- "$current")) ;;
        roll:-*) COMPREPLY=($(compgen -W '--to --year -o --output --plan --decisions --notes --force --templates --lang -h --help' -- "$current")) ;;
        validate:-*) COMPREPLY=($(compgen -W '--format -o --output --only --strength --previous --spelling --rules --templates --lang -h --help' -- "$current")) ;;
        export:-*) COMPREPLY=($(compgen -W '--to -o --output --templates --lang -h --help' -- "$current")) ;;
        compare:-*) COMPREPLY=($(compgen -W '--to -o --output --ignore-numbers --templates --lang -h --help' -- "$current")) ;;
    esac
}
complete -o default -F _tertial tertial
