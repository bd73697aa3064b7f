package coach.history;

/** Something wrong with one part of the operation at {@code index}, not yet with a place in the text. */
record Flaw(int index, Field field, String message, String hint) {}
