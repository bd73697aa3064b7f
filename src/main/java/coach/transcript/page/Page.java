package coach.transcript.page;

import coach.text.Printable;
import java.util.List;

/**
 * A whole document.
 *
 * @param title in one line
 * @param lead what it is about, in two or three sentences
 */
public record Page(String title, String lead, List<Section> sections) {
    public Page {
        title = Printable.line(title);
        lead = Printable.line(lead);
        sections = List.copyOf(sections);
    }
}
