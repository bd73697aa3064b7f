package coach.consistency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The models, what implies what, and the choices made, as one Markdown page: the documentation and the terminal show
 * the same.
 */
public final class ModelsPage {
    private static final int WIDTH = 80;

    private ModelsPage() {}

    /** Returns the whole page, ending in a line feed. */
    public static String markdown() {
        var page = new StringBuilder();
        page.append("# Consistency models\n\n");
        paragraph(
                page,
                "Strongest first. In the definitions, po is the order of one process's operations; rb says that one operation"
                        + " was answered before another was issued; rf says which write a read read; V(r) are the writes visible to the"
                        + " read r; W are all writes; ar is the order that decides which of two visible writes is the newer one. In every"
                        + " model po and rf together have no cycle: nothing is read out of thin air, or out of its own future.");
        var models = new ArrayList<>(List.of(Model.values()));
        Collections.reverse(models);
        models.forEach(model -> model(page, model));
        page.append("## What implies what\n\n");
        paragraph(
                page,
                "Every history that the stronger model allows, the weaker one allows too; nothing is implied but what follows"
                        + " from these lines. Each comes with the smallest known history that the weaker model allows and the stronger"
                        + " forbids.");
        Lattice.EDGES.forEach(edge -> edge(page, edge));
        page.append("\n## Choices\n\n");
        paragraph(page, "Where texts disagree, and what is done here.");
        Choices.ALL.forEach(choice -> choice(page, choice));
        return page.toString().stripTrailing() + "\n";
    }

    private static void model(StringBuilder page, Model model) {
        page.append("## `").append(model.id()).append("`\n\n");
        String title = model.title();
        paragraph(page, Character.toUpperCase(title.charAt(0)) + title.substring(1) + ". " + model.meaning());
        item(page, "Definition: " + model.definition());
        List<String> weaker = Lattice.weaker(model).stream()
                .filter(other -> other != model)
                .map(other -> "`" + other.id() + "`")
                .toList();
        item(page, "Implies: " + (weaker.isEmpty() ? "no other model" : Paragraph.list(weaker)) + ".");
        item(page, "Source: " + model.sources() + ".");
        page.append("\n");
    }

    private static void edge(StringBuilder page, Implication edge) {
        item(
                page,
                "`%s` implies `%s`: %s. Not conversely: `%s`%s"
                        .formatted(
                                edge.stronger().id(),
                                edge.weaker().id(),
                                edge.source(),
                                edge.separator(),
                                edge.note().isEmpty() ? "" : ". " + edge.note()));
    }

    private static void choice(StringBuilder page, Choice choice) {
        page.append("### ").append(choice.question()).append("\n\n");
        item(page, "Here: " + choice.ours());
        item(page, "Elsewhere: " + choice.others());
        item(page, "Example: `" + choice.example() + "`");
        page.append("\n");
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append(Paragraph.wrap("", "", text, WIDTH)).append("\n");
    }

    private static void item(StringBuilder page, String text) {
        page.append(Paragraph.wrap("- ", "  ", text, WIDTH));
    }
}
