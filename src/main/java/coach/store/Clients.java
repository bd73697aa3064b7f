package coach.store;

import coach.history.Op;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clients' programs of a case, looked up by client. */
final class Clients {
    private final Case of;
    private final int[][] programs;
    private final int[] clientOf;

    Clients(Case of) {
        this.of = of;
        programs = new int[of.clients().size()][];
        clientOf = new int[of.steps().size()];
        for (int c = 0; c < programs.length; c++) {
            List<Integer> steps = of.stepsOf(c);
            programs[c] = steps.stream().mapToInt(Integer::intValue).toArray();
            for (int step : steps) {
                clientOf[step] = c;
            }
        }
    }

    int size() {
        return programs.length;
    }

    int[] program(int client) {
        return programs[client];
    }

    int of(int step) {
        return clientOf[step];
    }

    Client client(int client) {
        return of.clients().get(client);
    }

    /** Returns what the step writes, given what the process last read of the key that is added; null for a read. */
    @Nullable String written(Step step, @Nullable String lastRead) {
        if (step.kind() == Op.Kind.READ || step.sum() == null || step.value() == null) {
            return step.kind() == Op.Kind.READ ? null : step.value();
        }
        return String.valueOf(number(lastRead == null ? of.initial() : lastRead) + number(step.value()));
    }

    /** Returns a text as a number, 0 where it is none. */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
