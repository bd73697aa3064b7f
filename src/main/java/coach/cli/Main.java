package coach.cli;

import coach.journal.Trouble;
import coach.text.CoachException;
import coach.text.Nearest;
import coach.text.Printable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Where the program begins and ends: the only exit, and the only catch of what should not happen. */
public final class Main {
    private Main() {}

    /** Runs the program and exits with its code. */
    public static void main(String[] args) {
        // The same digits and letters whatever the person speaks: what is written is read by others too.
        Locale.setDefault(Locale.ROOT);
        if (Boolean.getBoolean("coach.warmup")) {
            Warmup.run();
            System.exit(Exit.DONE);
        }
        World world = World.real();
        System.exit(run(world, args));
    }

    /** Runs the program in a world and returns its exit code; what tests call. */
    static int run(World world, String... args) {
        try {
            CommandLine line = commandLine(world);
            // picocli 4.7.7 fails on "-", standard input, while it looks for options that begin like it.
            line.setAbbreviatedOptionsAllowed(!List.of(args).contains("-"));
            return args.length == 0 ? Home.open(world) : line.execute(args);
        } catch (CoachException | IOException e) {
            return complain(world, e);
        } catch (RuntimeException e) {
            e.printStackTrace(world.err());
            world.err().println("This is a bug in " + Version.TEXT + ". Nothing that was acknowledged is lost.");
            return Exit.BUG;
        }
    }

    /** Returns the command line with all its commands. */
    static CommandLine commandLine(World world) {
        var line = new CommandLine(new Coach(world))
                .addSubcommand(new PracticeCommand())
                .addSubcommand(new MockCommand())
                .addSubcommand(new ResumeCommand())
                .addSubcommand(new SessionsCommand())
                .addSubcommand(new ScoreCommand())
                .addSubcommand(new WhyCommand())
                .addSubcommand(new SettleCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new GradeCommand())
                .addSubcommand(new BankCommand())
                .addSubcommand(new BoardCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new LitmusCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new ClaimCommand())
                .addSubcommand(new EstimateCommand())
                .addSubcommand(new ProgressCommand())
                .addSubcommand(new DrillCommand())
                .addSubcommand(new DoctorCommand());
        line.setOut(world.out()).setErr(world.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedSubcommandsAllowed(true);
        register(line, coach.rubric.Level.class, coach.rubric.Level.values());
        register(line, coach.rubric.Activity.class, coach.rubric.Activity.values());
        register(line, MockCommand.PacketFormat.class, MockCommand.PacketFormat.values());
        register(line, ExportCommand.Format.class, ExportCommand.Format.values());
        line.setParameterExceptionHandler((e, unused) -> usage(world, e));
        line.setExecutionExceptionHandler((e, unused, parsed) -> {
            if (e instanceof CoachException || e instanceof IOException) {
                return complain(world, e);
            }
            throw e;
        });
        return line;
    }

    private static <E extends Enum<E>> void register(CommandLine line, Class<E> type, E[] values) {
        line.registerConverter(type, new Named<>(List.of(values)));
    }

    /** Reads the name of an enum's value, and says which name was meant where it is mistyped. */
    private record Named<E extends Enum<E>>(List<E> values) implements ITypeConverter<E> {
        @Override
        public E convert(String typed) {
            List<String> names = values.stream().map(Named::name).toList();
            int found = names.indexOf(typed.toLowerCase(Locale.ROOT));
            if (found >= 0) {
                return values.get(found);
            }
            String hint = Nearest.to(typed, names)
                    .map(name -> "did you mean " + name + "?")
                    .orElse("it is one of " + String.join(", ", names));
            throw new TypeConversionException("'" + typed + "' is unknown; " + hint);
        }

        private static String name(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static int usage(World world, ParameterException e) {
        CommandLine at = e.getCommandLine();
        world.err().println("coach: " + Printable.line(String.valueOf(e.getMessage())));
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            suggestion(unmatched).ifPresent(text -> world.err().println(text));
        }
        world.err().println("Try '" + at.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.BAD_INPUT;
    }

    private static java.util.Optional<String> suggestion(CommandLine.UnmatchedArgumentException e) {
        Stream<String> names = Stream.concat(
                e.getCommandLine().getSubcommands().keySet().stream(),
                e.getCommandLine().getCommandSpec().optionsMap().keySet().stream());
        return Nearest.to(e.getUnmatched().get(0), names.toList()).map(name -> "Did you mean " + name + "?");
    }

    private static int complain(World world, Exception e) {
        if (e instanceof CoachException user) {
            world.err().print(user.diagnostics().isEmpty() ? "coach: " + user.render() : user.render());
            world.err().flush();
            return Exit.BAD_INPUT;
        }
        world.err().println("coach: " + Trouble.message((IOException) e));
        return Exit.NO_DATA_FOLDER;
    }
}
