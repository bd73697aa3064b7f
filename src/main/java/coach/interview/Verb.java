package coach.interview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A command of the interview; its help and its completion are read from here. */
public enum Verb {
    NEXT("", "go to the next topic; an empty line does the same"),
    BACK("", "go back to the topic before"),
    GO("TOPIC", "go to a topic or activity by name, in any order"),
    SKIP("", "leave this topic open; the transcript says so"),
    HINT("", "read the next hint on this topic; its price is shown"),
    WHY("", "why this topic is asked, and what a good answer covers"),
    FACTS("", "what the interviewer has told so far"),
    CLAIM("TEXT", "state something about consistency; it is run, and answered with an execution"),
    ASSUME("TEXT", "state an assumption"),
    BOARD("[edit|undo]", "draw the diagram as it stands; open it in your editor, or undo its last change"),
    LEDGER("", "what you chose, gained and paid so far, and what of it is still unsaid"),
    ERASE("NUMBER", "take a line of the diagram back"),
    BREAK("FAULT", "break the drawn design: kill NAME, partition ZONE ZONE, spike 10x, slow NAME 200ms"),
    TIME("", "the clock, per activity"),
    NOTES("[TEXT]", "write a private note, or list the notes; they are not graded"),
    PAUSE("", "stop the clock; the program may be left and resumed"),
    RESUME("", "let the clock go on"),
    FINISH("", "close the answers, judge yourself, and see the score"),
    QUIT("", "leave now; 'coach resume' goes on exactly here"),
    HELP("", "this list");

    private final String argument;
    private final String help;

    Verb(String argument, String help) {
        this.argument = argument;
        this.help = help;
    }

    /** Returns what is typed: {@code /hint}. */
    public String typed() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the form of its argument, such as {@code TOPIC}; in brackets where it may be left out, empty where it
     * takes none.
     */
    public String argument() {
        return argument;
    }

    /** Returns what it does, as a phrase in lower case. */
    public String help() {
        return help;
    }

    /** Returns the commands that {@code typed} abbreviates; the one command alone where it is spelt out. */
    static List<Verb> matching(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        List<Verb> exact = Arrays.stream(values())
                .filter(verb -> verb.typed().equals(lower))
                .toList();
        return exact.isEmpty()
                ? Arrays.stream(values())
                        .filter(verb -> verb.typed().startsWith(lower))
                        .toList()
                : exact;
    }
}
