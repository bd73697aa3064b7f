package coach.partner.desk;

/** A command of the interviewer; help and completion are read from here. */
public enum DeskVerb implements Typed.Spelt {
    SCRIPT("", "what to say and do now; an empty line does the same"),
    FACTS("[WORD]", "the fact sheet: tell these only when asked"),
    TELL("NUMBER", "tell the candidate one fact of the sheet"),
    UNSETTLED("", "answer 'that is not settled; what would you assume?'"),
    TICKS("", "the criteria of this topic with your ticks; a digit alone ticks one"),
    TICK("NUMBER", "tick a criterion: met, again for partly, again to take it back"),
    HINT("[NUMBER]", "the hint ladders of this topic; with a number, give the next hint of one"),
    PROBE("[NUMBER]", "the probes of this topic; with a number, ask one"),
    CURVEBALL("[NUMBER]", "late changes of the problem; with a number, announce one"),
    SAY("TEXT", "say something to the candidate"),
    ASSUME("TEXT", "take down an assumption the candidate stated"),
    NOTE("[TEXT]", "write a private note, or list them; the candidate never sees them during the interview"),
    BOARD("", "the diagram as it stands"),
    TIME("", "the clock, per activity"),
    NEXT("", "open the next topic"),
    BACK("", "open the topic before"),
    GO("TOPIC", "open a topic or activity by name"),
    PAUSE("", "stop the clock"),
    RESUME("", "let the clock go on"),
    PASS("", "hand the keyboard over, behind a curtain (one terminal)"),
    FINISH("[now]", "close the answers; your scores come next"),
    SCORES("", "both scores side by side, once yours are given"),
    OVERRULE("TOPIC SCORE WHY", "put your score in the place of the coach's, with the reason"),
    DONE("[now]", "end the feedback; the candidate rates you, and all is shown"),
    DOOR("[new]", "who may come in over the network; with 'new', a new password"),
    QUIT("", "leave now; the session is kept"),
    HELP("", "this list");

    private final String argument;
    private final String help;

    DeskVerb(String argument, String help) {
        this.argument = argument;
        this.help = help;
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public String help() {
        return help;
    }
}
