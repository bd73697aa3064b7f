package coach.question;

import coach.text.Key;
import java.util.List;

/** A design that a good candidate could have given; locked until the attempt is over. */
public record Reference(
        @Key("A short name, unique in the question.") String id,
        @Key("What the design is, in a few words.") String title,

        @Key("The conditions under which it is the better one.")
        String winsWhen,

        @Key("The design in prose, four to ten sentences.") String design,
        @Key("The same in the board notation, a line each.") List<String> board,
        @Key("What it costs, in money and in complexity.") String price) {
    public Reference {
        board = List.copyOf(board);
    }
}
