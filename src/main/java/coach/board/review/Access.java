package coach.board.review;

import coach.board.Edge;
import coach.board.Words;

/** What the label of an arrow says about the data behind it. */
enum Access {
    READ,
    WRITE,
    /** Nothing, or both. */
    ANY;

    private static final String READS = ".* (read|get|query|load|lookup|fetch|scan|select|search|miss) .*";
    private static final String WRITES =
            ".* (write|put|update|insert|append|store|save|upsert|set|persist|publish|index|create|delete|fill) .*";

    static Access of(Edge edge) {
        String label = " " + String.join(" ", Words.of(edge.label())) + " ";
        boolean isRead = label.matches(READS);
        boolean isWrite = label.matches(WRITES);
        return isRead == isWrite ? ANY : isRead ? READ : WRITE;
    }
}
