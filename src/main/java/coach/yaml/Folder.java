package coach.yaml;

/** The folders of a bank. */
enum Folder {
    QUESTIONS("questions", "question"),
    RUBRICS("rubrics", "rubric"),
    SCENARIOS("questions/scenarios", "scenario"),
    ANSWERS("questions/answers", "file of labelled answers"),
    PRICES("rubrics/prices", "price table"),
    CONTRADICTIONS("rubrics/contradictions", "set of contradictions");

    private final String title;
    private final String what;

    Folder(String title, String what) {
        this.title = title;
        this.what = what;
    }

    /** Returns the folder's place in a bank: {@code questions}. */
    String title() {
        return title;
    }

    /** Returns what one file of it is called: "question". */
    String what() {
        return what;
    }

    /** Returns whether {@code name} in this folder is another folder of the bank. */
    boolean holds(String name) {
        for (Folder folder : values()) {
            if (folder.title.equals(title + "/" + name)) {
                return true;
            }
        }
        return false;
    }
}
