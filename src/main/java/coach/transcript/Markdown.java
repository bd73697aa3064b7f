package coach.transcript;

import coach.transcript.page.Block;
import coach.transcript.page.Block.Bar;
import coach.transcript.page.Block.Column;
import coach.transcript.page.Block.Item;
import coach.transcript.page.Block.Said;
import coach.transcript.page.Page;
import coach.transcript.page.Run;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a transcript as Markdown (CommonMark with tables). What people typed is escaped, so it can never become
 * markup.
 */
public final class Markdown implements Block.Cases<String> {
    private static final int BAR_CELLS = 20;

    private final Redaction redaction;

    private Markdown(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Returns the whole transcript; the same transcript gives the same text. */
    public static String of(Transcript transcript) {
        return of(transcript, Redaction.NONE);
    }

    /** Returns a transcript with what {@code redaction} hides left out. */
    public static String of(Transcript transcript, Redaction redaction) {
        return new Markdown(redaction).page(TranscriptPage.of(transcript, redaction));
    }

    private String page(Page page) {
        var out = new StringBuilder("# " + safe(page.title()) + "\n\n> " + safe(page.lead()) + "\n");
        page.sections().forEach(section -> section(out, section, "## "));
        return out.toString();
    }

    private void section(StringBuilder out, Section section, String sign) {
        out.append('\n').append(sign).append(safe(section.title()));
        out.append(section.badge().isEmpty() ? "" : ": " + safe(section.badge()))
                .append("\n\n");
        out.append(blocks(section.blocks()));
        section.parts().forEach(part -> section(out, part, "#" + sign));
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(block -> block.match(this)).collect(Collectors.joining("\n"));
    }

    @Override
    public String text(Block.Text block) {
        return words(block.words()) + "\n";
    }

    @Override
    public String decision(Block.Decision block) {
        return "%s\n\n**%s**, %s of 100. %s\n"
                .formatted(safe(block.question()), safe(block.answer()), block.total(), safe(block.sentence()));
    }

    @Override
    public String callout(Block.Callout block) {
        return "**" + safe(block.title()) + ".** "
                + block.lines().stream().map(this::words).collect(Collectors.joining("  \n"))
                + "\n";
    }

    @Override
    public String facts(Block.Facts block) {
        return "| | |\n| --- | --- |\n"
                + block.facts().stream()
                        .map(fact -> "| " + safe(fact.name()) + " | " + words(fact.value()) + " |\n")
                        .collect(Collectors.joining());
    }

    @Override
    public String table(Block.Table block) {
        String head = block.columns().stream().map(Column::title).collect(Collectors.joining(" | ", "| ", " |\n"));
        String rule = block.columns().stream()
                .map(column -> column.isNumber() ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        String rows = block.rows().stream()
                .map(row -> row.stream().map(this::words).collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
        return "*" + safe(block.caption()) + "*\n\n" + head + rule + rows;
    }

    @Override
    public String bars(Block.Bars block) {
        return "| " + safe(block.caption()) + " | | | |\n| --- | --- | ---: | ---: |\n"
                + block.bars().stream().map(this::bar).collect(Collectors.joining());
    }

    private String bar(Bar bar) {
        int full = (bar.length() * BAR_CELLS + 500) / 1000;
        String label = bar.isMain() ? "**" + safe(bar.label()) + "**" : safe(bar.label());
        return "| %s | %s | %s | %s |\n"
                .formatted(label, "█".repeat(full) + "░".repeat(BAR_CELLS - full), safe(bar.shown()), safe(bar.note()));
    }

    @Override
    public String course(Block.Course block) {
        return block.lanes().stream()
                .map(lane -> "- " + safe(lane.name()) + ": "
                        + lane.stretches().stream()
                                .map(stretch -> safe(stretch.label()))
                                .collect(Collectors.joining("; "))
                        + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String findings(Block.Findings block) {
        return block.items().stream().map(this::item).collect(Collectors.joining());
    }

    private String item(Item item) {
        String mark = item.mark() == Block.Mark.NONE ? "" : "**" + item.mark().title() + ":** ";
        var lines = new StringBuilder("- " + mark + words(item.words()));
        item.notes().stream()
                .filter(note -> !note.isNone())
                .forEach(note -> lines.append("  \n  ").append(words(note)));
        return lines.append('\n').toString();
    }

    @Override
    public String picture(Block.Picture block) {
        return block.mermaid().isEmpty()
                ? Marks.block("text", redaction.apply(block.text()))
                : Marks.block("mermaid", redaction.apply(block.mermaid().stripTrailing()));
    }

    @Override
    public String code(Block.Code block) {
        return Marks.block("text", redaction.apply(block.text()));
    }

    @Override
    public String dialogue(Block.Dialogue block) {
        return block.lines().stream().map(this::said).collect(Collectors.joining());
    }

    private String said(Said said) {
        if (said.who() == Block.Who.STAGE) {
            return "\n**" + safe(said.note()) + ", " + words(said.words()).toLowerCase(Locale.ROOT) + "**\n\n";
        }
        String note = said.note().isEmpty() ? "" : " (" + safe(said.note()) + ")";
        String who = said.who() == Block.Who.CANDIDATE
                ? "**Candidate**"
                : "*" + said.who().title() + "*";
        String head = "- " + said.clock() + " " + who + note + ":";
        return said.drawing().isEmpty()
                ? head + " " + words(said.words()) + "\n"
                : head + "\n"
                        + Marks.block("text", redaction.apply(said.drawing())).indent(2);
    }

    @Override
    public String beside(Block.Beside block) {
        return block.panels().stream()
                .map(panel -> "### " + safe(panel.title()) + "\n\n" + blocks(panel.blocks()))
                .collect(Collectors.joining("\n"));
    }

    private String words(Words words) {
        return words.runs().stream().map(this::run).collect(Collectors.joining());
    }

    private String run(Run run) {
        return switch (run.style()) {
            case PLAIN, SOFT -> safe(run.text());
            case STRONG -> spaced(run.text(), "**");
            case QUOTE -> "\"" + safe(run.text().strip()) + "\"";
            case CODE -> Marks.code(redaction.apply(run.text()));
        };
    }

    /** Signs of emphasis must touch the words, or they stay signs. */
    private String spaced(String text, String sign) {
        return sign + safe(text.strip()) + sign + (text.endsWith(" ") ? " " : "");
    }

    private String safe(String text) {
        return Marks.text(redaction.apply(text));
    }
}
