package coach.cli;

import coach.interview.Act.Seated;
import coach.interview.Act.Way;
import coach.interview.Event;
import coach.interview.Mock;
import coach.interview.Session;
import coach.journal.Journal;
import coach.journal.Sessions;
import coach.journal.Summary;
import coach.partner.door.Address;
import coach.partner.door.Invitation;
import coach.partner.packet.Block;
import coach.partner.packet.Packet;
import coach.partner.packet.PacketHtml;
import coach.partner.packet.PacketMarkdown;
import coach.question.Question;
import coach.rubric.Rubric;
import coach.term.Rich;
import coach.text.CoachException;
import coach.transcript.Pdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code coach mock}: one person interviews another. */
@Command(
        name = "mock",
        mixinStandardHelpOptions = true,
        description = "A mock interview run by a partner, who need not have interviewed anybody before.",
        footer = {
            "",
            "Examples:",
            "  coach mock chat                       one terminal, passed to and fro",
            "  coach mock chat --host                two terminals here: the candidate types coach mock --join",
            "  coach mock chat --host 0.0.0.0:2222   over the network: the candidate needs nothing but ssh",
            "  coach mock chat --packet -o chat.md   the interviewer's packet on paper; --enter afterwards",
            "  coach mock --swap                     the next interview, with changed roles"
        })
final class MockCommand implements Callable<Integer> {
    private static final String LAST = "";

    @ParentCommand
    private Coach coach;

    @Mixin
    private SittingOptions sitting;

    @Option(names = "--interviewer", paramLabel = "NAME", description = "Who interviews.", defaultValue = "")
    private String interviewer = "";

    @Option(names = "--candidate", paramLabel = "NAME", description = "Who is interviewed.", defaultValue = "")
    private String candidate = "";

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "With --host: let in whoever has one of these public keys (as in authorized_keys), no password.")
    private @Nullable Path keys;

    @ArgGroup
    private @Nullable Kind kind;

    @ArgGroup(exclusive = false)
    private @Nullable Paper paper;

    /** What to do; at most one of them. */
    static final class Kind {
        @Option(
                names = "--join",
                arity = "0..1",
                fallbackValue = LAST,
                paramLabel = "ADDRESS:PORT",
                description = "Join as the candidate; without an address, the door that is open on this machine.")
        private @Nullable String join;

        @Option(
                names = "--resume",
                arity = "0..1",
                fallbackValue = LAST,
                paramLabel = "SESSION",
                description = "Go on with an interrupted mock interview; with --host, over the network.")
        private @Nullable String resume;

        @Option(
                names = "--swap",
                arity = "0..1",
                fallbackValue = LAST,
                paramLabel = "SESSION",
                description = "The next interview, with changed roles; after the last session, or the one named.")
        private @Nullable String swap;

        @Option(names = "--packet", description = "Print the interviewer's packet, for an interview in person.")
        private boolean isPacket;

        @Option(names = "--enter", description = "Enter what was ticked and scored in an interview in person.")
        private boolean isEntered;
    }

    /** How the packet is written. */
    static final class Paper {
        @Option(names = "--format", paramLabel = "F", description = "With --packet: md, html or pdf; default: md.")
        private PacketFormat format = PacketFormat.MD;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "With --packet: where to write it; default: standard output.")
        private @Nullable Path file;
    }

    /** The formats a packet is written in. */
    enum PacketFormat {
        MD,
        HTML,
        PDF
    }

    @Option(
            names = "--host",
            arity = "0..1",
            fallbackValue = LAST,
            paramLabel = "ADDRESS:PORT",
            description = "Open a door for the candidate's ssh: on this machine only unless an address is given.")
    private @Nullable String host;

    @Override
    public Integer call() throws IOException {
        Kind chosen = kind == null ? new Kind() : kind;
        check(chosen);
        if (chosen.join != null) {
            return new Joining(coach.world, coach.desk().home()).at(chosen.join);
        }
        if (chosen.isPacket) {
            return packet(paper == null ? new Paper() : paper);
        }
        var mocking = new Mocking(coach.world, coach.desk(), invitation());
        if (chosen.resume != null) {
            return mocking.resume(open(chosen.resume));
        }
        Way way = chosen.isEntered ? Way.PAPER : host == null ? Way.ONE_TERMINAL : Way.TWO_TERMINALS;
        Seated seated = chosen.swap == null
                ? new Seated(interviewer, candidate, way, "")
                : Mocking.swapped(before(chosen.swap), way);
        return mocking.begin(sitting.plan(coach), seated);
    }

    private void check(Kind chosen) {
        sitting.check();
        if (keys != null && host == null) {
            throw new CoachException("--keys says who may come in by --host; give that too");
        }
        if (host != null && (chosen.join != null || chosen.isPacket || chosen.isEntered)) {
            throw new CoachException(
                    "--host opens a door for an interview; it does not go with --join, --packet, --enter");
        }
        if (paper != null && !chosen.isPacket) {
            throw new CoachException("--format and -o go with --packet");
        }
    }

    private Optional<Invitation> invitation() {
        return host == null
                ? Optional.empty()
                : Optional.of(Invitation.of(coach.desk().home(), Address.of(host), Optional.ofNullable(keys)));
    }

    private Path open(String id) throws IOException {
        Sessions sessions = coach.desk().sessions();
        return id.isEmpty()
                ? sessions.lastUnfinished()
                        .map(Summary::path)
                        .orElseThrow(() -> new CoachException("no session is unfinished; begin one with 'coach mock'"))
                : sessions.find(id);
    }

    private Session before(String id) throws IOException {
        if (!id.isEmpty()) {
            return coach.desk().session(id);
        }
        for (Summary each : coach.desk().sessions().list().sessions()) {
            List<Event> events = Journal.read(each.path()).events();
            if (!events.isEmpty() && Mock.of(Session.of(events)).isPresent()) {
                return Session.of(events);
            }
        }
        throw new CoachException("there is no mock interview to change roles after; begin one with 'coach mock'");
    }

    private int packet(Paper asked) {
        Practice.Plan plan = sitting.plan(coach);
        Question chosen = coach.desk().bank().question(plan.question()).value();
        Rubric rubric = coach.desk().bank().rubric(chosen.rubric()).value();
        List<Block> blocks = Packet.of(chosen, rubric, plan.level(), plan.minutes(), plan.activities());
        String page = PacketHtml.of(chosen.title() + ": the interviewer's packet", blocks);
        var print = new Printer(coach.world);
        if (asked.file == null) {
            if (asked.format == PacketFormat.PDF) {
                throw new CoachException("a PDF is not for a terminal; name a file with -o");
            }
            print.raw(asked.format == PacketFormat.MD ? PacketMarkdown.of(blocks) : page);
            return Exit.DONE;
        }
        byte[] written = switch (asked.format) {
            case MD -> PacketMarkdown.of(blocks).getBytes(StandardCharsets.UTF_8);
            case HTML -> page.getBytes(StandardCharsets.UTF_8);
            case PDF ->
                Pdf.ofPage(
                        page.replace("system-ui, sans-serif", "sans"),
                        Version.NUMBER,
                        coach.world.clock().instant());
        };
        return write(print, asked.file, written);
    }

    private static int write(Printer print, Path file, byte[] written) {
        try {
            Files.write(file, written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new CoachException(file + " is there already; name another file with -o");
        } catch (IOException e) {
            throw new CoachException("cannot write %s: %s; name another file with -o".formatted(file, e.getMessage()));
        }
        print.err(Rich.plain("Wrote " + file + "."));
        return Exit.DONE;
    }
}
