package coach.yaml;

import java.util.Locale;

/** The two folders of a bank. */
enum Folder {
    QUESTIONS,
    RUBRICS;

    /** Returns the folder's name: {@code questions}. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what one file of it is called: "question". */
    String what() {
        return title().substring(0, title().length() - 1);
    }
}
