package coach.consistency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.history.History;
import coach.history.Imported;
import coach.history.Ink;
import coach.history.Notation;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static String why(Model model, String notation) {
        History history = Notation.parse(notation);
        var violated = (Verdict.Violated) Models.check(history, model, new Budget(1_000_000));
        return String.join(" ", Sentences.of(violated.because(), model, history, 0));
    }

    @Test
    void aReplyWithoutItsComment() {
        assertEquals(
                "Alice wrote 1 to comment. Bob read that and then wrote 1 to reply. Carol read that, so Carol must see Alice's 1"
                        + " in comment too; yet Carol then read 0 from comment.",
                why(Model.CAUSAL, "alice: w comment 1 | bob: r comment 1; w reply 1 | carol: r reply 1; r comment 0"));
    }

    @Test
    void anOldVersionBesideAReplyToTheNewOne() {
        assertEquals(
                "Sally wrote 1 to post and then wrote 2 to post. Billy read that and then wrote 1 to reply. Henry read that, so"
                        + " Henry must see Sally's 2 in post too; yet Henry then read 1 from post, which Sally's 2 had replaced.",
                why(
                        Model.CAUSAL_CONVERGENCE,
                        "sally: w post 1; w post 2 | billy: r post 2; w reply 1 | henry: r reply 1; r post 1"));
    }

    @Test
    void twoReplicasThatCallEachOthersWriteNewer() {
        assertEquals(
                "b read 1 from x after having itself written 2 to x, so everybody must call b's 2 older than a's 1. a read 2 from x"
                        + " after having itself written 1 to x, so everybody must call a's 1 older than b's 2. They cannot both be"
                        + " the newer one.",
                why(Model.CAUSAL_CONVERGENCE, "a: w x 1; r x 2 | b: w x 2; r x 1"));
    }

    @Test
    void aCircleOfReadsThatCameTooEarly() {
        assertEquals(
                "q wrote 1 to y and then read 0 from x, so that read comes before p's write of 1 to x. p wrote 1 to x and then read"
                        + " 0 from y, so that read comes before q's write of 1 to y. This goes round in a circle: no one order of"
                        + " all operations fits all of it.",
                why(Model.SEQUENTIAL, "p: w x 1; r y 0 | q: w y 1; r x 0"));
    }

    @Test
    void aViewThatCannotBeOrdered() {
        assertEquals(
                "b read 2 from x after having read a's 1, so in the order b saw, a's 1 comes before b's 2. b read 1 from x after"
                        + " having itself written 2 to x, so in the order b saw, b's 2 comes before a's 1. No order of what b saw"
                        + " does both.",
                why(Model.PRAM, "a: w x 1 | b: w x 2; r x 1; r x 2"));
    }

    @Test
    void twoValuesThatMustBothBeCurrent() {
        assertEquals(
                "The initial 0 is certainly in x from the beginning, until 30, when s's read of 0 from x started. 1 must be in x at"
                        + " some instant from 10, when r's read of 1 from x started, to 20, when it was answered. x cannot hold"
                        + " both at once.",
                why(Model.LINEARIZABLE, "w: w x 1 @0,100 | r: r x 1 @10,20 | s: r x 0 @30,40"));
        assertEquals(
                "1 is certainly in x from 1, when a's write of 1 to x was answered, until 6, when process 7's read of 1 from x"
                        + " started. 2 is certainly in x from 3, when Bob's write of 2 to x was answered, until 4, when process 7's"
                        + " read of 2 from x started. x cannot hold both at once.",
                why(Model.LINEARIZABLE, "a: w x 1 @0,1 | bob: w x 2 @2,3 | 7: r x 2 @4,5; r x 1 @6,7"));
    }

    @Test
    void sessionsThatForget() {
        assertEquals(
                "p wrote 1 to x; yet p then read 0 from x. That breaks the promise of read your writes to p.",
                why(Model.READ_YOUR_WRITES, "p: w x 1; r x 0"));
        assertEquals(
                "w wrote 1 to x. r read that, so r must see w's 1 in x too; yet r then read 0 from x. That breaks the promise of"
                        + " monotonic reads to r.",
                why(Model.MONOTONIC_READS, "w: w x 1 | r: r x 1; r x 0"));
    }

    @Test
    void endsThatDoNotAgree() {
        assertEquals(
                "After all writes had stopped and everything was delivered, f read 1 from x and g read 2 from x: they never come to"
                        + " agree.",
                why(Model.EVENTUAL, "a: w x 1 | b: w x 2 | f: r x 1 ! | g: r x 2 !"));
        assertEquals(
                "a wrote 1 to x and was told that it was done; yet after everything was delivered f read 0 from x, the initial"
                        + " value.",
                why(Model.EVENTUAL, "a: w x 1 | f: r x 0 !"));
    }

    @Test
    void readsOfWhatNeverWas() {
        assertEquals("q read 7 from x, but nobody ever wrote 7 there.", why(Model.EVENTUAL, "p: w x 1 | q: r x 7"));
        assertEquals(
                "q read 1 from x, but p's write of 1 to x certainly failed.",
                why(Model.CAUSAL, "p: w x 1 fail | q: r x 1"));
        assertEquals(
                "p read 1 from x and then wrote 1 to y. q read that and then wrote 1 to x. p read that. Each would have to happen"
                        + " before its own cause: no store can do that.",
                why(Model.PRAM, "p: r x 1; w y 1 | q: r y 1; w x 1"));
        assertEquals(
                "a failed to change x from 0 to 1, but x could hold nothing other than 0, so the change had to succeed.",
                why(Model.EVENTUAL, "a: cas x 0 1 fail"));
    }

    @Test
    void namesValuesAndTextsStayThemselves() {
        assertEquals(
                "process 3 read \"two words\" from \"a b\", but nobody ever wrote \"two words\" there."
                        .replace("process", "Process"),
                why(Model.EVENTUAL, "3: r \"a b\" \"two words\""));
    }

    @Test
    void everyReasonOfEveryModelCanBeSaidAndDrawn() {
        int said = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Imported imported = Imported.of(RandomHistories.of(seed, 3, 9));
            for (Model model : Model.values()) {
                Verdict verdict = Models.check(imported.history(), model, new Budget(1_000_000));
                if (verdict instanceof Verdict.Violated violated) {
                    var reason = Explanation.of(imported, model, violated.because(), new Budget(1_000_000));
                    String at = "seed " + seed + ", " + model + ": " + Notation.print(imported.history()) + "\n"
                            + reason.text();
                    assertFalse(reason.sentences().isEmpty(), at);
                    assertTrue(reason.sentences().stream().allMatch(sentence -> sentence.endsWith(".")), at);
                    assertFalse(
                            reason.text().contains("null")
                                    || reason.text().contains("..")
                                    || reason.text().contains("  "),
                            at);
                    assertTrue(reason.core().containsAll(reason.picture().marked()), at);
                    assertTrue(reason.core().containsAll(reason.because().ops()), at);
                    assertTrue(reason.draw(Ink.ASCII, 80).lines().allMatch(line -> line.length() <= 80), at);
                    said++;
                }
            }
        }
        assertTrue(said > 1_000, said + " reasons");
    }
}
