package coach.grading;

import coach.estimate.Rational;
import coach.estimate.Recomputation;
import coach.grading.guard.Echo;
import coach.grading.guard.Guard;
import coach.grading.guard.Negation;
import coach.grading.pattern.Hit;
import coach.grading.pattern.Lexicon;
import coach.grading.pattern.Pattern;
import coach.words.Sentence;
import coach.words.Stretch;
import coach.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is held against every sentence before anything in it counts. */
final class Watch {
    /** A computation that is off by this factor or more is no slip of rounding. */
    private static final Rational OFF = Rational.of(8);

    private final Echo echo;
    private final List<Falsehood> falsehoods;
    private final Set<Guard> guards;

    /** A false statement that candidates make about any system, and what is right. */
    private record Falsehood(Pattern pattern, String correction) {}

    private Watch(Echo echo, List<Falsehood> falsehoods, Set<Guard> guards) {
        this.echo = echo;
        this.falsehoods = falsehoods;
        this.guards = guards;
    }

    /** Watches with every guard. */
    static Watch of(Echo echo, Lexicon lexicon) {
        List<Falsehood> falsehoods = lexicon.falsehoods().entrySet().stream()
                .map(entry -> new Falsehood(Pattern.parse(entry.getKey(), lexicon), entry.getValue()))
                .toList();
        return new Watch(echo, falsehoods, Guard.all());
    }

    Watch with(Set<Guard> some) {
        return new Watch(echo, falsehoods, some);
    }

    Set<Guard> guards() {
        return guards;
    }

    boolean has(Guard guard) {
        return guards.contains(guard);
    }

    /** Returns what {@code sentence} says back, such as "the prompt"; empty where it is said in own words. */
    String echo(Sentence sentence) {
        return echo.of(sentence, guards).orElse("");
    }

    /** Returns what is plainly false in {@code sentence}, with the words that are. */
    List<Line.Fault> faults(Sentence sentence) {
        var faults = new ArrayList<Line.Fault>();
        if (has(Guard.FALSEHOOD)) {
            for (Falsehood falsehood : falsehoods) {
                for (Hit hit : falsehood.pattern().find(sentence)) {
                    if (Line.over(hit, Negation.in(sentence)).isEmpty()) {
                        var whole = new Stretch(0, sentence.tokens().size() - 1);
                        String words = sentence.text(hit.whole());
                        faults.add(new Line.Fault(whole, new Reason.Untrue(words, falsehood.correction())));
                    }
                }
            }
        }
        if (has(Guard.ARITHMETIC)) {
            Recomputation.in(sentence.text()).stream()
                    .filter(Watch::isFarOff)
                    .forEach(each -> faults.add(new Line.Fault(stretch(sentence, each), miscounted(sentence, each))));
        }
        return faults;
    }

    private static boolean isFarOff(Recomputation computed) {
        Rational ratio = computed.ratio();
        return ratio.signum() > 0
                && (ratio.compareTo(OFF) >= 0 || Rational.ONE.dividedBy(ratio).compareTo(OFF) >= 0);
    }

    private static Reason miscounted(Sentence sentence, Recomputation computed) {
        String words = sentence.text().substring(computed.start(), computed.end());
        return new Reason.Untrue(words, computed.render().replaceAll("\\.$", ""));
    }

    private static Stretch stretch(Sentence sentence, Recomputation computed) {
        int first = -1;
        int last = 0;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            boolean isIn = token.start() - sentence.start() < computed.end()
                    && token.end() - sentence.start() > computed.start();
            first = isIn && first < 0 ? i : first;
            last = isIn ? i : last;
        }
        return new Stretch(Math.max(0, first), last);
    }
}
