package coach.transcript.page;

import coach.text.Printable;
import java.util.List;

/**
 * A part of a page under its own heading.
 *
 * @param id what links lead to; lower-case letters, digits, dots and hyphens
 * @param badge a word or a number beside the heading; may be empty
 * @param parts the sections below it
 */
public record Section(String id, String title, String badge, List<Block> blocks, List<Section> parts) {
    public Section {
        title = Printable.line(title);
        badge = Printable.line(badge);
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
    }

    /** Returns a section without parts. */
    public static Section of(String id, String title, List<Block> blocks) {
        return new Section(id, title, "", blocks, List.of());
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return blocks.isEmpty() && parts.isEmpty();
    }
}
