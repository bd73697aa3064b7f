package coach.grading;

import coach.grading.guard.Echo;
import coach.grading.guard.Guard;
import coach.question.Question;

/** What the coach says itself, so that saying it back earns nothing. */
final class Heard {
    private Heard() {}

    /** Collects the words of the coach. Facts are left out: to turn what was told into a requirement is asked for. */
    static Echo of(Question question) {
        var echo = new Echo();
        echo.add("the prompt", Guard.ECHO, question.prompt());
        question.hints().forEach(hint -> {
            echo.add("a hint", Guard.ECHO, hint.direction());
            echo.add("a hint", Guard.ECHO, hint.technique());
            echo.add("a hint", Guard.ECHO, hint.example());
        });
        question.probes().forEach(probe -> echo.add("the interviewer", Guard.ECHO, probe.ask()));
        question.curveballs().forEach(curveball -> echo.add("the interviewer", Guard.ECHO, curveball.says()));
        for (Authored authored : Authored.in(question)) {
            echo.add("the interviewer", Guard.ECHO, authored.part().ask());
        }
        question.references().forEach(reference -> {
            echo.add("a reference design", Guard.PASTE, reference.design());
            echo.add("a reference design", Guard.PASTE, reference.price());
        });
        return echo;
    }
}
