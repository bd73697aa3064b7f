package coach.board;

import coach.board.BoardLine.Chain;
import coach.board.BoardLine.Named;
import coach.text.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a drawn line from a sentence with an arrow in it; when in doubt it is a sentence, which loses no evidence. */
final class Likeness {
    private static final int WORDS_MAX = 4;
    private static final int NAME_CHARS_MAX = 40;
    private static final int LINE_CHARS_MAX = 2_000;

    /** Words that sentences have and names of parts do not. */
    private static final Set<String> SENTENCE_WORDS = Set.of(("i i'd i'll i'm i've we we'd we'll you he she it it's its"
                    + " they them this that these those there his her their our my is are was were be been being do does"
                    + " don't did has have had having can can't could should would will won't must may might need needs"
                    + " so because since then when while if unless else which who what where why how but not no none"
                    + " without by with of from for at into onto via per than as or to in on until after before about"
                    + " use uses using used go goes going gives means makes becomes let let's put gets send sends comes"
                    + " more less higher lower faster slower fast slow cheap cheaper expensive better worse too very only"
                    + " all every each any some many few high low good bad also again still just never always ok yes")
            .split(" ", -1));

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{So}].*|\\d+\\p{L}.*");
    private static final Pattern ODD = Pattern.compile(".*[=^<>%€$!\\\\{}].*|.*[.?…](\\s.*|$)");
    private static final Pattern DEFINITION = Pattern.compile(".*\\S:\\s.*");

    private Likeness() {}

    static boolean isDrawing(String line) {
        String bare = line.substring(0, Tokens.commentStart(line)).strip().replaceAll("(?<=[\\p{L}\\])])\\.$", "");
        if (bare.isEmpty() || bare.length() > LINE_CHARS_MAX || bare.indexOf('\n') >= 0) {
            return false;
        }
        boolean isStruck = bare.startsWith("!") && bare.length() > 1 && !Character.isWhitespace(bare.charAt(1));
        BoardLine read = BoardLine.parse(new Source("", bare), 1);
        List<Chain> chains = read.chains();
        if (chains.isEmpty() || !chains.stream().allMatch(chain -> areNames(chain, bare))) {
            return false;
        }
        boolean hasArrow = chains.stream().anyMatch(chain -> !chain.arrows().isEmpty());
        boolean areAllJoined =
                chains.stream().allMatch(chain -> !chain.arrows().isEmpty() || areDescribed(chain, bare));
        return isStruck
                ? isShortStrike(chains)
                : hasArrow ? areAllJoined : areAllJoined && read.faults().isEmpty();
    }

    private static boolean isShortStrike(List<Chain> chains) {
        return chains.size() == 1;
    }

    private static boolean areNames(Chain chain, String line) {
        return chain.groups().stream().flatMap(List::stream).allMatch(named -> isName(named, line))
                && chain.arrows().stream().noneMatch(link -> link.label().length() > NAME_CHARS_MAX)
                && !isDefinition(chain, line);
    }

    /** "presence store: user -> gateway" defines something; a label may only follow the last name. */
    private static boolean isDefinition(Chain chain, String line) {
        if (chain.arrows().isEmpty()) {
            return false;
        }
        List<Named> last = chain.groups().get(chain.groups().size() - 1);
        Named first = chain.groups().get(0).get(0);
        String before = line.substring(first.start(), last.get(0).start());
        return DEFINITION
                .matcher(before.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\([^)]*\\)", ""))
                .matches();
    }

    private static boolean isName(Named named, String line) {
        String name = named.name();
        if (line.charAt(named.start()) == '"') {
            return true;
        }
        List<String> words =
                List.of(name.toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+", -1));
        return name.length() <= NAME_CHARS_MAX
                && words.size() <= WORDS_MAX
                && words.stream().noneMatch(SENTENCE_WORDS::contains)
                && NAME.matcher(name).matches()
                && !ODD.matcher(name).matches();
    }

    /** A name alone is a drawing only with square brackets right behind it that hold something the notation knows. */
    private static boolean areDescribed(Chain chain, String line) {
        return Region.isOpened(line)
                || chain.groups().stream().flatMap(List::stream).allMatch(named -> {
                    String typed = line.substring(named.start(), named.end());
                    Attributes said = named.attributes();
                    boolean isKnown = said.copies() > 0
                            || said.zoneTotal() > 0
                            || !said.roles().isEmpty()
                            || !said.values().isEmpty();
                    return typed.endsWith("]") && (isKnown || typed.matches("\\S+\\[\\s*\\p{L}.*"));
                });
    }
}
