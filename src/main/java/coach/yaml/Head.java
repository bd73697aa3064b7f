package coach.yaml;

import coach.text.Source;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The single values that stand at the top of a file, read without looking at the rest. */
final class Head {
    private Head() {}

    /** Returns the keys and values up to the first list or mapping, or up to the first mistake. */
    static Map<String, String> of(Source source) {
        var found = new HashMap<String, String>();
        var parser = new ParserImpl(new StreamReader(source.text()), new LoaderOptions());
        try {
            while (!parser.checkEvent(ID.MappingStart)) {
                if (parser.checkEvent(ID.StreamEnd)) {
                    return found;
                }
                parser.getEvent();
            }
            parser.getEvent();
            while (parser.checkEvent(ID.Scalar)) {
                Event key = parser.getEvent();
                if (!parser.checkEvent(ID.Scalar)) {
                    break;
                }
                found.putIfAbsent(((ScalarEvent) key).getValue(), ((ScalarEvent) parser.getEvent()).getValue());
            }
        } catch (YAMLException e) {
            return found;
        }
        return found;
    }
}
