package coach.board;

import coach.board.BoardLine.Chain;
import coach.board.BoardLine.Named;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zone or region in front of a line, in which everything on the line stands: {@code region eu: gateway, chat ->
 * db}.
 *
 * @param name in lower case; empty where no region is in front
 * @param rest the line with blanks in its place, so that columns stay right
 */
record Region(String name, String rest) {
    private static final Pattern OPENING = Pattern.compile(
            "^(\\s*(?:[-*•+]\\s+)?(?:zone|region|group|az|dc|datacenter|datacentre)\\s+[\"']?([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*)[\"']?"
                    + "\\s*(?::(?=\\s)|\\{))(.*)$",
            Pattern.CASE_INSENSITIVE);

    /** Reads the beginning of a line. */
    static Region of(String line) {
        Matcher opening = OPENING.matcher(line);
        if (!opening.matches()) {
            return new Region("", line);
        }
        String body = opening.group(3);
        boolean isBraced = opening.group(1).endsWith("{");
        String inside = isBraced ? body.replaceFirst("\\}(?=\\s*(?:#.*)?$)", " ") : body;
        return new Region(
                opening.group(2).toLowerCase(Locale.ROOT),
                " ".repeat(opening.group(1).length()) + inside);
    }

    /** Returns whether a region stands in front of a line. */
    static boolean isOpened(String line) {
        return !of(line).name.isEmpty();
    }

    /** Returns the chains with this region added to every part that names none itself. */
    List<Chain> around(List<Chain> chains) {
        return name.isEmpty() ? chains : chains.stream().map(this::around).toList();
    }

    private Chain around(Chain chain) {
        List<List<Named>> groups = chain.groups().stream()
                .map(group -> group.stream().map(this::around).toList())
                .toList();
        return new Chain(groups, chain.arrows(), chain.isStruck());
    }

    private Named around(Named named) {
        Attributes said = named.attributes();
        var here = new Attributes(0, 0, 0, List.of(name), List.of(), Collections.emptySortedMap(), List.of());
        return said.zones().isEmpty() ? new Named(named.name(), said.with(here), named.start(), named.end()) : named;
    }
}
