package coach.consistency;

import coach.history.History;
import coach.history.Op;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What each append made of its register, derived from what was read.
 *
 * <p>An append is taken as a read of the register and a write of the longer string. Where the tokens of a key differ, a
 * string read names the append that wrote it (its last token) and what that append found (the rest), and so on down to
 * a plain write or the initial value. That turns a register of strings into a register of known values, exactly for
 * sequential consistency; for weaker models it is the reading used for compare-and-set too. An append nobody saw is a
 * write of a value nobody read. After the idea of Elle's list-append (Kingsbury and Alvaro, VLDB 2020).
 */
final class Appends {
    private final History history;
    private final Map<Integer, String> values = new HashMap<>();
    private final Map<Integer, String> befores = new HashMap<>();

    /** Per key, each token and who appended it. */
    private final Map<String, Map<String, Op>> tokens = new HashMap<>();

    private final Map<String, TreeSet<Integer>> lengths = new HashMap<>();
    private final Map<String, Set<String>> bases = new HashMap<>();
    private @Nullable String doubt;
    private @Nullable Because contradiction;

    private Appends(History history) {
        this.history = history;
    }

    /** Returns what {@code history}'s appends wrote. */
    static Appends of(History history) {
        var appends = new Appends(history);
        history.ops().stream().filter(op -> op.kind() == Op.Kind.APPEND).forEach(appends::take);
        if (!appends.tokens.isEmpty()) {
            history.ops().forEach(appends::base);
            history.ops().forEach(appends::resolve);
        }
        return appends;
    }

    /** Returns what the register held after the append {@code op}; null where nobody saw it. */
    @Nullable String value(int op) {
        return values.get(op);
    }

    /** Returns what the register held before the append {@code op}; null where nobody saw it. */
    @Nullable String before(int op) {
        return befores.get(op);
    }

    /** Returns why nothing certain can be derived; null where all is well. */
    @Nullable String doubt() {
        return doubt;
    }

    /** Returns a reason why no register can have behaved so; null where none was found. */
    @Nullable Because contradiction() {
        return contradiction;
    }

    private void take(Op op) {
        String token = String.valueOf(op.value());
        if (op.outcome() == Op.Outcome.FAIL) {
            return;
        }
        if (token.isEmpty()
                || tokens.computeIfAbsent(op.key(), key -> new HashMap<>()).put(token, op) != null) {
            doubt = "appends to " + op.key() + " whose text is empty or repeats: " + token;
        }
        lengths.computeIfAbsent(op.key(), key -> new TreeSet<>()).add(token.length());
    }

    private void base(Op op) {
        if (tokens.containsKey(op.key())) {
            Set<String> base = bases.computeIfAbsent(op.key(), key -> new HashSet<>(Set.of(history.initial())));
            if (op.kind() == Op.Kind.CAS) {
                doubt = "compare-and-set and append on one key: " + op.key();
            } else if (op.kind() == Op.Kind.WRITE && op.outcome() != Op.Outcome.FAIL) {
                base.add(String.valueOf(op.value()));
            }
        }
    }

    private void resolve(Op read) {
        String rest = read.value();
        if (read.kind() != Op.Kind.READ || !tokens.containsKey(read.key()) || rest == null) {
            return;
        }
        while (doubt == null) {
            Op last = lastAppend(read, rest);
            boolean isBase = bases.getOrDefault(read.key(), Set.of()).contains(rest);
            if (isBase && last != null) {
                doubt = "the value " + rest + " of " + read.key() + " can be a write or an append";
            }
            if (last == null || isBase) {
                return;
            }
            String before = rest.substring(
                    0, rest.length() - String.valueOf(last.value()).length());
            String known = values.put(last.index(), rest);
            befores.put(last.index(), before);
            if (rest.equals(known)) {
                return;
            }
            if (known != null) {
                // One append makes one value: a second value that ends with its token was never written.
                contradiction = new Because.BadRead(
                        read.index(), last.index(), Witness.INIT, Because.BadRead.Kind.THIN_AIR, List.of());
                return;
            }
            rest = before;
        }
    }

    private @Nullable Op lastAppend(Op read, String value) {
        Op found = null;
        for (int length : lengths.getOrDefault(read.key(), new TreeSet<>())) {
            if (length <= value.length()) {
                Op append = tokens.getOrDefault(read.key(), Map.of()).get(value.substring(value.length() - length));
                if (append != null && found != null) {
                    doubt = "the value " + value + " of " + read.key() + " ends with two appends";
                }
                found = append == null ? found : append;
            }
        }
        return found;
    }
}
