package coach.yaml;

import java.util.List;

/**
 * A bank file as a list shows it, read from the head of the file alone.
 *
 * @param id the file's name without its ending
 * @param title as the file says it; empty where it does not
 * @param kind a question's class, such as {@code write-heavy}; empty for a rubric
 * @param version 0 where the file does not say it
 * @param shelf where it comes from: {@code built in}, or a folder
 * @param replaces where else a file of this id stands that is not used, the nearest first
 */
public record Summary(String id, String title, String kind, int version, String shelf, List<String> replaces) {
    public Summary {
        replaces = List.copyOf(replaces);
    }
}
