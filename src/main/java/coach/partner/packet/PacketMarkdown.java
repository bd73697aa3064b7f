package coach.partner.packet;

import coach.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a packet as Markdown (CommonMark with tables and task lists). No text can become markup. */
public final class PacketMarkdown implements Block.Cases<String> {
    private static final String SPECIAL = "\\`*_{}[]<>#|!~()+-.";

    private static final int LINE = 40;

    private PacketMarkdown() {}

    /** Returns the document. */
    public static String of(List<Block> blocks) {
        var writer = new PacketMarkdown();
        return blocks.stream().map(block -> block.match(writer)).collect(Collectors.joining("\n"));
    }

    private static String safe(String text) {
        var safe = new StringBuilder(text.length());
        for (char c : Printable.line(text).strip().toCharArray()) {
            if (c == '&') {
                safe.append("&amp;");
            } else {
                // A mark in the middle of a word or a sentence is only a mark; escaped everywhere, paper is unreadable.
                boolean isMarkup = SPECIAL.indexOf(c) >= 0 && ("()+-.".indexOf(c) < 0 || safe.isEmpty());
                safe.append(isMarkup ? "\\" : "").append(c);
            }
        }
        return safe.toString().replaceFirst("^(\\d+)\\.", "$1\\\\.");
    }

    @Override
    public String heading(Block.Heading block) {
        return "#".repeat(block.level()) + " " + safe(block.text()) + "\n";
    }

    @Override
    public String text(Block.Text block) {
        return safe(block.text()) + "\n";
    }

    @Override
    public String say(Block.Say block) {
        return "> **Say:** " + safe(block.text()) + "\n";
    }

    @Override
    public String boxes(Block.Boxes block) {
        return block.entries().stream().map(entry -> "- [ ] " + safe(entry)).collect(Collectors.joining("\n")) + "\n";
    }

    @Override
    public String grid(Block.Grid block) {
        var text = new StringBuilder();
        for (int i = 0; i < block.rows().size(); i++) {
            List<String> row = block.rows().get(i);
            text.append(row.stream().map(PacketMarkdown::safe).collect(Collectors.joining(" | ", "| ", " |\n")));
            if (i == 0) {
                text.append("|").append(" --- |".repeat(row.size())).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public String room(Block.Room block) {
        return ("\\_".repeat(LINE) + "\n\n").repeat(block.lines());
    }
}
