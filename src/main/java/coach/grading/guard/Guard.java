package coach.grading.guard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A rule that keeps matching words from counting. Each can be left out, so that its worth can be measured. */
public enum Guard {
    NEGATION("what is negated does not count"),
    CONTRADICTION("a statement that contradicts it takes its sentence back"),
    FALSEHOOD("a statement that is widely believed and false takes its sentence back"),
    ARITHMETIC("words inside a computation that is far off do not count"),
    QUESTION("a question is no statement, and a statement is no question"),
    COMMAS("a row of short items is a list of key words"),
    BARE("words that nothing relates are bare key words"),
    TALK("talk about knowing or mentioning topics is no answer"),
    CROWD("a sentence that would earn more than it can explain earns nothing"),
    ECHO("a sentence of the prompt or of the coach said back earns nothing"),
    PASTE("a sentence of a reference design earns nothing");

    private final String title;

    Guard(String title) {
        this.title = title;
    }

    /** Returns the name it has on the command line: {@code negation}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it does, as a clause without a capital and without a full stop. */
    public String title() {
        return title;
    }

    /** Returns every guard: how answers are graded. */
    public static Set<Guard> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(Guard.class));
    }

    /** Returns every guard but {@code left}. */
    public static Set<Guard> without(Guard... left) {
        Set<Guard> guards = EnumSet.allOf(Guard.class);
        for (Guard guard : left) {
            guards.remove(guard);
        }
        return Collections.unmodifiableSet(guards);
    }
}
