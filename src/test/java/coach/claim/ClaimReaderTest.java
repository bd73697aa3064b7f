package coach.claim;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.claim.Sentences.Count;
import coach.claim.Sentences.Labelled;
import coach.consistency.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimReaderTest {
    private static final List<Labelled> SENTENCES = Sentences.of("sentences.yaml");
    private static final List<Labelled> OTHER_HANDS = Sentences.of("other-hands.yaml");
    private static final ClaimReader READER = new ClaimReader();

    private static final Map<String, Reading> READINGS = Stream.concat(SENTENCES.stream(), OTHER_HANDS.stream())
            .collect(Collectors.toMap(Labelled::text, s -> READER.read(s.text()), (a, b) -> a));

    private static Reading reading(Labelled labelled) {
        return requireNonNull(READINGS.get(labelled.text()));
    }

    private static List<Labelled> half(boolean isForTuning) {
        return SENTENCES.stream().filter(s -> s.isForTuning() == isForTuning).toList();
    }

    private static List<Labelled> all() {
        var all = new ArrayList<>(SENTENCES);
        all.addAll(OTHER_HANDS);
        return all;
    }

    @Test
    void theTuningHalfIsReadRight() {
        Count count = Count.of(half(true), READER);
        assertTrue(count.isGoodEnough(), count::toString);
    }

    @Test
    void theHeldOutHalfIsReadRight() {
        Count count = Count.of(half(false), READER);
        assertTrue(count.isGoodEnough(), count::toString);
    }

    @Test
    void otherHandsAreReadRight() {
        Count count = Count.of(OTHER_HANDS, READER);
        assertTrue(count.isGoodEnough(), count::toString);
    }

    @Test
    void everySentenceIsThereOnceAndEveryPhenomenonIsClaimedAndDenied() {
        List<String> texts = all().stream().map(Labelled::text).toList();
        assertEquals(texts.size(), Set.copyOf(texts).size());
        Set<String> claimed = all().stream().map(Labelled::claim).collect(Collectors.toCollection(TreeSet::new));
        var missing = new ArrayList<String>();
        for (Phenomenon phenomenon : Phenomenon.values()) {
            for (String modality : List.of("can", "never")) {
                String end = " " + phenomenon.id() + " " + modality;
                if (claimed.stream().noneMatch(claim -> claim.endsWith(end))) {
                    missing.add(end);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w/ eventual u might not even see ur own write | With eventual consistency it can happen that somebody does not see what they wrote themselves",
                "causal means the reply can never show up before the message | With causal memory (CM) it never happens that somebody sees a reply and not what it replies to",
                "R+W>N gives linearizability | Everything that happens with quorums with N=3, R=2, W=2 is allowed by linearizability",
                "linearizable doesn't stay up in a minority partition | While a partition lasts, reads and writes on the minority side are not all answered with linearizability",
                "linearizable reads are local and fast | With linearizability reads are answered without waiting for another replica",
                "sequential is weaker than linearizable | sequential consistency is weaker than linearizability",
                "the C in ACID is the C in CAP | It is so that the C of ACID and the C of CAP mean the same",
                "password change needs strict consistency | linearizability is needed for the story 'password'",
            })
    void readsWhatPeopleType(String text, String words) {
        assertEquals(Optional.of(words), READER.read(text).claim().map(Claim::words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "returns stale data | can",
                "may return stale data | can",
                "never returns stale data | never",
                "cannot return stale data | never",
                "always returns stale data | always",
                "does not prevent stale reads | can",
                "prevents stale reads | never",
                "never prevents stale reads | can",
                "does not allow stale reads | never",
                "doesn't guarantee that you never see stale data | can",
                "guarantees that you never see stale data | never",
                "guarantees that you see the latest value | never",
                "does not always return the latest value | can",
                "always returns the latest value | never",
                "never fails to return the latest value | never",
                "gives no guarantee that reads are fresh | can",
            })
    void wordsAroundAPhenomenonActFromTheInsideOut(String said, String modality) {
        String expected = "see causal stale-read " + modality;
        assertEquals(expected, Sentences.shortForm(READER.read("causal consistency " + said)));
    }

    @Test
    void whatIsOnlyPossibleAndGoodIsNoClaimButOffersBoth() {
        Reading reading = READER.read("with eventual consistency you can see the latest value");
        assertEquals(Optional.empty(), reading.claim());
        assertEquals(
                List.of("see eventual stale-read never", "see eventual stale-read can"),
                reading.others().stream().map(Sentences::shortForm).toList());
    }

    @Test
    void whereAWordIsUnknownTheMainWordsAreReadAndThatIsSaid() {
        Reading reading = READER.read("eventual consistency may return stale squirrels");
        assertEquals("see eventual stale-read can", Sentences.shortForm(reading));
        assertFalse(reading.isWhole());
        assertTrue(HearingText.reading(reading).contains("Only the main words were read"));
    }

    @Test
    void anUnknownWordIsNamedWhereNothingIsRead() {
        Reading reading = READER.read("eventual consistency squirrels");
        assertEquals(Optional.empty(), reading.claim());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all replicas must acknowledge a linearizable write",
                "with eventual consistency only the author may miss the write",
                "linearizable and sequential both forbid stale reads",
                "with linearizability the majority side stays up but the minority side doesn't",
                "with eventual consistency it may take a while until replicas agree",
                "in eventual consistency you see your own writes only after a while",
                "strong eventual consistency converges",
                "serializable is weaker than linearizable",
            })
    void whatIsNotCoveredIsNotGuessed(String text) {
        assertEquals(Optional.empty(), READER.read(text).claim());
    }

    @Test
    void aSymbolicQuorumGetsNumbersAndSaysSo() {
        Reading reading = READER.read("if R + W > N you never read stale data");
        assertEquals(
                Optional.of(new Claim.Behaviour(
                        new Subject.OfQuorum(3, 2, 2), Phenomenon.STALE_READ, Claim.Modality.NEVER)),
                reading.claim());
        assertEquals(List.of("R + W > N is taken as N=3, R=2, W=2"), reading.notes());
    }

    @Test
    void aTypingMistakeIsCorrectedAndSaid() {
        Reading reading = READER.read("casual consistency is stronger than eventaul consistency");
        assertEquals(
                Optional.of(new Claim.Strength(Model.CAUSAL, Claim.Strength.Relation.STRONGER, Model.EVENTUAL, true)),
                reading.claim());
        assertEquals(List.of("'casual' is taken as 'causal'", "'eventaul' is taken as 'eventual'"), reading.notes());
    }

    @Test
    void whateverIsNoClaimSaysWhatIsMissing() {
        for (Labelled labelled : all()) {
            Reading reading = reading(labelled);
            assertEquals(reading.claim().isEmpty(), !reading.why().isEmpty(), labelled.text());
            assertTrue(reading.others().size() <= 3, labelled.text());
        }
    }

    @Test
    void theSameTextIsReadTheSame() {
        var other = new ClaimReader();
        for (Labelled labelled : all()) {
            assertEquals(reading(labelled), other.read(labelled.text()));
        }
    }

    @Test
    void aFullStopUpperCaseAndSpacesChangeNothing() {
        for (Labelled labelled : all()) {
            String text = labelled.text();
            Optional<Claim> claim = reading(labelled).claim();
            assertEquals(claim, READER.read(text + ".").claim(), text);
            assertEquals(claim, READER.read(text.toUpperCase(Locale.ROOT)).claim(), text);
            assertEquals(
                    claim, READER.read("  " + text.replace(" ", "  ") + " ").claim(), text);
        }
    }

    @Test
    void itIsNotTrueThatTurnsEveryClaim() {
        for (Labelled labelled : all()) {
            Optional<Claim> claim = reading(labelled).claim();
            if (claim.isPresent()) {
                Optional<Claim> denied =
                        READER.read("it is not true that " + labelled.text()).claim();
                assertEquals(claim.map(Denial::of), denied, labelled.text());
            }
        }
    }

    @Test
    void denyingTwiceDeniesNothing() {
        for (Labelled labelled : all()) {
            Optional<Claim> denied = reading(labelled).claim().map(Denial::of);
            if (denied.isPresent()) {
                assertEquals(reading(labelled).claim(), denied.map(Denial::of), labelled.text());
            }
        }
    }

    @Test
    void anythingCanBeTyped() {
        var texts = new ArrayList<>(List.of(
                "",
                " ",
                "\n\n",
                ".",
                "?",
                "\u0000\u0001\u001b[31m",
                "\ud83d\ude00\ud83d\ude00",
                "\ud83d",
                "$1\\",
                "(((",
                "N=",
                "R+W>",
                "N=999999999 R=1 W=1",
                "eventual ".repeat(12_000),
                "x".repeat(100_000),
                "not ".repeat(90),
                "(?:".repeat(99),
                "see old and then ".repeat(20),
                "n=1,".repeat(90)));
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 128 : 0x10000));
            }
            texts.add(text.toString());
        }
        for (String text : texts) {
            assertEquals(text, READER.read(text).text());
        }
        assertFalse(READER.read("x".repeat(100_000)).why().isEmpty());
    }

    @Test
    void wordsOfSentencesInAnyOrderAreRarelyAClaim() {
        int shuffled = 0;
        for (Labelled labelled : half(true)) {
            var words = new ArrayList<>(List.of(labelled.text().split(" ", -1)));
            var random = new SplittableRandom(labelled.text().hashCode());
            for (int i = words.size() - 1; i > 0; i--) {
                Collections.swap(words, i, random.nextInt(i + 1));
            }
            Reading reading = READER.read(String.join(" ", words));
            shuffled += reading.claim().isPresent() && reading.isWhole() ? 1 : 0;
        }
        assertTrue(
                shuffled <= half(true).size() / 2,
                shuffled + " of " + half(true).size());
    }
}
