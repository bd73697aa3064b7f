package coach.claim;

import coach.consistency.Model;
import java.util.ArrayList;
import java.util.List;

/** What a sentence about consistency says, in a closed vocabulary. */
public sealed interface Claim {
    /** Returns the claim in plain words, as a whole sentence without a full stop. */
    String words();

    /** Returns what the cases make of it. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of claim.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        R behaviour(Behaviour claim);

        R availability(Availability claim);

        R latency(Latency claim);

        R keeps(Keeps claim);

        R strength(Strength claim);

        R rank(Rank claim);

        R definition(Definition claim);

        R fitness(Fitness claim);
    }

    /** How often something happens. */
    enum Modality {
        /** In some execution: "may", "can", "does not guarantee that not". */
        CAN,
        /** In no execution: "never", "guarantees that not". */
        NEVER,
        /** In every execution: "always", "must". */
        ALWAYS,
        /** Not in every execution: "not always", "does not have to". */
        NOT_ALWAYS
    }

    /** Which operations. */
    enum Access {
        READS("reads"),
        WRITES("writes"),
        BOTH("reads and writes");

        private final String words;

        Access(String words) {
            this.words = words;
        }

        /** Returns the operations in words. */
        public String words() {
            return words;
        }
    }

    /** A store may, never does, or always does show a phenomenon. */
    record Behaviour(Subject subject, Phenomenon phenomenon, Modality modality) implements Claim {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.behaviour(this);
        }

        @Override
        public String words() {
            return switch (modality) {
                case CAN -> "With " + subject.words() + " it can happen that " + phenomenon.words();
                case NEVER -> "With " + subject.words() + " it never happens that " + phenomenon.words();
                case ALWAYS -> "With " + subject.words() + " it always happens that " + phenomenon.words();
                case NOT_ALWAYS -> "With " + subject.words() + " it does not always happen that " + phenomenon.words();
            };
        }
    }

    /** Everything that a store shows is allowed by a model, or not. */
    record Keeps(Subject subject, Model model, boolean isSo) implements Claim {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.keeps(this);
        }

        @Override
        public String words() {
            return isSo
                    ? "Everything that happens with " + subject.words() + " is allowed by " + model.title()
                    : "Something that happens with " + subject.words() + " is not allowed by " + model.title();
        }
    }

    /** While the network is split, clients on a side get answers, or do not. */
    record Availability(Subject subject, Access access, Side side, boolean isAvailable) implements Claim {
        /** Which side of a partition. */
        public enum Side {
            /** The side with fewer than half of the replicas. */
            MINORITY("on the minority side"),
            /** The side with more than half of the replicas. */
            MAJORITY("on the majority side"),
            /** Every side. */
            EVERY("on every side");

            private final String words;

            Side(String words) {
                this.words = words;
            }

            /** Returns the side in words. */
            public String words() {
                return words;
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.availability(this);
        }

        @Override
        public String words() {
            return "While a partition lasts, " + access.words() + " " + side.words() + " "
                    + (isAvailable ? "are answered" : "are not all answered") + " with " + subject.words();
        }
    }

    /** An operation is answered from one replica, or waits for messages between replicas. */
    record Latency(Subject subject, Access access, boolean isLocal) implements Claim {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.latency(this);
        }

        @Override
        public String words() {
            return "With " + subject.words() + " " + access.words() + " "
                    + (isLocal ? "are answered without waiting for another replica" : "wait for other replicas");
        }
    }

    /** How two models stand to each other. */
    record Strength(Model one, Relation relation, Model other, boolean isSo) implements Claim {
        /** A relation between two models. */
        public enum Relation {
            /** All that the one allows the other allows, and not the other way round. */
            STRONGER("is stronger than"),
            WEAKER("is weaker than"),
            /** All that the one allows the other allows. */
            IMPLIES("implies"),
            SAME("is the same as");

            private final String words;

            Relation(String words) {
                this.words = words;
            }

            /** Returns the relation in words, to stand between two models. */
            public String words() {
                return words;
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.strength(this);
        }

        @Override
        public String words() {
            return isSo
                    ? one.title() + " " + relation.words() + " " + other.title()
                    : "It is not so that " + one.title() + " " + relation.words() + " " + other.title();
        }
    }

    /**
     * Where a model stands among others.
     *
     * @param weaker the models it is said to be stronger than
     * @param stronger the models it is said to be weaker than
     */
    record Rank(Model model, List<Model> weaker, List<Model> stronger, boolean isSo) implements Claim {
        public Rank {
            weaker = List.copyOf(weaker);
            stronger = List.copyOf(stronger);
        }

        /** Returns the comparisons that make it up. */
        public List<Strength> parts() {
            var parts = new ArrayList<Strength>();
            weaker.forEach(other -> parts.add(new Strength(model, Strength.Relation.STRONGER, other, true)));
            stronger.forEach(other -> parts.add(new Strength(model, Strength.Relation.WEAKER, other, true)));
            return parts;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rank(this);
        }

        @Override
        public String words() {
            var said = new ArrayList<String>();
            if (!weaker.isEmpty()) {
                said.add("stronger than " + titles(weaker));
            }
            if (!stronger.isEmpty()) {
                said.add("weaker than " + titles(stronger));
            }
            return (isSo ? "" : "It is not so that ") + model.title() + " is " + String.join(" and ", said);
        }

        private static String titles(List<Model> models) {
            return String.join(", ", models.stream().map(Model::title).toList());
        }
    }

    /** What a word means. */
    record Definition(Meaning meaning, boolean isSo) implements Claim {
        /** Statements about words that an execution can decide. */
        public enum Meaning {
            ACID_IS_CAP("the C of ACID and the C of CAP mean the same"),
            ACID_IS_COPIES("the C of ACID means that all copies of a value are the same"),
            ACID_IS_RULES("the C of ACID means that the rules of the schema hold after every transaction"),
            CAP_IS_RULES("the C of CAP means that the rules of the schema hold after every transaction"),
            CAP_IS_COPIES("the C of CAP means that all copies of a value are the same at all times"),
            CONVERGENCE_IS_PROMPT("eventual consistency says after how many seconds replicas agree"),
            SEQUENTIAL_IS_CLOCK("sequential consistency orders operations by the clock on the wall"),
            CAUSAL_IS_TOTAL("causal consistency puts all operations in one order for everybody"),
            CAUSAL_IS_DEPENDENT("causal consistency keeps the order of dependent operations only");

            private final String words;

            Meaning(String words) {
                this.words = words;
            }

            /** Returns the statement as a clause. */
            public String words() {
                return words;
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.definition(this);
        }

        @Override
        public String words() {
            return (isSo ? "It is so that " : "It is not so that ") + meaning.words();
        }
    }

    /** A model suits a story, or does not. */
    record Fitness(String scenario, Verdict verdict, Model model) implements Claim {
        /** How a model stands to what the story needs. */
        public enum Verdict {
            /** The story's surprise never shows. */
            ENOUGH("is enough for"),
            /** The story's surprise can show. */
            TOO_WEAK("is too weak for"),
            /** It is enough, and nothing weaker is. */
            NEEDED("is needed for"),
            /** It is enough, and something weaker is as well. */
            MORE_THAN_NEEDED("is more than is needed for");

            private final String words;

            Verdict(String words) {
                this.words = words;
            }

            /** Returns the verdict in words, to stand between a model and a story. */
            public String words() {
                return words;
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fitness(this);
        }

        @Override
        public String words() {
            return model.title() + " " + verdict.words() + " the story '" + scenario + "'";
        }
    }
}
