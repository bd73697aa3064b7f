package coach.transcript.page;

import coach.text.Printable;
import java.util.List;
import java.util.Locale;

/** One piece of a section. Templates ask for {@link #kind}, Java for {@link #match}. */
public sealed interface Block {
    /** Dispatches on the kind of block; a new kind breaks the build in every writer, on purpose. */
    <R> R match(Cases<R> cases);

    /** Returns the kind as templates name it: {@code bars}. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Text that keeps its lines. */
    final class Lines {
        private static final int CHARS_MAX = 12_000;

        private Lines() {}

        static String of(String text) {
            return Printable.of(Shortened.to(CHARS_MAX, text)).replace("\t", "    ");
        }
    }

    /** One method for each kind of block. */
    interface Cases<R> {
        R text(Text block);

        R decision(Decision block);

        R callout(Callout block);

        R facts(Facts block);

        R table(Table block);

        R bars(Bars block);

        R course(Course block);

        R findings(Findings block);

        R picture(Picture block);

        R code(Code block);

        R dialogue(Dialogue block);

        R beside(Beside block);
    }

    /** A paragraph. */
    record Text(Words words) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /**
     * The answer to "would you advance this person?".
     *
     * @param steps the possible answers, worst first
     * @param chosen the index of the answer
     * @param total points of 100
     * @param sentence what follows from it
     */
    record Decision(String question, List<String> steps, int chosen, int total, String sentence) implements Block {
        public Decision {
            steps = List.copyOf(steps);
        }

        /** Returns the answer. */
        public String answer() {
            return steps.get(chosen);
        }

        /** Returns its place from 1. */
        public int place() {
            return chosen + 1;
        }

        /** Returns {@code bad}, {@code middling} or {@code good}, by its place. */
        public String tone() {
            return chosen * 3 < steps.size() ? "bad" : chosen * 3 < 2 * steps.size() ? "middling" : "good";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decision(this);
        }
    }

    /** Something that must not be overlooked, under a short title. */
    record Callout(String title, List<Words> lines) implements Block {
        public Callout {
            title = Printable.line(title);
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.callout(this);
        }
    }

    /** A name and what stands for it. */
    record Fact(String name, Words value) {}

    /** Names and values. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.facts(this);
        }
    }

    /** A column of a table. */
    record Column(String title, boolean isNumber) {}

