package coach.history;

/** The signs a picture is drawn with. */
public enum Ink {
    /** Box drawing of Unicode. */
    UNICODE("├─┤┣━┫┼░▶●◆┆→…"),
    /** Signs that every terminal and every font has. */
    ASCII("|-||=|+~>*o:>~");

    private final String signs;

    Ink(String signs) {
        this.signs = signs;
    }

    String start(boolean isMarked) {
        return sign(isMarked ? 3 : 0);
    }

    String line(boolean isMarked) {
        return sign(isMarked ? 4 : 1);
    }

    String end(boolean isMarked) {
        return sign(isMarked ? 5 : 2);
    }

    String touch() {
        return sign(6);
    }

    String fog() {
        return sign(7);
    }

    String open() {
        return sign(8);
    }

    String instant() {
        return sign(9);
    }

    String point() {
        return sign(10);
    }

    String event() {
        return sign(11);
    }

    String gives() {
        return this == ASCII ? "->" : sign(12);
    }

    String ellipsis() {
        return sign(13);
    }

    private String sign(int i) {
        return signs.substring(i, i + 1);
    }
}
