package coach.interview.conflict;

import coach.grading.Evidence;

/** Two facts of one candidate that do not go together, both in the candidate's words. */
public record Conflict(ConflictRule rule, Established first, Established second) {
    private static final int QUOTE_CHARS_MAX = 90;

    /** Returns the question to the candidate, with both places quoted. */
    public String ask() {
        return rule.ask()
                .replace("{first}", quote(first.evidence()))
                .replace("{second}", quote(second.evidence()))
                .strip();
    }

    /** Whether a question has quoted one of the two places already. */
    public boolean isQuotedIn(String question) {
        return question.contains(quote(first.evidence())) || question.contains(quote(second.evidence()));
    }

    private static String quote(Evidence evidence) {
        String line = evidence.text().replaceAll("\\s+", " ").strip();
        return "'"
                + (line.length() <= QUOTE_CHARS_MAX
                        ? line
                        : line.substring(0, QUOTE_CHARS_MAX - 3).stripTrailing() + "...")
                + "'";
    }
}
