package coach.claim;

import coach.consistency.Model;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names by which people call consistency models. */
public final class ModelNames {
    private record Name(Pattern pattern, Model model) {}

    /** Longer names first: what one has matched is not looked at again. */
    private static final List<Name> NAMES = List.of(
            name(
                    "causal\\s*\\+|causal convergence|convergent causal|causal\\+|\\bccv\\b|\\bcops\\b",
                    Model.CAUSAL_CONVERGENCE),
            name("causal memory|causal consistency|causally consistent|\\bcausal(ly)?\\b", Model.CAUSAL),
            name("strong eventual|eventual(ly)? consisten(t|cy)|\\beventual(ly)?\\b", Model.EVENTUAL),
            name("sequential(ly)? consisten(t|cy)|\\bsequential\\b", Model.SEQUENTIAL),
            name(
                    "lineari[sz]ab(le|ility|ly)|strict(ly)? consisten(t|cy)|strong(ly)? consisten(t|cy)|atomic consistency|"
                            + "external(ly)? consisten(t|cy)|\\bstrict\\b",
                    Model.LINEARIZABLE),
            name("read[- ]your[- ](own[- ])?writes|read[- ]after[- ]write|\\bryw\\b", Model.READ_YOUR_WRITES),
            name("monotonic[- ]reads?", Model.MONOTONIC_READS),
            name("monotonic[- ]writes?", Model.MONOTONIC_WRITES),
            name("writes?[- ]follows?[- ]reads?", Model.WRITES_FOLLOW_READS),
            name("\\bpram\\b|\\bfifo consistency\\b|pipelined ram", Model.PRAM));

    private ModelNames() {}

    private static Name name(String pattern, Model model) {
        return new Name(Pattern.compile(pattern), model);
    }

    /** Returns the models that a text names. */
    public static Set<Model> in(String text) {
        String left = text.toLowerCase(Locale.ROOT);
        Set<Model> found = EnumSet.noneOf(Model.class);
        for (Name name : NAMES) {
            var matcher = name.pattern().matcher(left);
            if (matcher.find()) {
                found.add(name.model());
                left = matcher.replaceAll(" ");
            }
        }
        return found;
    }

    /** Returns how people call a model: {@code causal consistency}. */
    public static String plain(Model model) {
        return switch (model) {
            case CAUSAL -> "causal consistency";
            case CAUSAL_CONVERGENCE -> "causal convergence";
            case PRAM -> "PRAM";
            case WEAK_CAUSAL -> "weak causal consistency";
            case LINEARIZABLE -> "linearizability";
            default -> model.title();
        };
    }
}
