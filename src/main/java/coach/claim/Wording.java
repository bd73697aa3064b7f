package coach.claim;

import coach.words.Stems;
import coach.words.Token;
import coach.words.Tokens;
import coach.words.Typos;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Brings text as people type it into the form that phrases are written in. An object is for one thread. */
final class Wording {
    private final Phrasebook book;
    private final Stems stems = new Stems();
    private final Tokens tokens = new Tokens(stems);
    private final Typos typos;

    Wording(Phrasebook book) {
        this.book = book;
        this.typos = new Typos(book.spelled(), List.of());
    }

    /**
     * A clause, and what became of it on the way.
     *
     * @param clause stems without filler words
     * @param unknown words as typed that no phrase knows, in order
     * @param unknownStems their stems
     * @param notes typing mistakes that were corrected
     */
    record Worded(Clause clause, List<String> unknown, TreeSet<String> unknownStems, List<String> notes) {}

    /** Returns {@code text}, which is in lower case, as a clause. */
    Worded of(String text) {
        var clause = new StringBuilder(" ");
        var unknown = new ArrayList<String>();
        var unknownStems = new TreeSet<String>();
        var notes = new ArrayList<String>();
        for (String word : words(text, notes)) {
            String stem = stems.of(word);
            if (!book.isFiller(stem)) {
                clause.append(stem).append(' ');
                if (!book.isKnown(stem) && Quorums.of(stem).isEmpty()) {
                    unknown.add(word);
                    unknownStems.add(stem);
                }
            }
        }
        return new Worded(new Clause(clause.toString()), unknown, unknownStems, notes);
    }

    /** Whoever may write or look; with "one" before it, it is one writer. */
    private static final Set<String> PEOPLE = Set.of(
            "client", "user", "person", "process", "session", "author", "poster", "member", "account", "writer", "friend",
            "sender", "thread", "guy", "clients", "device");

    private static final Set<String> ONE = Set.of("one", "single", "same", "per", "particular", "individual", "1");

    private List<String> words(String text, List<String> notes) {
        var words = new ArrayList<String>();
        for (Token token : tokens.of(text, 0, text.length())) {
            String word = token.word();
            if (!book.isShort(word)) {
                String repaired = typos.apply(word);
                if (!repaired.equals(word)) {
                    notes.add("'" + word + "' is taken as '" + repaired + "'");
                }
                word = repaired;
            }
            for (String full : book.inFull(word).split(" ", -1)) {
                words.add(book.inFull(full));
            }
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (ONE.contains(words.get(i)) && PEOPLE.contains(words.get(i + 1))) {
                words.set(i, "solo");
                words.remove(i + 1);
                continue;
            }
            if (words.get(i).equals("atlast") && words.get(i + 1).startsWith("consist")) {
                words.set(i, "eventual");
            }
        }
        return words;
    }
}
