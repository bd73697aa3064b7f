package coach.cli;

import coach.journal.Summary;
import coach.rubric.Activity;
import coach.rubric.Level;
import coach.term.Completion;
import coach.term.Console;
import coach.term.ConsoleSettings;
import coach.term.Ink;
import coach.term.Input;
import coach.term.Prompt;
import coach.term.Rich;
import coach.text.CoachException;
import coach.yaml.Bank;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The home screen: what {@code coach} alone shows on a terminal. */
final class Home {
    private final World world;
    private final Desk desk;
    private final List<coach.yaml.Summary> questions;

    private Home(World world, Desk desk, Bank bank) {
        this.world = world;
        this.desk = desk;
        this.questions = bank.questions();
    }

    /** Shows the home screen on a terminal; elsewhere prints the help and returns the code for bad usage. */
    static int open(World world) throws IOException {
        ConsoleSettings settings = world.settings();
        if (!settings.isInputTerminal() || !settings.isOutputTerminal()) {
            Main.commandLine(world).usage(new PrintWriter(world.err(), true));
            return Exit.BAD_INPUT;
        }
        var desk = new Desk(world.environment(), List.of(), null);
        return new Home(world, desk, desk.bank()).choose();
    }

    private int choose() throws IOException {
        Optional<Summary> open = desk.sessions().lastUnfinished();
        Optional<String> chosen;
        try (Console console = world.console().apply(Optional.of(historyFolder()))) {
            console.print(welcome(open));
            chosen = ask(console, open.isPresent());
        }
        if (chosen.isEmpty()) {
            return Exit.DONE;
        }
        var practice = new Practice(world, desk);
        return chosen.get().equals("r") && open.isPresent()
                ? practice.resume(open.get().path())
                : practice.begin(plan(chosen.get()));
    }

    private java.nio.file.Path historyFolder() throws IOException {
        desk.sessions().requireWritable();
        return desk.home();
    }

    private Optional<String> ask(Console console, boolean canResume) {
        while (true) {
            Input input = console.read(Prompt.of("coach> ").completing(this::completions));
            if (!(input instanceof Input.Line line)) {
                if (input instanceof Input.Interrupted) {
                    continue;
                }
                return Optional.empty();
            }
            String typed = line.text().strip().toLowerCase(Locale.ROOT);
            if (typed.isEmpty()) {
                continue;
            }
            if ("quit".startsWith(typed) || "exit".startsWith(typed) || typed.equals("/quit")) {
                return Optional.empty();
            }
            if (canResume && "resume".startsWith(typed)) {
                return Optional.of("r");
            }
            try {
                plan(typed);
                return Optional.of(typed);
            } catch (CoachException e) {
                console.print(Rich.warn(e.render().strip()));
            }
        }
    }

    private List<Completion> completions() {
        return questions.stream()
                .map(each -> new Completion(each.id(), each.title(), "questions"))
                .toList();
    }

    private Rich welcome(Optional<Summary> open) {
        var rows = new ArrayList<List<Rich>>();
        for (int i = 0; i < questions.size(); i++) {
            coach.yaml.Summary each = questions.get(i);
            rows.add(List.of(
                    Rich.accent("%2d".formatted(i + 1)),
                    Rich.plain(each.id()),
                    Rich.plain(each.title()),
                    Rich.dim(each.kind())));
        }
        Rich text = Rich.rule("coach")
                .line("Practise a system-design interview.")
                .line()
                .line(Rich.table(rows))
                .line();
        if (open.isPresent()) {
            text = text.line(Rich.accent("r")
                    .then("  goes on with " + open.get().id() + ", "
                            + open.get().answers() + " answers so far"));
        }
        return text.line(Rich.plain("Type a number or a name, with a level, minutes or one activity if you like: ")
                        .then(Ink.CODE, "2 staff 60")
                        .then(", ")
                        .then(Ink.CODE, "chat data")
                        .then("."))
                .line(Rich.dim("Without them: senior, 45 minutes. q leaves; 'coach --help' lists the other commands."));
    }

    private Practice.Plan plan(String typed) {
        String id = "";
        Level level = Level.SENIOR;
        int minutes = 45;
        List<Activity> activities = List.of(Activity.values());
        for (String word : typed.split("\\s+", -1)) {
            Optional<Level> asLevel = named(Level.values(), word);
            Optional<Activity> asActivity = named(Activity.values(), word);
            if (id.isEmpty()) {
                id = question(word);
            } else if (asLevel.isPresent()) {
                level = asLevel.get();
            } else if (asActivity.isPresent()) {
                activities = List.of(asActivity.get());
            } else if (List.of("35", "45", "60").contains(word)) {
                minutes = Integer.parseInt(word);
            } else {
                throw new CoachException(
                        "'" + word + "' is no level (mid, senior, staff), no length (35, 45, 60) and no"
                                + " activity (refine, data, components, tradeoffs)");
            }
        }
        return new Practice.Plan(id, level, minutes, activities, world.seed().getAsLong());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private String question(String word) {
        if (word.matches("\\d{1,3}")) {
            int number = Integer.parseInt(word);
            if (number < 1 || number > questions.size()) {
                throw new CoachException("there are questions 1 to " + questions.size());
            }
            return questions.get(number - 1).id();
        }
        List<String> ids = questions.stream().map(coach.yaml.Summary::id).toList();
        List<String> begun = ids.stream().filter(id -> id.startsWith(word)).toList();
        if (ids.contains(word) || begun.size() == 1) {
            return ids.contains(word) ? word : begun.get(0);
        }
        throw new CoachException("no question '" + word + "'"
                + coach.text.Nearest.to(word, ids)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(""));
    }
}
