package coach.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankNewTest {
    @TempDir
    Path home;

    @Test
    void whatIsStartedPassesTheCheckUnderItsNewName() throws IOException {
        Path bank = home.resolve("mine");
        Run.Result started = new Run(home)
                .with("bank", "new", bank.toString(), "mail", "--from", "dns", "--title", "Bob's mail: now");
        assertEquals(Exit.DONE, started.code(), started.err());

        Run.Result checked = new Run(home).with("bank", "check", bank.toString());
        assertEquals("", checked.err());
        assertEquals(Exit.DONE, checked.code());
        assertTrue(new Run(home)
                .with("--bank", bank.toString(), "bank", "list")
                .out()
                .contains("Bob's mail: now"));
        assertTrue(Files.exists(bank.resolve("schema/question.schema.json")));
    }

    @Test
    void nothingIsOverwrittenAndABadIdIsRefused() throws IOException {
        Path bank = home.resolve("mine");
        new Run(home).with("bank", "new", bank.toString(), "mail");
        Path file = bank.resolve("questions/mail.yaml");
        Files.writeString(file, "mine");

        Run.Result again = new Run(home).with("bank", "new", bank.toString(), "mail");
        assertEquals(Exit.BAD_INPUT, again.code());
        assertTrue(again.err().contains("exists already"), again.err());
        assertEquals("mine", Files.readString(file));
        assertEquals(
                Exit.BAD_INPUT,
                new Run(home).with("bank", "new", bank.toString(), "Mail!").code());
    }

    @Test
    void aFolderThatCannotBeMadeIsBadInput() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no folder");

        Run.Result refused =
                new Run(home).with("bank", "new", file.resolve("bank").toString(), "mail");

        assertEquals(Exit.BAD_INPUT, refused.code());
        assertTrue(refused.err().contains("name another folder"), refused.err());
    }
}
