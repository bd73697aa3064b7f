package coach.grading;

import coach.encoder.SharedEncoder;
import coach.question.Fact;
import coach.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * How well refining questions are understood, measured on the labelled ones. Run by itself, it fits the weights of
 * {@link Odds} anew and prints them with the table.
 */
final class Calibration {
    /** The ways to ask that stood in the bank before the labelled questions were written. */
    static final int FIRST_WAYS = 4;

    private static final int OFFERED = 3;
    private static final int STEPS = 40;

    /** Keeps the weights small where there is little data. */
    private static final double RIDGE = 0.01;

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private final Map<String, FactMatcher> matchers = new LinkedHashMap<>();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    Calibration(int ways) {
        Refinement.questions(ways).forEach((name, question) -> {
            var words = new Overlap(question.facts(), Questions.lexicon().with(question.words()));
            meanings.put(name, new Meaning(question.facts(), words, SharedEncoder::vectors));
            matchers.put(name, FactMatcher.of(question, Questions.lexicon(), SharedEncoder::vectors));
            ids.put(name, question.facts().stream().map(Fact::id).toList());
        });
    }

    /** A labelled question, and the guess at it. */
    record Case(Refinement question, Guess guess, List<String> nearest) {
        boolean isFirstRight() {
            return question.facts().contains(nearest.get(0));
        }

        boolean isAmongThree() {
            return nearest.stream().limit(OFFERED).anyMatch(question.facts()::contains);
        }
    }

    List<Case> cases(List<Refinement> questions) {
        return questions.stream().filter(each -> !each.isTwo()).map(this::guess).toList();
    }

    private Case guess(Refinement question) {
        Guess guess = meaning(question).of(List.of(question.text())).get(0);
        List<String> names = ids.getOrDefault(question.bank(), List.of());
        return new Case(question, guess, guess.order().stream().map(names::get).toList());
    }

    private Meaning meaning(Refinement question) {
        Meaning meaning = meanings.get(question.bank());
        if (meaning == null) {
            throw new IllegalArgumentException(question.bank());
        }
        return meaning;
    }

    FactMatch match(Refinement question) {
        FactMatcher matcher = matchers.get(question.bank());
        if (matcher == null) {
            throw new IllegalArgumentException(question.bank());
        }
        return matcher.match(question.text());
    }

    /** Returns the weights that make the labels of {@code cases} most likely, by Newton's method. */
    static Odds fit(List<Case> cases, ToIntFunction<Case> label) {
        var weights = new double[4];
        for (int step = 0; step < STEPS; step++) {
            var slope = new double[4];
            var bend = new double[4][4];
            for (Case each : cases) {
                double[] x = figures(each.guess());
                double sum = 0;
                for (int i = 0; i < 4; i++) {
                    sum += weights[i] * x[i];
                }
                double chance = 1 / (1 + StrictMath.exp(-sum));
                for (int i = 0; i < 4; i++) {
                    slope[i] += x[i] * (label.applyAsInt(each) - chance);
                    for (int j = 0; j < 4; j++) {
                        bend[i][j] += x[i] * x[j] * chance * (1 - chance);
                    }
                }
            }
            for (int i = 1; i < 4; i++) {
                slope[i] -= RIDGE * cases.size() * SPREAD[i] * SPREAD[i] * weights[i];
                bend[i][i] += RIDGE * cases.size() * SPREAD[i] * SPREAD[i];
            }
            double[] move = solve(bend, slope);
            for (int i = 0; i < 4; i++) {
                weights[i] += move[i];
            }
        }
        return new Odds(
                thousandths(weights[0]), thousandths(weights[1]), thousandths(weights[2]), thousandths(weights[3]));
    }

    /** About how far each figure is spread, so that the ridge means the same for all. */
    private static final double[] SPREAD = {0, 0.17, 0.09, 0.1};

    private static double[] figures(Guess guess) {
        return new double[] {1, guess.near() / 1000.0, guess.ahead() / 1000.0, guess.apart() / 1000.0};
    }

    private static int thousandths(double weight) {
        return (int) StrictMath.round(weight * 1000);
    }

    /** Gauss's elimination; the matrix is positive definite, so no row need be swapped. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; i < size; i++) {
                    matrix[row][i] -= factor * matrix[column][i];
                }
                right[row] -= factor * right[column];
            }
        }
        var solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int i = row + 1; i < size; i++) {
                sum -= matrix[row][i] * solution[i];
            }
            solution[row] = sum / matrix[row][row];
        }
        return solution;
    }

    /** What came of a set of labelled questions. */
    static final class Tally {
        private final List<String> wrong = new ArrayList<>();
        private int questions;
        private int answerable;
        private int told;
        private int toldRight;
        private int offered;
        private int offeredAnswerable;
        private int offeredRight;
        private int unknown;
        private int unknownRight;
        private int two;
        private int twoTold;

