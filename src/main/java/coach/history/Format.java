package coach.history;

import coach.text.Source;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form in which a history can be read. */
public enum Format {
    /** The command line's own JSON. */
    JSON,
    /** Jepsen's and Knossos' EDN. */
    EDN,
    /** The console log of Jepsen's etcd test. */
    ETCD,
    /** Porcupine's key-value logs in EDN. */
    KV,
    /** The one-line notation. */
    LINE,
    /** The space-time diagram of {@link TimelineText}. */
    PICTURE;

    /** A line of numbers, or a name and a bar: nothing that a line of the notation, with its colon, can begin with. */
    private static final Pattern DRAWN = Pattern.compile("[\\d+.-][\\d+.\\s-]*"
            + "|(?!#)(\"([^\"\\\\]|\\\\.)*[\"…~]|[^\\s\"├┣]+)?\\s*[├┣].*"
            + "|(?!#)(\"([^\"\\\\]|\\\\.)*[\"…~]|[^\\s\"]*[^\\s\":])( others)?\\s+(● |\\* |\\|-|\\|=|[├┣]).*");

    /** Returns the name on the command line: {@code etcd}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format of that name. */
    public static Optional<Format> of(String id) {
        return Stream.of(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** Returns the format a text most likely has, by how it begins; an empty text is an empty history in any. */
    public static Format guess(String text) {
        String start = text.substring(0, Math.min(text.length(), 4096)).strip();
        if (start.startsWith(EtcdLog.START + " ") || start.startsWith(EtcdLog.START + "\t")) {
            return ETCD;
        }
        String inside = start.replaceFirst("^\\[\\s*", "").replaceFirst("^#[\\w.]+\\s*", "");
        if (inside.startsWith("{") && inside.substring(1).stripLeading().startsWith(":")) {
            return inside.contains(":key ") ? KV : EDN;
        }
        if (start.startsWith(";")) {
            return EDN;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return JSON;
        }
        String first = start.lines().findFirst().orElse("").strip();
        return DRAWN.matcher(first).matches() ? PICTURE : LINE;
    }

    /** Reads a history of this format; throws {@link coach.text.CoachException} with all that is wrong. */
    public Imported read(Source source) {
        return switch (this) {
            case JSON -> HistoryJson.read(source);
            case EDN, KV -> EdnEvents.read(source);
            case ETCD -> EtcdLog.read(source);
            case LINE -> Notation.read(source);
            case PICTURE -> TimelineReader.read(source);
        };
    }
}
