package coach.claim;

import coach.consistency.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Labelled sentences, and the short form of claims that labels are written in. */
final class Sentences {
    private Sentences() {}

    /** A sentence and what it says. */
    record Labelled(String text, String claim) {
        boolean isClaim() {
            return !claim.equals("none");
        }

        /** Whether it is for tuning: even hash, of a string, which Java fixes. */
        boolean isForTuning() {
            return Math.floorMod(text.hashCode(), 2) == 0;
        }
    }

    /** How many of some sentences were read how. */
    record Count(int claims, int right, int wrong, int others, int taken) {
        static Count of(List<Labelled> sentences, ClaimReader reader) {
            int claims = 0;
            int right = 0;
            int wrong = 0;
            int taken = 0;
            for (Labelled labelled : sentences) {
                String read = shortForm(reader.read(labelled.text()));
                boolean isRead = !read.equals("none");
                claims += labelled.isClaim() ? 1 : 0;
                right += labelled.isClaim() && read.equals(labelled.claim()) ? 1 : 0;
                wrong += labelled.isClaim() && isRead && !read.equals(labelled.claim()) ? 1 : 0;
                taken += !labelled.isClaim() && isRead ? 1 : 0;
            }
            return new Count(claims, right, wrong, sentences.size() - claims, taken);
        }

        /**
         * Whether at least 95 of 100 claims are read right, at most 2 wrong, and at most 3 of 100 others taken for one.
         */
        boolean isGoodEnough() {
            return right * 100 >= claims * 95 && wrong * 100 <= claims * 2 && taken * 100 <= others * 3;
        }
    }

    static List<Labelled> of(String file) {
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file))) {
            Map<String, List<Object>> byClaim = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var sentences = new ArrayList<Labelled>();
            byClaim.forEach((claim, texts) -> texts.forEach(
                    text -> sentences.add(new Labelled(text.toString(), claim.replaceAll("#\\d+$", "")))));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shortForm(Reading reading) {
        return reading.claim().map(Sentences::shortForm).orElse("none");
    }

    static String shortForm(Claim claim) {
        if (claim instanceof Claim.Behaviour is) {
            return "see " + is.subject().id() + " " + is.phenomenon().id() + " " + id(is.modality());
        }
        if (claim instanceof Claim.Keeps is) {
            return "keeps " + is.subject().id() + " " + is.model().id() + " " + yes(is.isSo());
        }
        if (claim instanceof Claim.Availability is) {
            return "available " + is.subject().id() + " " + id(is.access()) + " " + id(is.side()) + " "
                    + yes(is.isAvailable());
        }
        if (claim instanceof Claim.Latency is) {
            return "local " + is.subject().id() + " " + id(is.access()) + " " + yes(is.isLocal());
        }
        if (claim instanceof Claim.Strength is) {
            return "order " + is.one().id() + " " + id(is.relation()) + " "
                    + is.other().id() + " " + yes(is.isSo());
        }
        if (claim instanceof Claim.Rank is) {
            return "rank " + is.model().id() + " over " + ids(is.weaker()) + " under " + ids(is.stronger()) + " "
                    + yes(is.isSo());
        }
        if (claim instanceof Claim.Definition is) {
            return "means " + id(is.meaning()) + " " + yes(is.isSo());
        }
        if (claim instanceof Claim.Fitness is) {
            return "fit " + is.scenario() + " " + id(is.verdict()) + " "
                    + is.model().id();
        }
        throw new AssertionError(claim);
    }

    private static String ids(List<Model> models) {
        return models.isEmpty()
                ? "-"
                : String.join(",", models.stream().map(Model::id).toList());
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
