package coach.cli;

import coach.question.Golden;
import coach.question.GoldenKind;
import coach.yaml.Bank;
import java.util.ArrayList;
import java.util.List;

/** Whole interviews as typed lines, made from the golden answers of the bank. */
final class Scripts {
    private Scripts() {}

    /**
     * Returns the lines that type a golden answer: each activity's lines under its first topic, the other topics
     * skipped.
     */
    static List<String> golden(String question, GoldenKind kind) {
        Golden golden = Bank.builtIn().question(question).value().golden().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        var lines = new ArrayList<String>();
        add(lines, "questions", golden.answers().refine());
        add(lines, "size", golden.answers().data());
        add(lines, "board", golden.answers().components());
        add(lines, "alternatives", golden.answers().tradeoffs());
        lines.add("/finish now");
        lines.add("4 3 4 3");
        return lines;
    }

    private static void add(List<String> lines, String topic, String text) {
        lines.add("/go " + topic);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    }
}