        void add(Refinement question, FactMatch match) {
            List<String> found = match.facts().stream().map(Fact::id).toList();
            questions++;
            answerable += question.isAnswerable() ? 1 : 0;
            if (question.isTwo()) {
                two++;
                boolean isBoth =
                        match instanceof FactMatch.Told && Set.copyOf(found).equals(Set.copyOf(question.facts()));
                twoTold += isBoth ? 1 : 0;
            }
            if (match instanceof FactMatch.Told) {
                told++;
                boolean isRight = question.facts().containsAll(found);
                toldRight += isRight ? 1 : 0;
                note(isRight, "told", question, found);
            } else if (match instanceof FactMatch.Offered) {
                offered++;
                offeredAnswerable += question.isAnswerable() ? 1 : 0;
                boolean isRight = found.stream().anyMatch(question.facts()::contains);
                offeredRight += isRight ? 1 : 0;
                note(isRight || !question.isAnswerable(), "offered", question, found);
            } else {
                unknown++;
                unknownRight += question.isAnswerable() ? 0 : 1;
                note(!question.isAnswerable(), "unknown", question, found);
            }
        }

        private void note(boolean isRight, String how, Refinement question, List<String> found) {
            if (!isRight) {
                wrong.add("%s, %s: %s -> %s, not %s"
                        .formatted(how, question.bank(), question.text(), found, question.facts()));
            }
        }

        /** Returns how many of 1000 facts told at once were right. */
        int precision() {
            return told == 0 ? 0 : 1000 * toldRight / told;
        }

        /** Returns how many of 1000 questions that have an answer got it at once or among three. */
        int amongThree() {
            return 1000 * (toldRight + offeredRight) / answerable;
        }

        /** Returns how many of 1000 questions were answered at once. */
        int told() {
            return 1000 * told / questions;
        }

        /** Returns how many questions for which there is no fact were told one. */
        int toldNothing() {
            return (int) wrong.stream()
                    .filter(line -> line.startsWith("told") && line.endsWith("not [none]"))
                    .count();
        }

        /** Returns what went wrong, one line a question. */
        List<String> wrong() {
            return wrong;
        }

        @Override
        public String toString() {
            return ("%d questions: told %d, right %d; offered three %d, of those with an answer right %d of %d;"
                            + " unknown %d, right %d; right at once or among three %d of %d; two at once %d of %d")
                    .formatted(
                            questions,
                            told,
                            toldRight,
                            offered,
                            offeredRight,
                            offeredAnswerable,
                            unknown,
                            unknownRight,
                            toldRight + offeredRight,
                            answerable,
                            twoTold,
                            two);
        }
    }

    Tally tally(List<Refinement> questions) {
        var tally = new Tally();
        questions.forEach(question -> tally.add(question, match(question)));
        return tally;
    }

    /** Returns what would come of {@code cases} if each were judged by weights fitted to the other banks alone. */
    static Tally leaveOneBankOut(List<Case> cases, Map<String, Question> questions) {
        Set<String> banks = new LinkedHashSet<>();
        cases.forEach(each -> banks.add(each.question().bank()));
        var tally = new Tally();
        for (String bank : banks) {
            List<Case> others = cases.stream()
                    .filter(each -> !each.question().bank().equals(bank))
                    .toList();
            Odds nearest = fit(others, each -> each.isFirstRight() ? 1 : 0);
            Odds three = fit(others, each -> each.isAmongThree() ? 1 : 0);
            Question question = questions.get(bank);
            if (question == null) {
                throw new IllegalArgumentException(bank);
            }
            for (Case each : cases) {
                if (each.question().bank().equals(bank)) {
                    List<Fact> near = each.guess().order().stream()
                            .limit(OFFERED)
                            .map(question.facts()::get)
                            .toList();
                    boolean isSure = nearest.of(each.guess()) >= MeaningMatching.SURE;
                    boolean isKnown = three.of(each.guess()) >= MeaningMatching.KNOWN;
                    tally.add(
                            each.question(),
                            isSure
                                    ? new FactMatch.Told(near.subList(0, 1))
                                    : isKnown ? new FactMatch.Offered(near) : new FactMatch.Unknown(near));
                }
            }
        }
        return tally;
    }

    /** Returns the labelled questions that may be tuned on. */
    static List<Refinement> forTuning() {
        var all = new ArrayList<>(Refinement.ofGradingData());
        Refinement.ofBank().stream().filter(each -> !each.isKept()).forEach(all::add);
        return all;
    }

    /** Returns the labelled questions that nothing was tuned on. */
    static List<Refinement> kept() {
        return Refinement.ofBank().stream().filter(Refinement::isKept).toList();
    }

    /** Prints the weights and the table; with any argument, what went wrong on the questions for tuning as well. */
    public static void main(String[] args) {
        var first = new Calibration(FIRST_WAYS);
        List<Case> cases = first.cases(forTuning());
        System.out.println("nearest " + fit(cases, each -> each.isFirstRight() ? 1 : 0));
        System.out.println("three   " + fit(cases, each -> each.isAmongThree() ? 1 : 0));
        Tally out = leaveOneBankOut(cases, Refinement.questions(FIRST_WAYS));
        System.out.println("tuning, each bank by weights of the others: " + out);
        Tally tuning = first.tally(forTuning());
        System.out.println("tuning:  " + tuning);
        System.out.println("grading-data: " + first.tally(Refinement.ofGradingData()));
        if (args.length > 0) {
            out.wrong().forEach(line -> System.out.println("  " + line));
            tuning.wrong().forEach(line -> System.out.println("  " + line));
        }
        if (args.length != 1) {
            System.out.println("kept:    " + first.tally(kept()));
            System.out.println("kept, all ways to ask: " + new Calibration(Integer.MAX_VALUE).tally(kept()));
        }
    }
}
