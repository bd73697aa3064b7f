package coach.board.draw;

/** A side of a box, and the direction that leads out of it. */
enum Side {
    NORTH(0, -1),
    EAST(1, 0),
    SOUTH(0, 1),
    WEST(-1, 0);

    private static final Side[] ALL = values();

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    int bit() {
        return 1 << ordinal();
    }

    Side opposite() {
        return ALL[(ordinal() + 2) % 4];
    }

    boolean isHorizontal() {
        return dy == 0;
    }

    static Side of(int ordinal) {
        return ALL[ordinal];
    }
}
