package coach.store;

/** What the nodes of a {@link Leader} say to each other. */
sealed interface Talk extends Message {
    /** Returns whether it can never again have an effect. */
    default boolean isMoot(Leader.Replica sender, Leader.Replica receiver) {
        return false;
    }

    /** A client's operation on its way to the leader. */
    record Forward(Entry entry) implements Talk {
        @Override
        public String label() {
            return entry.label();
        }
    }

    /** The leader's answer on its way to the node that was asked. */
    record Reply(Answer answer) implements Talk {
        @Override
        public String label() {
            String value = answer.value();
            return value != null ? value : answer.isDone() ? "ok" : "no";
        }
    }

    /**
     * The leader's log.
     *
     * @param until by the leader's clock, how long it asks to be followed
     */
    record Append(long term, Log log, long until) implements Talk {
        @Override
        public String label() {
            return log.open().isEmpty()
                    ? "heartbeat"
                    : log.open().get(log.open().size() - 1).label();
        }

        @Override
        public boolean isMoot(Leader.Replica sender, Leader.Replica receiver) {
            boolean isKnown = receiver.term() == term
                    && receiver.leader() >= 0
                    && receiver.isCalm()
                    && receiver.waiting().isEmpty()
                    && receiver.promised() >= until
                    && log.isWithin(receiver.log())
                    && sender.term() == term
                    && sender.log().applied() >= log.last();
            return receiver.term() > term || isKnown;
        }
    }

    /** The sender's log is the leader's, up to {@code last}. */
    record Accepted(long term, long last, long until) implements Talk {
        @Override
        public String label() {
            return "has " + last;
        }

        @Override
        public boolean isMoot(Leader.Replica sender, Leader.Replica receiver) {
            Tenure tenure = receiver.tenure();
            return receiver.term() > term
                    || tenure == null
                    || (last <= receiver.log().applied()
                            && tenure.promised().stream()
                                            .filter(p -> p >= until)
                                            .count()
                                    >= tenure.promised().size() - 1);
        }
    }

    /** Asks whether the sender still leads, for a read. */
    record Ping(long term, int request) implements Talk {
        @Override
        public String label() {
            return "still leading?";
        }

        @Override
        public boolean isMoot(Leader.Replica sender, Leader.Replica receiver) {
            return receiver.term() > term
                    || (receiver.term() == term && receiver.leader() >= 0 && !sender.isReading(request, term));
        }
    }

    /** It does, as far as the sender knows. */
    record Pong(long term, int request) implements Talk {
        @Override
        public String label() {
            return "yes";
        }

        @Override
        public boolean isMoot(Leader.Replica sender, Leader.Replica receiver) {
            return !receiver.isReading(request, term);
        }
    }

    /** The sender wants to lead; how good its log is. */
    record Stand(long term, long logTerm, long last) implements Talk {
        @Override
        public String label() {
            return "elect me, term " + term;
        }

        @Override
        public boolean isMoot(Leader.Replica sender, Leader.Replica receiver) {
            return receiver.term() > term || (receiver.term() == term && receiver.vote() >= 0);
        }
    }

    /** The sender votes for the receiver. */
    record Vote(long term) implements Talk {
        @Override
        public String label() {
            return "elected";
        }

        @Override
        public boolean isMoot(Leader.Replica sender, Leader.Replica receiver) {
            return receiver.term() != term || receiver.votes() == 0;
        }
    }

    /** When the leader tells the others that it is there. */
    record Heartbeat() implements Timer {}

    /** When a node that has not heard of a leader stands for election. */
    record Patience() implements Timer {}
}
