package coach.cli;

import java.util.ArrayList;
import java.util.List;

/** What somebody might type to harm a reader. */
final class Hostile {
    static final String SCRIPT = "<script>document.title='pwned'</script>";
    static final String IMAGE = "<img src=x onerror=\"document.title='pwned'\">";
    static final String LINK = "[click](javascript:document.title='pwned') javascript:alert(1)";
    static final String ANSI = "\u001b[31mred\u001b[0m \u001b]0;pwned\u0007 \u009b31m";
    static final String RTL = "abc \u202egnp.exe\u202c \u2066x\u2069";
    /** More than any page shows of one text. */
    static final String WIDE = "w".repeat(20_000);
    /** A megabyte in one word; as the last thing said, because all that was said is judged again with each line. */
    static final String LONG = "v".repeat(1 << 20);

    static final List<String> LINES = List.of(
            "/go questions",
            "How many users " + SCRIPT + " do we have?",
            "/go functional",
            SCRIPT,
            IMAGE,
            LINK,
            "I assume " + SCRIPT + IMAGE,
            "</style></pre></svg>]]>--><script>document.title='pwned'</script>{{ 7*7 }}{% raw %}${7*7}",
            ANSI,
            RTL,
            "```\n# not a heading | a | b |\n<b>bold</b>\n```",
            "a ``` b ~~~ c & &lt; emoji \ud83d\ude80 \u4f60\u597d \ud800 lone",
            WIDE,
            "/go board",
            "client -> \"<script>document.title='pwned'</script>\" -> \"'onload='alert(1)\"[x3]",
            "/go consistency",
            "/claim " + SCRIPT + " with eventual consistency you may not see your own write",
            "/finish now",
            "");

    /** Returns the lines with the longest one among them. */
    static List<String> withLongLine() {
        var lines = new ArrayList<>(LINES);
        lines.addAll(lines.size() - 2, List.of("/go plans", LONG));
        return lines;
    }

    private Hostile() {}
}
