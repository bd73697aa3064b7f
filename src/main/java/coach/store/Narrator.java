package coach.store;

import coach.history.Op;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in a story's words what happened in a run. */
final class Narrator {
    private final Scenario scenario;
    private final Run run;

    Narrator(Scenario scenario, Run run) {
        this.scenario = scenario;
        this.run = run;
    }

    /** Returns a beat's sentences without those about messages that leave: a drawing shows them as arrows. */
    List<String> told(Beat beat) {
        var sentences = new ArrayList<String>();
        List<Happening> answered = new ArrayList<>(beat.of(Happening.Kind.ANSWERED));
        for (Happening each : beat.happenings()) {
            switch (each.kind()) {
                case ISSUED -> {
                    boolean isAtOnce = answered.removeIf(answer -> answer.step() == each.step());
                    sentences.add(isAtOnce ? done(each.step(), each.node()) : asked(each.step(), each.node()));
                }
                case ANSWERED -> {
                    if (answered.contains(each)) {
                        sentences.add(answered(each.step()));
                    }
                }
                case NOTED -> sentences.add(site(each.node()) + " " + each.text() + ".");
                case ARRIVED ->
                    sentences.add(
                            "%s receives %s from %s.".formatted(site(each.node()), each.text(), site(each.other())));
                case LOST ->
                    sentences.add(
                            "%s from %s to %s is lost.".formatted(each.text(), site(each.other()), site(each.node())));
                case PARTITIONED -> sentences.add("The network breaks: " + sides(each.groups()) + ".");
                case HEALED -> sentences.add("The network is whole again.");
                case CRASHED -> sentences.add(site(each.node()) + " crashes.");
                case RESTARTED -> sentences.add(site(each.node()) + " is back.");
                case SENT -> {}
            }
        }
        return sentences;
    }

    /** Returns a beat's sentences about messages that leave, one for each text. */
    List<String> sent(Beat beat) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (Happening each : beat.of(Happening.Kind.SENT)) {
            targets.computeIfAbsent(each.text(), text -> new ArrayList<>()).add(site(each.other()));
        }
        var sentences = new ArrayList<String>();
        targets.forEach((text, sites) ->
                sentences.add("%s sends %s to %s.".formatted(site(beat.first().node()), text, list(sites))));
        return sentences;
    }

    /** Returns what there is to say when nothing happens any more. */
    List<String> end(Beats beats) {
        var sentences = new ArrayList<String>();
        for (Happening each : beats.open()) {
            sentences.add("%s is still on its way from %s to %s."
                    .formatted(each.text(), site(each.node()), site(each.other())));
        }
        Set<String> waiting = new TreeSet<>();
        for (int i = 0; i < run.results().size(); i++) {
            Step step = run.of().steps().get(i);
            if (run.results().get(i).answered() >= 0 || !waiting.add(step.process())) {
                continue;
            }
            sentences.add(
                    run.results().get(i).issued() < 0
                            ? "%s never comes to %s.".formatted(person(step), purpose(i))
                            : "%s waits for an answer in vain.".formatted(person(step)));
        }
        return sentences;
    }

    /** Returns the surprise as a sentence, empty where the run does not show it. */
    String surprise() {
        return ScenarioCase.isSurprising(scenario, run) ? "Surprise: " + scenario.surprise() + "." : "";
    }

    private String done(int i, int node) {
        Step step = run.of().steps().get(i);
        String what = scenario.thing(step.key());
        return switch (step.kind()) {
            case READ -> "%s reads %s at %s: %s".formatted(person(step), what, site(node), ended(value(i)));
            case WRITE -> "%s writes %s to %s at %s.".formatted(person(step), value(i), what, site(node));
            case APPEND -> "%s adds %s to %s at %s.".formatted(person(step), value(i), what, site(node));
            case CAS ->
                run.results().get(i).isDone()
                        ? "%s changes %s from %s to %s at %s."
                                .formatted(person(step), what, step.expected(), value(i), site(node))
                        : "%s is refused by %s: %s is not %s any more."
                                .formatted(person(step), site(node), what, step.expected());
        };
    }

    private String asked(int i, int node) {
        Step step = run.of().steps().get(i);
        String whom = person(step) + " asks " + site(node);
        return step.kind() == Op.Kind.READ
                ? whom + " for " + scenario.thing(step.key()) + "."
                : whom + " to " + purpose(i) + ".";
    }

    private String purpose(int i) {
        Step step = run.of().steps().get(i);
        String what = scenario.thing(step.key());
        String value = run.results().get(i).value() == null ? String.valueOf(step.value()) : value(i);
        return switch (step.kind()) {
            case READ -> "read " + what;
            case WRITE -> "write " + value + " to " + what;
            case APPEND -> "add " + value + " to " + what;
            case CAS -> "change %s from %s to %s".formatted(what, step.expected(), value);
        };
    }

    private String answered(int i) {
        Step step = run.of().steps().get(i);
        String what = scenario.thing(step.key());
        return switch (step.kind()) {
            case READ -> "%s reads %s: %s".formatted(person(step), what, ended(value(i)));
            case WRITE, APPEND -> "%s is told that %s holds %s.".formatted(person(step), what, value(i));
            case CAS ->
                run.results().get(i).isDone()
                        ? "%s is told that %s is now %s.".formatted(person(step), what, value(i))
                        : "%s is refused: %s is not %s any more.".formatted(person(step), what, step.expected());
        };
    }

    private String value(int i) {
        return String.valueOf(run.results().get(i).value());
    }

    private static String ended(String value) {
        return value.matches(".*[.!?]") ? value : value + ".";
    }

    private String person(Step step) {
        String name = step.process();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String site(int node) {
        return scenario.sites().get(node);
    }

    private String sides(List<List<Integer>> groups) {
        var all = new ArrayList<List<Integer>>(groups);
        for (int node = 0; node < scenario.sites().size(); node++) {
            int each = node;
            if (groups.stream().noneMatch(group -> group.contains(each))) {
                all.add(List.of(node));
            }
        }
        return all.stream()
                .map(group -> list(group.stream().map(this::site).toList()))
                .collect(Collectors.joining(" on one side, ", "", " on another"));
    }

    private static String list(List<String> names) {
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
