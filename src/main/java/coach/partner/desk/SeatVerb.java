package coach.partner.desk;

/** A command of the candidate; help and completion are read from here. */
public enum SeatVerb implements Typed.Spelt {
    BOARD("", "the diagram as it stands"),
    ERASE("NUMBER", "take a line of the diagram back"),
    FACTS("", "what you were told so far"),
    ASSUME("TEXT", "state an assumption"),
    NOTES("[TEXT]", "write a note for yourself, or list them; they are not graded"),
    TIME("", "the clock, per activity"),
    PASS("", "hand the keyboard back (one terminal)"),
    QUIT("", "leave; you may come back"),
    HELP("", "this list");

    private final String argument;
    private final String help;

    SeatVerb(String argument, String help) {
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
