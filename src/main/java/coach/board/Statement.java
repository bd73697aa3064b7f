package coach.board;

import coach.board.BoardLine.Chain;
import coach.board.BoardLine.Link;
import coach.board.BoardLine.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of one statement, put together to chains; a doubled or dangling arrow is a fault that loses no name. */
final class Statement {
    private final List<Token> tokens;
    private final boolean isStruck;
    private final Faults faults;
    private final List<List<Named>> groups = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private List<Named> group = new ArrayList<>();
    private @Nullable Token pending;
    private boolean isAfterComma;

    Statement(List<Token> tokens, boolean isStruck, Faults faults) {
        this.tokens = tokens;
        this.isStruck = isStruck;
        this.faults = faults;
    }

    /** Adds the statement's chains to {@code chains}. */
    void chains(List<Chain> chains) {
        for (Token token : tokens) {
            switch (token.sort()) {
                case NAME -> name(token);
                case ARROW -> arrow(token, chains);
                case COMMA -> comma(token);
                case LABEL -> label(token);
                case SEMICOLON -> throw new IllegalStateException("a semicolon ends a statement");
            }
        }
        Token dangling = pending;
        if (dangling != null) {
            faults.add(dangling.start(), dangling.end(), "an arrow that leads nowhere", "write a name after it");
        }
        endChain(chains);
    }

    private void name(Token token) {
        if (!group.isEmpty() && !isAfterComma && pending == null) {
            faults.add(
                    token.start(),
                    token.end(),
                    "'" + token.text() + "' follows a name",
                    "put an arrow or a comma before it");
        }
        Token arrow = pending;
        if (arrow != null) {
            groups.add(group);
            group = new ArrayList<>();
            links.add(new Link(
                    arrow.arrow().toLeft(),
                    arrow.arrow().toRight(),
                    arrow.arrow().mode(),
                    arrow.arrow().label()));
            pending = null;
        }
        group.add(new Named(token.text(), token.attributes(), token.start(), token.end()));
        isAfterComma = false;
    }

    private void arrow(Token token, List<Chain> chains) {
        if (group.isEmpty()) {
            faults.add(token.start(), token.end(), "an arrow that comes from nowhere", "write a name before it");
        } else if (pending != null) {
            faults.add(token.start(), token.end(), "two arrows in a row", "write a name between them");
        } else {
            splitAtRepeatedName(chains);
            pending = token;
        }
        isAfterComma = false;
    }

    /** In "a -> b, b -> c" the comma ends a chain: the name after it is the one before it. */
    private void splitAtRepeatedName(List<Chain> chains) {
        Named last = group.get(group.size() - 1);
        String key = Words.key(last.name());
        boolean isRepeated = group.subList(0, group.size() - 1).stream()
                .anyMatch(named -> Words.key(named.name()).equals(key));
        if (isRepeated && !links.isEmpty()) {
            group.remove(group.size() - 1);
            endChain(chains);
            group.add(last);
        }
    }

    private void comma(Token token) {
        if (group.isEmpty() || isAfterComma) {
            faults.add(token.start(), token.end(), "a comma without a name before it", "remove it");
        }
        isAfterComma = true;
    }

    private void label(Token token) {
        if (links.isEmpty()) {
            String text = group.isEmpty() ? "name" : group.get(group.size() - 1).name();
            faults.add(
                    token.start(),
                    token.end(),
                    "a label without an arrow",
                    "write " + text + "[" + token.text() + "] to describe a part");
            return;
        }
        Link last = links.remove(links.size() - 1);
        Arrow labelled = new Arrow(last.toLeft(), last.toRight(), last.mode(), last.label()).saying(token.text());
        links.add(new Link(labelled.toLeft(), labelled.toRight(), labelled.mode(), labelled.label()));
    }

    private void endChain(List<Chain> chains) {
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
            chains.add(new Chain(groups, links, isStruck));
        }
        groups.clear();
        links.clear();
        group = new ArrayList<>();
        pending = null;
    }
}
