package coach.cli;

import coach.partner.door.Address;
import coach.partner.door.Way;
import coach.text.CoachException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Joins a mock interview as the candidate, by running {@code ssh}. */
final class Joining {
    private final World world;
    private final Path home;

    Joining(World world, Path home) {
        this.world = world;
        this.home = home;
    }

    /** Joins at {@code typed}, or at the door that is open on this machine where it is empty. Returns the exit code. */
    int at(String typed) throws IOException {
        List<String> command = typed.isEmpty() ? Way.here(home) : Way.to(Address.of(typed));
        world.err().println(String.join(" ", command));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CoachException("cannot run ssh: " + e.getMessage() + "; install the OpenSSH client");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }
}
