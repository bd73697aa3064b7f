package coach.partner.packet;

import java.util.List;

/** A part of a printed packet, before it is Markdown or HTML. Its texts may hold anything. */
public sealed interface Block {

    /** Dispatches on the kind of block; a new kind breaks the build in every writer, on purpose. */
    <R> R match(Cases<R> cases);

    /**
     * A heading.
     *
     * @param level 1 to 3
     */
    record Heading(int level, String text) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.heading(this);
        }
    }

    /** A paragraph. */
    record Text(String text) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** Something to be read aloud. */
    record Say(String text) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.say(this);
        }
    }

    /** Entries, each with a box to be ticked in front. */
    record Boxes(List<String> entries) implements Block {
        public Boxes {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.boxes(this);
        }
    }

    /** Rows of cells, the first one the head. */
    record Grid(List<List<String>> rows) implements Block {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.grid(this);
        }
    }

    /** Room to write. */
    record Room(int lines) implements Block {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.room(this);
        }
    }

    /** One method for each kind of block. */
    interface Cases<R> {
        R heading(Heading block);

        R text(Text block);

        R say(Say block);

        R boxes(Boxes block);

        R grid(Grid block);

        R room(Room block);
    }
}
