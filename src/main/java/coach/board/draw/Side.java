package coach.board.draw;

/** A side of a box, and the direction that leads out of it. */
enum Side {
    NORTH(0, 0, -1),
    EAST(1, 1, 0),
    SOUTH(2, 0, 1),
    WEST(3, -1, 0);

    private static final Side[] ALL = values();

    /** Its place in the order of a clock, from 0. */
    final int number;

    final int dx;
    final int dy;

    Side(int number, int dx, int dy) {
        this.number = number;
        this.dx = dx;
        this.dy = dy;
    }

    int bit() {
        return 1 << number;
    }

    Side opposite() {
        return ALL[(number + 2) % 4];
    }

    boolean isHorizontal() {
        return dy == 0;
    }

    static Side of(int number) {
        return ALL[number];
    }
}
