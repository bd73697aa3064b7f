package coach.grading.measure;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of decisions, and the figures that follow from them. */
public final class Tally {
    private int bothMet;
    private int onlyMachine;
    private int onlyPerson;
    private int neither;
    private int evidenceRight;
    private int possible;
    private int possibleTrue;
    private final Map<String, int[]> unmet = new TreeMap<>();

    /** Counts one decision. */
    void add(String kind, boolean isMet, boolean isAwarded) {
        bothMet += isMet && isAwarded ? 1 : 0;
        onlyMachine += !isMet && isAwarded ? 1 : 0;
        onlyPerson += isMet && !isAwarded ? 1 : 0;
        neither += !isMet && !isAwarded ? 1 : 0;
        if (!isMet) {
            int[] counts = unmet.computeIfAbsent(kind, k -> new int[2]);
            counts[0] += isAwarded ? 1 : 0;
            counts[1]++;
        }
    }

    /** Counts an award that a person agrees with, by whether the words shown are the person's. */
    void addEvidence(boolean isRight) {
        evidenceRight += isRight ? 1 : 0;
    }

    /** Counts a decision that was left to a person. */
    void addPossible(boolean isMet) {
        possible++;
        possibleTrue += isMet ? 1 : 0;
    }

    /** Adds the counts of {@code other}. */
    void add(Tally other) {
        bothMet += other.bothMet;
        onlyMachine += other.onlyMachine;
        onlyPerson += other.onlyPerson;
        neither += other.neither;
        evidenceRight += other.evidenceRight;
        possible += other.possible;
        possibleTrue += other.possibleTrue;
        other.unmet.forEach((kind, counts) -> {
            int[] sum = unmet.computeIfAbsent(kind, k -> new int[2]);
            sum[0] += counts[0];
            sum[1] += counts[1];
        });
    }

    /** Returns how many decisions were counted. */
    public int decisions() {
        return bothMet + onlyMachine + onlyPerson + neither;
    }

    /** Returns how many of them a person called met. */
    public int met() {
        return bothMet + onlyPerson;
    }

    /** Returns the share of awards that a person agrees with; 1 where nothing was awarded. */
    public double precision() {
        return share(bothMet, bothMet + onlyMachine);
    }

    /** Returns the share of met criteria that were awarded; 1 where none was met. */
    public double recall() {
        return share(bothMet, bothMet + onlyPerson);
    }

    /** Returns the harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * bothMet, 2 * bothMet + onlyMachine + onlyPerson);
    }

    /** Returns Cohen's kappa (Educational and Psychological Measurement 20(1), 1960). */
    public double kappa() {
        double all = Math.max(1, decisions());
        double agreed = (bothMet + neither) / all;
        double byChance = ((bothMet + onlyMachine) / all) * ((bothMet + onlyPerson) / all)
                + ((neither + onlyMachine) / all) * ((neither + onlyPerson) / all);
        return byChance >= 1 ? 1 : (agreed - byChance) / (1 - byChance);
    }

    /** Returns the share of awards whose words overlap those that the person marked. */
    public double evidence() {
        return share(evidenceRight, bothMet);
    }

    /** Returns the share of awarded decisions among those not met, for one kind of answer; 0 where there is none. */
    public double falseHits(String kind) {
        int[] counts = unmet.getOrDefault(kind, new int[] {0, 1});
        return (double) counts[0] / Math.max(1, counts[1]);
    }

    /** Returns how many criteria were awarded and not met, by kind of answer: "6 of 57". */
    public Map<String, String> falseHits() {
        var text = new TreeMap<String, String>();
        unmet.forEach((kind, counts) -> text.put(kind, counts[0] + " of " + counts[1]));
        return text;
    }

    /** Returns what was left to a person: "6, 2 of them met". */
    public String possible() {
        return possible + ", " + possibleTrue + " of them met";
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "precision %.3f, recall %.3f, F1 %.3f, kappa %.3f", precision(), recall(), f1(), kappa());
    }
}
