package coach.yaml;

import coach.text.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a folder of bare criteria, as they are written. */
final class SheetFile {
    private SheetFile() {}

    /** {@code questions.yaml}: the questions with their criteria. */
    record Head(@Key("The questions.") List<Item> questions) {
        Head {
            questions = List.copyOf(questions);
        }
    }

    /** One question. */
    record Item(
            @Key("The question's id.") String id,
            @Key("What the interviewer says first.") String prompt,
            @Key("Its criteria.") List<Entry> criteria) {
        Item {
            criteria = List.copyOf(criteria);
        }
    }

    /** One criterion, as people read it. */
    record Entry(
            @Key("Its id.") String id,

            @Key(value = "How it is met.", otherwise = "claim")
            Type type,

            @Key(value = "What a good answer does.", otherwise = "''")
            String text,

            @Key(value = "What each part says, in the order of the rubric's parts.", otherwise = "[]")
            List<String> parts) {
        Entry {
            parts = List.copyOf(parts);
        }
    }

    /** How a criterion is met. */
    enum Type {
        /** Something must be asked. */
        ASK,
        /** Something must be stated. */
        CLAIM,
        /** A decision and its reason. */
        CHOICE,
        /** A drawback, which may stand in a negative sentence, and what is done about it. */
        TRADEOFF,
        /** A number must be computed. */
        QUANTITY
    }

    /** {@code rubric/ID.yaml}, of each criterion: how it is recognised. */
    record Rule(
            @Key(value = "Its parts.", otherwise = "[]") List<Clue> parts,

            @Key(value = "The number that meets it.", otherwise = "null") @Nullable Quantity quantity) {
        Rule {
            parts = List.copyOf(parts);
        }
    }

    /** How one part is recognised. */
    record Clue(
            @Key(value = "Its name.", otherwise = "''") String id,

            @Key(value = "Sentences that earn it.", otherwise = "[]")
            List<String> say,

            @Key(value = "Sentences that do not.", otherwise = "[]")
            List<String> not,

            @Key(value = "Patterns.", otherwise = "[]") List<String> match,

            @Key(value = "Patterns of the opposite.", otherwise = "[]")
            List<String> wrong,

            @Key(value = "Which sentences count: plain or any.", otherwise = "''")
            String polarity) {}

    /** A number that meets a criterion. */
    record Quantity(
            @Key("The least and the greatest accepted number.")
            List<String> range,

            @Key(value = "What it is counted in.", otherwise = "''")
            String unit,

            @Key(value = "Words of which one stands beside it, separated by bars.", otherwise = "''")
            String near) {
        Quantity {
            range = List.copyOf(range);
        }
    }
}
