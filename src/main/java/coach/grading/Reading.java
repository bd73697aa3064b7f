package coach.grading;

import coach.grading.guard.Guard;
import coach.grading.guard.Listing;
import coach.grading.pattern.Hit;
import coach.words.Sentence;
import coach.words.Sentences;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers as the rules look at them: lines with their guards, and where each part's patterns match.
 *
 * @param lines the sentences of all answers that are prose, in order
 * @param hits for each part and each line, where its patterns match
 * @param asked the facts asked for, by id, with the words that ask
 */
record Reading(List<Line> lines, Map<PartRule, List<List<Hit>>> hits, DrawnFacts drawn, Map<String, Evidence> asked) {

    /** Cuts answers into lines; the diagram's lines are left to the board. */
    static List<Line> lines(List<Answer> answers, Sentences sentences, Watch watch) {
        var lines = new ArrayList<Line>();
        for (Answer answer : answers) {
            if (answer.kind() != Kind.DRAWING && answer.kind() != Kind.CLAIM) {
                for (Sentence sentence : sentences.of(answer.text())) {
                    lines.add(Line.of(answer, sentence, watch));
                }
            }
        }
        return lines;
    }

    /** Looks for the parts of all {@code rules} in {@code lines}, and marks lines that touch a crowd of criteria. */
    static Reading of(List<Line> lines, List<Rule> rules, DrawnFacts drawn, Map<String, Evidence> asked) {
        var hits = new IdentityHashMap<PartRule, List<List<Hit>>>();
        var touched = new int[lines.size()];
        for (Rule rule : rules) {
            var touches = new boolean[lines.size()];
            for (PartRule part : rule.parts()) {
                var found = new ArrayList<List<Hit>>(lines.size());
                for (int i = 0; i < lines.size(); i++) {
                    List<Hit> here = part.hits(lines.get(i));
                    found.add(here);
                    touches[i] |= part.stands(lines.get(i), here);
                }
                hits.put(part, found);
            }
            for (int i = 0; i < touches.length; i++) {
                touched[i] += touches[i] ? 1 : 0;
            }
        }
        var judged = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            boolean isCrowd =
                    lines.get(i).guards().contains(Guard.CROWD) && touched[i] > crowd(lines.get(i), rules.size());
            judged.add(isCrowd ? lines.get(i).as(Listing.CROWD) : lines.get(i));
        }
        return new Reading(List.copyOf(judged), hits, drawn, asked);
    }

    /** Returns how many criteria one sentence may touch: a long one more, and more where there are many criteria. */
    private static int crowd(Line line, int criteria) {
        return Math.max(3, criteria / 10) + line.sentence().tokens().size() / 12;
    }

    /** Judges one part by these lines. */
    PartFinding judge(PartRule part) {
        return part.judge(lines, hits.getOrDefault(part, List.of()));
    }
}
