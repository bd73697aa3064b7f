package coach.partner.packet;

import coach.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a packet as one HTML page for printing, without scripts and without anything from elsewhere. No text can
 * become markup. The page is well-formed XML too, so that it can be laid out on paper.
 */
public final class PacketHtml implements Block.Cases<String> {
    private static final String STYLE = """
            body { font: 11pt/1.4 system-ui, sans-serif; max-width: 48em; margin: 2em auto; padding: 0 1em; }
            h2 { break-after: avoid; border-bottom: 1px solid; margin-top: 2em; }
            h3 { break-after: avoid; margin-bottom: .3em; }
            blockquote { margin: .5em 0; padding: .3em 1em; border-left: .3em solid; font-weight: 600; }
            table { border-collapse: collapse; width: 100%; margin: .5em 0; }
            td, th { border: 1px solid; padding: .25em .5em; text-align: left; vertical-align: top; }
            tr { break-inside: avoid; }
            td:empty { min-width: 5em; height: 1.4em; }
            ul { list-style: none; padding: 0; }
            li::before { content: "\\2610\\00a0"; }
            hr { border: 0; border-bottom: 1px dotted; margin: 1.6em 0 0; }
            """;

    private PacketHtml() {}

    /**
     * Returns the document.
     *
     * @param title of the window
     */
    public static String of(String title, List<Block> blocks) {
        var writer = new PacketHtml();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <meta name="viewport" content="width=device-width"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(
                        safe(title),
                        STYLE,
                        blocks.stream().map(block -> block.match(writer)).collect(Collectors.joining()));
    }

    private static String safe(String text) {
        return Printable.xml(text.strip());
    }

    @Override
    public String heading(Block.Heading block) {
        return "<h%d>%s</h%d>\n".formatted(block.level(), safe(block.text()), block.level());
    }

    @Override
    public String text(Block.Text block) {
        return "<p>" + safe(block.text()) + "</p>\n";
    }

    @Override
    public String say(Block.Say block) {
        return "<blockquote>Say: " + safe(block.text()) + "</blockquote>\n";
    }

    @Override
    public String boxes(Block.Boxes block) {
        return block.entries().stream()
                .map(entry -> "<li>" + safe(entry) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    @Override
    public String grid(Block.Grid block) {
        var text = new StringBuilder("<table>\n");
        for (int i = 0; i < block.rows().size(); i++) {
            String cell = i == 0 ? "th" : "td";
            text.append("<tr>");
            block.rows().get(i).forEach(each -> text.append("<%s>%s</%s>".formatted(cell, safe(each), cell)));
            text.append("</tr>\n");
        }
        return text.append("</table>\n").toString();
    }

    @Override
    public String room(Block.Room block) {
        return "<hr/>\n".repeat(block.lines());
    }
}