    /** A table; each row has as many cells as there are columns. */
    record Table(String caption, List<Column> columns, List<List<Words>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.table(this);
        }
    }

    /**
     * One bar of a chart.
     *
     * @param value how long it is, 0 to {@code of}
     * @param mark where a tick stands, such as a budget; below 0 for none
     * @param shown its value in words
     * @param note what else is to be said; may be empty
     * @param isMain whether it sums up those below it
     * @param link the id of its section; may be empty
     */
    record Bar(String label, int value, int of, int mark, String shown, String note, boolean isMain, String link) {
        /** Returns its length in thousandths. */
        public int length() {
            return thousandths(value);
        }

        /** Returns where the tick stands in thousandths; below 0 for none. */
        public int tick() {
            return mark < 0 ? mark : thousandths(mark);
        }

        /** Returns its length in percent, for paper. */
        public int percent() {
            return length() / 10;
        }

        /** Returns where the tick stands in percent, for paper. */
        public int tickPercent() {
            return tick() / 10;
        }

        private int thousandths(int part) {
            return of == 0 ? 0 : (int) Math.min(1000L, 1000L * part / of);
        }
    }

    /** A chart of bars. */
    record Bars(String caption, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bars(this);
        }
    }

    /**
     * A stretch of time.
     *
     * @param group 1 to 4, the activity; 0 for none
     * @param from in thousandths of the whole
     * @param size in thousandths of the whole
     */
    record Stretch(String label, int group, int from, int size) {
        /** Returns its size in percent, for paper. */
        public String percent() {
            return size / 10 + "." + size % 10;
        }
    }

    /** Stretches one after the other. */
    record Lane(String name, List<Stretch> stretches) {
        public Lane {
            stretches = List.copyOf(stretches);
        }

        /** Returns what its stretches leave of the whole in percent, for paper. */
        public int restPercent() {
            return Math.max(0, 1000 - stretches.stream().mapToInt(Stretch::size).sum()) / 10;
        }
    }

    /** What was done when, against what was planned. */
    record Course(String caption, String start, String end, List<Lane> lanes) implements Block {
        public Course {
            lanes = List.copyOf(lanes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.course(this);
        }
    }

    /** How something that was judged came out. */
    enum Mark {
        MET("met", "Met"),
        PARTIAL("partial", "Partly"),
        MISSED("missed", "Missed"),
        PASSED("met", "Passed"),
        FAILED("missed", "Not passed"),
        OPEN("open", "Cannot judge"),
        NONE("none", "");

        private final String id;
        private final String title;

        Mark(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** Returns its name in templates. */
        public String id() {
            return id;
        }

        /** Returns how a person reads it. */
        public String title() {
            return title;
        }
    }

    /**
     * Something that was judged.
     *
     * @param id what links lead to; empty for none
     * @param notes what is said about it, a line each
     */
    record Item(String id, Mark mark, Words words, List<Words> notes) {
        public Item {
            notes = List.copyOf(notes);
        }
    }

    /** A list of what was judged. */
    record Findings(List<Item> items) implements Block {
        public Findings {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.findings(this);
        }
    }

    /**
     * A drawing.
     *
     * @param alt what it shows, in words
     * @param svg a self-contained SVG document; empty where there is only the text
     * @param text the same in characters
     * @param mermaid the same in Mermaid's notation, for viewers that draw it; may be empty
     */
    record Picture(String title, String alt, String svg, String text, String mermaid) implements Block {
        public Picture {
            title = Printable.line(title);
            alt = Printable.line(alt);
            text = Lines.of(text);
        }

        /** Returns the SVG document as a link that holds it. */
        public String source() {
            return svg.isEmpty() ? "" : Embedded.svg(svg);
        }

        /** Returns the width that the SVG document asks for, in pixels. */
        public int width() {
            return Embedded.width(svg);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.picture(this);
        }
    }

    /** Lines as they are, such as a notation. */
    record Code(String text) implements Block {
        public Code {
            text = Lines.of(text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.code(this);
        }
    }

    /**
     * One thing said.
     *
     * @param id what links lead to; empty where an earlier line of the same event has it
     * @param note what it was: an answer, a hint; may be empty
     * @param drawing lines that must keep their shape; empty mostly
     * @param earned links to what it earned
     */
    record Said(String id, String clock, Who who, String note, Words words, String drawing, List<Words> earned) {
        public Said {
            drawing = Lines.of(drawing);
            earned = List.copyOf(earned);
        }
    }

    /** Who says something. */
    enum Who {
        CANDIDATE("Candidate"),
        INTERVIEWER("Interviewer"),
        PARTNER("Partner"),
        /** What nobody says: the heading of an activity or a topic. */
        STAGE("");

        private final String title;

        Who(String title) {
            this.title = title;
        }

        /** Returns the name a person reads. */
        public String title() {
            return title;
        }

        /** Returns its name in templates. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A conversation in the order of time. */
    record Dialogue(List<Said> lines) implements Block {
        public Dialogue {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dialogue(this);
        }
    }

    /** One of several things to compare. */
    record Panel(String title, List<Block> blocks) {
        public Panel {
            title = Printable.line(title);
            blocks = List.copyOf(blocks);
        }
    }

    /** Things to compare, side by side where there is room. */
    record Beside(List<Panel> panels) implements Block {
        public Beside {
            panels = List.copyOf(panels);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.beside(this);
        }
    }
}
