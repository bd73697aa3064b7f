package coach.term.screen;

/** Numbers with their nouns. */
final class Counted {
    private Counted() {}

    /** Returns "1 arrow" or "2 arrows". */
    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
