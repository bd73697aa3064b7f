package coach.grading.guard;

import coach.words.Sentence;
import coach.words.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sentence negates, in the manner of NegEx (Chapman and others, "A simple algorithm for identifying
 * negated findings and diseases in discharge summaries", Journal of Biomedical Informatics 34, 2001): cues before or
 * after the negated words, words that end a cue's reach, and phrases that only look like a negation. Added here: cues
 * that take a whole sentence ("we don't need to do this: ..."), and denials of a drawback ("no weakness that I'd worry
 * about").
 */
public final class Negation {
    private static final int REACH_MAX = 12;

    private static final Phrases BEFORE = new Phrases("""
            no|not|never|without|dont|do not|does not|doesnt|did not|didnt|isnt|arent|wasnt|werent|cannot|cant|can not
            wont|wouldnt|shouldnt|neednt|must not|mustnt|hasnt|havent|hardly|neither|nor|none|nobody|nothing
            avoid|avoids|avoiding|instead of|rather than|skip|skipping|no need|no need for|no need to|unlike
            dont need|do not need|dont want|do not want|leave out|get rid of|refuse|against|dont bother|wouldnt bother
            stop using|stays away from|stay away from
            """);

    private static final Phrases AFTER = new Phrases("""
            is not necessary|isnt necessary|are not necessary|arent necessary|is not needed|isnt needed|are not needed
            arent needed|is not required|isnt required|are not required|not required|not needed|not necessary
            is not important|isnt important|are not important|arent important|not important|is unnecessary
            are unnecessary|unnecessary|is overkill|are overkill|overkill|is useless|are useless|doesnt matter
            does not matter|dont matter|do not matter|is irrelevant|are irrelevant|can be ignored|is pointless
            makes no sense|make no sense|is not worth it|isnt worth it|not worth it|is out of scope|are out of scope
            out of scope|wont be needed|is not true|isnt true|is false|is wrong|would be wrong|is a bad idea
            would be a bad idea|is never needed|are never needed|is no good|isnt a good idea|is not a good idea
            cannot occur|cant occur|cannot happen|cant happen|can never happen|never occurs|does not occur|doesnt occur
            do not occur|is premature|are premature|does not apply|doesnt apply|do not apply|is not used
            isnt used|are not used|arent used|does not help|doesnt help|do not help|is not a concern|isnt a concern
            can be skipped|can be left out|is nonsense|has no use|is not what we want|is not something we need
            """);

    private static final Phrases SENTENCE = new Phrases("""
            dont need to do this|do not need to do this|no need to do this|no need for this|no need for the following
            not true that|is not true that|isnt true that|is wrong that|is false that|wrong to say that|dont think that|do not think that
            dont think|do not think|dont believe|do not believe|doubt that|would not do the following
            wouldnt do the following|wont do the following|will not do the following|not do this|not do the following
            none of this|none of the following|the following is not|the following is wrong|the following is unnecessary
            avoid the following|avoid this|it makes no sense to|by no means|under no circumstances|in no case
            disagree that|disagree with|opposite of
            """);

    private static final Phrases BACK = new Phrases("""
            we dont need that|we do not need that|we dont need this|we do not need this|we dont need it
            we do not need it|i dont need that|we dont do that|we do not do that|we wont do that|we will not do that
            none of that is needed|none of this is needed|that is not needed|thats not needed|this is not needed
            that is not necessary|thats not necessary|this is not necessary|this is not true|that is not true
            thats not true|i would not do that|i wouldnt do that|we would not do that|we wouldnt do that|not
            we can do without|we can do without it|we can do without that|is not what we do|thats wrong|that is wrong
            """);

    private static final Phrases DENIAL = new Phrases("""
            no weakness|no weaknesses|no problem|no problems|no issue|no issues|no drawback|no drawbacks|no downside
            no downsides|no concern|no disadvantage|no disadvantages|no risk|no bottleneck|dont see any|do not see any
            dont see a|do not see a|cant see any|isnt a problem|is not a problem|not a problem|arent a problem|no big deal
            never fails|is harmless|are harmless|without any problem|without problems|no cost|costs nothing
            does not hurt|doesnt hurt|do not hurt|dont hurt|cannot hurt|cant hurt|does not affect|doesnt affect
            do not affect|dont affect|does not harm|doesnt harm|do not harm|does not fill|doesnt fill|do not fill
            does not flood|doesnt flood|do not flood|does not overload|doesnt overload|do not overload
            is not overloaded|isnt overloaded|are not overloaded|arent overloaded|does not slow|doesnt slow
            is not slowed|has no effect|have no effect|makes no difference|is not affected|isnt affected|are not affected
            does not matter|doesnt matter|do not matter|dont matter|is not a concern|isnt a concern|is not a risk|isnt a risk
            cannot fail|cant fail|cannot happen|cant happen|never happens
            """);

    private static final Phrases NO_NEGATION = new Phrases("""
            not only|not just|not merely|no doubt|no matter|no problem|not necessarily|dont forget|do not forget
            never forget|cant do without|cannot do without|no more than|not more than|no later than|not later than
            no wonder|why not|if not|or not|not to mention|no less than|not less than|no longer than|not longer than
            no drama|not bad|no two|nothing but|none other|not until|whats not|whether or not|no big deal|no sooner
            cant let|cannot let|can not let|must not let|dont let|never let|not yet|nobody cares|no idea|not sure|dont know|do not know
            """);

    private Negation() {}

    /** Returns every negation of {@code sentence} that takes a statement back. */
    public static List<Scope> in(Sentence sentence) {
        var scopes = new ArrayList<Scope>();
        int i = 0;
        while (i < sentence.tokens().size()) {
            Stretch look = NO_NEGATION.at(sentence, i);
            Stretch cue = look != null ? look : addAt(sentence, i, scopes);
            i = cue == null ? i + 1 : cue.last() + 1;
        }
        return List.copyOf(scopes);
    }

    /**
     * Returns the negations of {@code sentence} that deny a drawback; these count even where a part may be negative.
     */
    public static List<Scope> denials(Sentence sentence) {
        var scopes = new ArrayList<Scope>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Stretch whole = SENTENCE.at(sentence, i);
            if (whole != null) {
                add(scopes, whole, whole.last() + 1, sentenceEnd(sentence, whole.last() + 1));
            }
            Stretch cue = DENIAL.at(sentence, i);
            if (cue != null) {
                add(scopes, cue, clauseStart(sentence, cue.first()), cue.first() - 1);
                add(scopes, cue, cue.last() + 1, clauseEnd(sentence, cue.last() + 1));
            }
        }
        return List.copyOf(scopes);
    }

    private static @Nullable Stretch addAt(Sentence sentence, int i, List<Scope> scopes) {
        int last = sentence.tokens().size() - 1;
        Stretch back = BACK.at(sentence, i);
        if (back != null && back.last() == last && i > 0) {
            add(scopes, back, sentenceStart(sentence, i - 1), i - 1);
            return back;
        }
        Stretch whole = SENTENCE.at(sentence, i);
        if (whole != null) {
            add(scopes, whole, whole.last() + 1, sentenceEnd(sentence, whole.last() + 1));
            return whole;
        }
        Stretch after = AFTER.at(sentence, i);
        if (after != null && i > 0) {
            add(scopes, after, clauseStart(sentence, i), i - 1);
            return after;
        }
        Stretch before = BEFORE.at(sentence, i);
        if (before != null) {
            add(scopes, before, before.last() + 1, clauseEnd(sentence, before.last() + 1));
        }
        return before;
    }

    private static void add(List<Scope> scopes, Stretch cue, int first, int last) {
        if (first <= last) {
            scopes.add(new Scope(cue, new Stretch(first, last)));
        }
    }

    private static int clauseEnd(Sentence sentence, int from) {
        int end = from;
        int most = Math.min(sentence.tokens().size(), from + REACH_MAX);
        while (end < most && !Clauses.beginsAt(sentence, end)) {
            end++;
        }
        return end - 1;
    }

    private static int clauseStart(Sentence sentence, int before) {
        int start = before;
        int least = Math.max(0, before - REACH_MAX);
        while (start > least && !Clauses.beginsAt(sentence, start)) {
            start--;
        }
        return start < before && Clauses.isOpener(sentence, start) ? start + 1 : start;
    }

    private static int sentenceEnd(Sentence sentence, int from) {
        int end = from;
        while (end < sentence.tokens().size() && !Clauses.beginsHardAt(sentence, end)) {
            end++;
        }
        return end - 1;
    }

    private static int sentenceStart(Sentence sentence, int before) {
        int start = before;
        while (start > 0 && !Clauses.beginsHardAt(sentence, start)) {
            start--;
        }
        return start;
    }
}
