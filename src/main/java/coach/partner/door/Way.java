package coach.partner.door;

import coach.text.CoachException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The command that leads a candidate to a door. */
public final class Way {
    private static final int NOTE_LINES = 3;
    private static final String KNOWN = "door-known";

    private Way() {}

    /** Returns the command to a door anywhere; the fingerprint is for the candidate to compare. */
    public static List<String> to(Address address) {
        return List.of("ssh", "-t", "-p", Integer.toString(address.port()), "candidate@" + address.host());
    }

    /**
     * Returns the command to the door that is open on this machine, whose host key is known from the file beside it.
     *
     * @throws CoachException where no door is open
     */
    public static List<String> here(Path home) throws IOException {
        List<String> note = note(home);
        Path known = home.resolve(KNOWN);
        HostKey.remove(known);
        HostKey.writePrivately(known, "coach-door " + note.get(2) + "\n");
        return List.of(
                "ssh",
                "-t",
                "-p",
                note.get(1),
                "-o",
                "HostKeyAlias=coach-door",
                "-o",
                "StrictHostKeyChecking=yes",
                "-o",
                "UserKnownHostsFile=\"" + known + "\"",
                "candidate@" + note.get(0));
    }

    private static List<String> note(Path home) throws IOException {
        try {
            List<String> note = Files.readAllLines(home.resolve(Door.NOTE), StandardCharsets.UTF_8);
            if (note.size() == NOTE_LINES && note.get(1).matches("\\d{1,5}")) {
                return note;
            }
        } catch (NoSuchFileException e) {
            // Said below.
        }
        throw new CoachException("no door is open here; the interviewer opens one with 'coach mock --host'");
    }
}
