package coach.journal;

import coach.text.Printable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, as one line for a person. */
public final class Trouble {
    private Trouble() {}

    /** Returns where, what, and what to do: "/data/x.journal: permission denied; ...", without a line feed. */
    public static String message(IOException e) {
        String where = e instanceof FileSystemException f && f.getFile() != null ? f.getFile() + ": " : "";
        return Printable.line(where + reason(e) + "; " + advice(e));
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "is already there, and is not a folder";
        }
        if (e instanceof NotDirectoryException) {
            return "not a folder";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String advice(IOException e) {
        return e instanceof AccessDeniedException
                ? "change its permissions, or use another data folder with --home DIR"
                : "check the disk, or use another data folder with --home DIR";
    }
}
