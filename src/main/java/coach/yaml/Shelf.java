package coach.yaml;

import coach.text.CoachException;
import coach.text.Diagnostic;
import coach.text.Source;
import java.util.List;

/** A place that holds bank files: a folder, or the program's own jar. */
interface Shelf {
    /** The end of a bank file's name. */
    String SUFFIX = ".yaml";

    /** Returns what people call it: {@code built in}, or the folder as it was given. */
    String name();

    /** Returns the ids of the files of a folder, sorted; those with odd names are left out. */
    List<String> ids(Folder folder);

    /** Whether there is a file for this id, readable or not. */
    boolean has(Folder folder, String id);

    /**
     * Returns the text of a file.
     *
     * @throws CoachException where it cannot be read
     */
    Source read(Folder folder, String id);

    /** Returns what is wrong with the place itself: missing folders, odd names. */
    List<Diagnostic> problems();

    /** Whether a text can be an id, and so the name of a file. */
    static boolean isId(String text) {
        return text.length() <= 40 && text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }
}
