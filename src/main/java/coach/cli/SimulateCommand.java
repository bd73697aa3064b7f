package coach.cli;

import coach.consistency.Model;
import coach.history.Ink;
import coach.store.CostTable;
import coach.store.Exploration;
import coach.store.Load;
import coach.store.Network;
import coach.store.Protocol;
import coach.store.Rehearsal;
import coach.store.RehearsalJson;
import coach.store.Run;
import coach.store.Scenario;
import coach.store.SpaceTimeSvg;
import coach.store.SpaceTimeText;
import coach.store.StalenessTable;
import coach.store.Stores;
import coach.store.StoryText;
import coach.term.Rich;
import coach.text.CoachException;
import coach.text.Nearest;
import coach.yaml.Bank;
import coach.yaml.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code coach simulate}: a story on a replicated store, looked at in every schedule or run once. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Runs a story on a replicated store: whether its surprise can show, and the smallest run that shows"
                        + " it. Without SCENARIO it lists the stories.",
        footer = {
            "",
            "Exit codes: 0 done, 2 bad usage or input.",
            "Example: coach simulate reply --model causal",
            "         coach simulate reply --store gossip --seed 7 --svg reply.svg"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int SITUATIONS_MAX = 150_000;
    private static final int WIDTH = 80;
    private static final int NODES = 3;
    private static final long SAMPLE_SEED = 1;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Coach coach;

    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "The story, by its id.")
    private @Nullable String id;

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model whose usual store runs it (default: eventual).")
    private @Nullable String model;

    @Option(names = "--store", paramLabel = "ID", description = "The store that runs it, instead of a model's.")
    private @Nullable String store;

    @Option(names = "--seed", paramLabel = "N", description = "Run one schedule, chosen by this number.")
    private @Nullable Long seed;

    @Option(names = "--story", description = "Tell the run in sentences instead of drawing it.")
    private boolean isTelling;

    @Option(
            names = "--cost",
            description = "Measure latency, availability and staleness of every store, in three networks.")
    private boolean isCosting;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean isJson;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write the drawing to a file as well.")
    private @Nullable Path svg;

    @Option(names = "--ascii", description = "Draw with plain characters.")
    private boolean isAscii;

    @Override
    public Integer call() {
        if (model != null && store != null) {
            throw new ParameterException(spec.commandLine(), "give --model or --store, not both");
        }
        if (isCosting) {
            cost();
            return Exit.DONE;
        }
        Bank bank = coach.desk().bank();
        if (id == null) {
            list(bank);
            return Exit.DONE;
        }
        Scenario scenario = bank.scenario(id).value();
        Rehearsal rehearsal = store == null ? Rehearsal.of(scenario, model()) : Rehearsal.of(scenario, store());
        Exploration found = seed == null ? rehearsal.explore(SITUATIONS_MAX) : null;
        Run run = found == null
                ? rehearsal.play(seed == null ? SAMPLE_SEED : seed)
                : found.witness().orElseGet(() -> rehearsal.play(SAMPLE_SEED));
        if (svg != null) {
            write(svg, SpaceTimeSvg.draw(scenario, run, scenario.title(), List.of(on(rehearsal), again())));
        }
        new Printer(coach.world)
                .raw(isJson ? RehearsalJson.of(rehearsal, found, run, again()) : text(rehearsal, found, run));
        return Exit.DONE;
    }

    private void cost() {
        long fixed = seed == null ? SAMPLE_SEED : seed;
        CostTable table = CostTable.measure(Stores.measured(), Network.profiles(NODES), Load.usual(), fixed);
        new Printer(coach.world)
                .raw(table.text()
                        + "\n"
                        + table.plot(isAscii ? Ink.ASCII : Ink.UNICODE)
                        + "\n"
                        + StalenessTable.text(fixed)
                        + "\nAgain: coach simulate --cost --seed "
                        + fixed
                        + "\n");
    }

    private void list(Bank bank) {
        var rows = new ArrayList<List<Rich>>();
        for (Summary each : bank.scenarios()) {
            String needs = bank.scenario(each.id()).value().needs().id();
            rows.add(List.of(Rich.accent(each.id()), Rich.plain(each.title()), Rich.dim("needs " + needs)));
        }
        new Printer(coach.world).out(Rich.table(rows));
    }

    private String text(Rehearsal rehearsal, @Nullable Exploration found, Run run) {
        Scenario scenario = rehearsal.scenario();
        Ink ink = isAscii ? Ink.ASCII : Ink.UNICODE;
        var out = new StringBuilder();
        paragraph(out, scenario.title());
        paragraph(out, scenario.story());
        paragraph(out, "Would it surprise you? " + upper(scenario.surprise()) + ".");
        paragraph(out, on(rehearsal));
        paragraph(out, found == null ? outcome(rehearsal, run) : outcome(rehearsal, found));
        out.append(
                isTelling ? StoryText.tell(scenario, run, ink, WIDTH) : SpaceTimeText.draw(scenario, run, ink, WIDTH));
        out.append('\n');
        paragraph(out, "Needs: " + scenario.needs().title() + ". " + scenario.lesson());
        return out.append(again()).append('\n').toString();
    }

    private void paragraph(StringBuilder out, String text) {
        StoryText.wrap(text, isAscii ? Ink.ASCII : Ink.UNICODE, WIDTH)
                .forEach(line -> out.append(line).append('\n'));
        out.append('\n');
    }

    private static String on(Rehearsal rehearsal) {
        String named = "Store: %s (%s)"
                .formatted(rehearsal.store().id(), rehearsal.store().title());
        Model model = rehearsal.model();
        return named
                + (model == null ? "." : "; it stands for " + model.title() + ".")
                + (rehearsal.isStaying() ? " Everybody stays with one replica, as it asks of its clients." : "");
    }

    private static String outcome(Rehearsal rehearsal, Exploration found) {
        if (found.witness().isPresent()) {
            return "It can happen. The smallest run that shows it, found after %s situations:"
                    .formatted(number(found.situations()));
        }
        String theory = rehearsal.isAllowed() ? " The model would allow it; this store is stricter." : "";
        if (!found.isExhaustive()) {
            return "Not found in %s situations, which are not all.%s One run, with seed %d:"
                    .formatted(number(found.situations()), theory, SAMPLE_SEED);
        }
        String executions =
                found.executions() == Long.MAX_VALUE ? "more than 9 * 10^18" : "all " + number(found.executions());
        return "Never: %s executions (%s situations) were looked at.%s One of them, with seed %d:"
                .formatted(executions, number(found.situations()), theory, SAMPLE_SEED);
    }

    private String outcome(Rehearsal rehearsal, Run run) {
        return "One run, with seed %d; the surprise %s:"
                .formatted(seed, rehearsal.isSurprising(run) ? "shows" : "does not show");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private Model model() {
        String named = model == null ? Model.EVENTUAL.id() : model;
        List<String> ids = Stream.of(Model.values()).map(Model::id).toList();
        return Model.of(named)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "unknown model '" + named + "'; " + hint(named, ids)));
    }

    private Protocol<?> store() {
        String named = String.valueOf(store);
        List<String> ids = Stores.all().stream().map(Protocol::id).toList();
        return Stores.of(named)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "unknown store '" + named + "'; " + hint(named, ids)));
    }

    private static String hint(String typed, List<String> known) {
        return Nearest.to(typed, known)
                .map(name -> "did you mean " + name + "?")
                .orElse("it is one of " + String.join(", ", known));
    }

    private String again() {
        String on = store == null ? "--model " + (model == null ? Model.EVENTUAL.id() : model) : "--store " + store;
        return "Again: coach simulate " + id + " " + on + (seed == null ? "" : " --seed " + seed);
    }

    private static void write(Path file, String drawing) {
        try {
            Files.writeString(file, drawing);
        } catch (IOException e) {
            throw new CoachException("cannot write '" + file + "': " + e.getMessage());
        }
    }
}
