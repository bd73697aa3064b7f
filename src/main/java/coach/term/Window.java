package coach.term;

import org.jline.utils.InfoCmp;

/**
 * A window at the other end of a network, as its program describes it. Whatever it says, the type is one whose
 * abilities are known without running a program, and the size is one that can be drawn in.
 */
public record Window(String type, int columns, int rows) {
    private static final int COLUMNS_MAX = 500;
    private static final int COLUMNS_DEFAULT = 80;
    private static final int ROWS_MAX = 200;
    private static final int ROWS_DEFAULT = 24;
    private static final String TYPE_DEFAULT = "xterm";

    public Window {
        type = known(type);
        columns = bounded(columns, COLUMNS_DEFAULT, COLUMNS_MAX);
        rows = bounded(rows, ROWS_DEFAULT, ROWS_MAX);
    }

    private static String known(String type) {
        if (!type.matches("[a-z0-9][a-z0-9-]{0,30}")) {
            return TYPE_DEFAULT;
        }
        if (type.startsWith("tmux")) {
            return "screen-256color";
        }
        boolean isKnown = InfoCmp.getDefaultInfoCmp(type) != null && !type.startsWith("dumb");
        return isKnown ? type : TYPE_DEFAULT;
    }

    private static int bounded(int size, int otherwise, int most) {
        return size < 1 ? otherwise : Math.min(size, most);
    }
}
