package coach.cli;

/** The program's version. */
final class Version {
    static final String NUMBER = "1.0.0";
    static final String TEXT = "coach " + NUMBER;

    private Version() {}
}
