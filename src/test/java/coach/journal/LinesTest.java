package coach.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.text.CoachException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final List<String> PAYLOADS =
            RandomEvents.interview(1, 60).stream().map(EventText::write).toList();
    private static final List<String> LINES = lines(PAYLOADS);
    private static final byte[] JOURNAL = join(LINES);

    @Test
    void theBytesAreFixed() {
        assertEquals("""
                coach journal 1 a970d95a
                441641a3 {"event":"paused"}
                cba81c9e {"event":"paused"}
                3d5cf3d5 é
                """, String.join("", lines(List.of("{\"event\":\"paused\"}", "{\"event\":\"paused\"}", "é"))));
    }

    @Test
    void everyPrefixGivesBackWholeLinesOnly() {
        int whole = 0;
        int end = 0;
        for (int cut = 0; cut <= JOURNAL.length; cut++) {
            if (whole < LINES.size() && cut == end + bytes(LINES.get(whole))) {
                end = cut;
                whole++;
            }
            var recovered = recover(Arrays.copyOf(JOURNAL, cut));

            assertEquals(PAYLOADS.subList(0, Math.max(0, whole - 1)), recovered.payloads(), "cut at " + cut);
            assertEquals(end, recovered.bytes(), "cut at " + cut);
            assertEquals(cut > end || whole == 0, recovered.damage().isPresent(), "cut at " + cut);
            if (recovered.damage().isPresent()) {
                var expected =
                        new Damage(Damage.Kind.CUT_SHORT, whole + 1, Math.max(0, whole - 1), (long) cut - end, "");
                assertEquals(expected, recovered.damage().get());
            }
        }
        assertEquals(LINES.size(), whole);
    }

    @Test
    void everyPrefixCanBeContinued() {
        for (int cut = 0; cut <= JOURNAL.length; cut++) {
            var recovered = recover(Arrays.copyOf(JOURNAL, cut));
            String kept = new String(JOURNAL, 0, recovered.bytes(), UTF_8);
            String journal = (kept.isEmpty() ? Lines.header() : kept) + Lines.line(recovered.checksum(), "more");

            var again = recover(journal.getBytes(UTF_8));

            var expected = new ArrayList<>(recovered.payloads());
            expected.add("more");
            assertEquals(expected, again.payloads(), "cut at " + cut);
            assertTrue(again.damage().isEmpty(), "cut at " + cut);
        }
    }

    @Test
    void everyFlippedBitIsNoticedAndNothingAfterItIsTrusted() {
        int line = 1;
        int end = bytes(LINES.get(0));
        for (int i = end; i < JOURNAL.length; i++) {
            if (i == end) {
                end += bytes(LINES.get(line));
                line++;
            }
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = JOURNAL.clone();
                damaged[i] ^= (byte) (1 << bit);

                var recovered = recover(damaged);

                assertEquals(PAYLOADS.subList(0, line - 2), recovered.payloads(), "byte " + i + " bit " + bit);
                assertEquals(line, recovered.damage().orElseThrow().line(), "byte " + i + " bit " + bit);
                assertEquals(
                        JOURNAL.length - recovered.bytes(),
                        recovered.damage().orElseThrow().bytes());
            }
        }
    }

    @Test
    void everyFlippedBitOfTheHeaderIsRefused() {
        for (int bit = 0; bit < bytes(Lines.header()) * 8; bit++) {
            byte[] damaged = JOURNAL.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);

            var refusal = assertThrows(CoachException.class, () -> recover(damaged), "bit " + bit);

            assertTrue(refusal.render().contains("its first line is damaged"), refusal.render());
        }
    }

    @Test
    void swappedLinesAreNoticed() {
        for (int i = 1; i < LINES.size(); i++) {
            for (int j = i + 1; j < LINES.size(); j++) {
                var lines = new ArrayList<>(LINES);
                Collections.swap(lines, i, j);

                assertDamagedAt(i, lines, "lines " + i + " and " + j);
            }
        }
    }

    @Test
    void doubledAndLostLinesAreNoticed() {
        for (int i = 1; i < LINES.size(); i++) {
            var doubled = new ArrayList<>(LINES);
            doubled.add(i, LINES.get(i));
            assertDamagedAt(i + 1, doubled, "doubled " + i);

            var moved = new ArrayList<>(LINES);
            moved.add(LINES.get(i));
            assertDamagedAt(LINES.size(), moved, "written again at the end " + i);

            var lost = new ArrayList<>(LINES);
            lost.remove(i);
            if (i < LINES.size() - 1) {
                assertDamagedAt(i, lost, "lost " + i);
            }
        }
    }

    @Test
    void equalPayloadsInARowAreStillCounted() {
        List<String> same = lines(Collections.nCopies(20, "same"));
        for (int i = 1; i < same.size() - 1; i++) {
            var lost = new ArrayList<>(same);
            lost.remove(i);

            assertEquals(i - 1, recover(join(lost)).payloads().size());
        }
    }

    @Test
    void twoJournalsInOneFileGiveTheFirst() {
        var both = new ArrayList<>(LINES);
        both.addAll(lines(List.of("another")));

        assertDamagedAt(LINES.size(), both, "concatenated");
    }

    @Test
    void zerosLeftByAPowerCutAreATornTail() {
        var recovered = recover(Arrays.copyOf(JOURNAL, JOURNAL.length + 4096));

        assertEquals(PAYLOADS, recovered.payloads());
        assertEquals(
                new Damage(Damage.Kind.CUT_SHORT, 62, 60, 4096, ""),
                recovered.damage().orElseThrow());
    }

    @Test
    void randomBytesAreNeverAnEvent() {
        for (long seed = 0; seed < 4_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] garbage = new byte[random.nextInt(1, 300)];
            random.nextBytes(garbage);
            if (random.nextBoolean()) {
                garbage[random.nextInt(garbage.length)] = '\n';
            }
            byte[] journal = Arrays.copyOf(JOURNAL, JOURNAL.length + garbage.length);
            System.arraycopy(garbage, 0, journal, JOURNAL.length, garbage.length);

            assertEquals(PAYLOADS, recover(journal).payloads(), "seed " + seed);
            if (garbage[0] != 'c') {
                assertThrows(CoachException.class, () -> recover(garbage), "seed " + seed);
            }
        }
    }

    @Test
    void aNewerFormatIsNamedAsSuch() {
        byte[] newer = "coach journal 2 ba202aae\nwho knows".getBytes(UTF_8);

        var refusal = assertThrows(CoachException.class, () -> recover(newer));

        assertEquals(
                "test.journal was written by a newer coach, as 'coach journal 2'; open it with that version, or update"
                        + " this one\n",
                refusal.render());
    }

    @Test
    void aLineFeedInAPayloadIsABug() {
        assertThrows(IllegalArgumentException.class, () -> Lines.line(Lines.start(), "a\nb"));
    }

    private static void assertDamagedAt(int index, List<String> lines, String what) {
        var recovered = recover(join(lines));

        assertEquals(PAYLOADS.subList(0, index - 1), recovered.payloads(), what);
        var damage = recovered.damage().orElseThrow();
        assertEquals(Damage.Kind.CHANGED, damage.kind(), what);
        assertEquals(index + 1, damage.line(), what);
        assertEquals(bytes(String.join("", lines.subList(index, lines.size()))), damage.bytes(), what);
    }

    private static Lines.Recovered recover(byte[] journal) {
        return Lines.recover("test.journal", journal);
    }

    private static List<String> lines(List<String> payloads) {
        var lines = new ArrayList<>(List.of(Lines.header()));
        String last = Lines.start();
        for (String payload : payloads) {
            String line = Lines.line(last, payload);
            last = Lines.checksumOf(line);
            lines.add(line);
        }
        return lines;
    }

    private static byte[] join(List<String> lines) {
        return String.join("", lines).getBytes(UTF_8);
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
