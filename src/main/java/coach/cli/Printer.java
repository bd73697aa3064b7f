package coach.cli;

import coach.term.ConsoleSettings;
import coach.term.Palette;
import coach.term.Rich;

/** Prints rich text for a command that asks nothing. */
final class Printer {
    private static final int WIDTH_DEFAULT = 80;
    private static final int WIDTH_MAX = 100;

    private final World world;

    Printer(World world) {
        this.world = world;
    }

    /** Prints to standard output, in colour where a terminal reads it. */
    void out(Rich text) {
        ConsoleSettings settings = world.settings();
        world.out().print(text.render(width(), settings.palette(), settings.glyphs()));
        world.out().flush();
    }

    /** Prints to standard error, without colour. */
    void err(Rich text) {
        world.err().print(text.render(width(), Palette.NONE, world.settings().glyphs()));
        world.err().flush();
    }

    /** Prints a document to standard output as it is. */
    void raw(String document) {
        world.out().print(document);
        world.out().flush();
    }

    private int width() {
        String columns = world.environment().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Math.min(WIDTH_MAX, Integer.parseInt(columns)) : WIDTH_DEFAULT;
    }
}
