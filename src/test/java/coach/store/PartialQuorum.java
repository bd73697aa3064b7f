package coach.store;

import coach.consistency.Model;

/**
 * One write and one read through node 0, which holds nothing: all other nodes are replicas, and nothing is repaired.
 * What the model of bounded staleness describes, as messages.
 *
 * @param reads how many replicas a read waits for
 * @param writes how many a write waits for
 */
record PartialQuorum(int reads, int writes) implements Protocol<PartialQuorum.Node> {
    static final int WRITE = 0;
    static final int READ = 1;

    /** What a replica holds, or what the coordinator has heard: how many, and whether anybody had the write. */
    record Node(boolean isWritten, int written, int read) {}

    private record Word(int request, boolean isReply, boolean isWritten) implements Message {
        @Override
        public String label() {
            return "";
        }
    }

    @Override
    public String id() {
        return "partial-quorum";
    }

    @Override
    public String title() {
        return "one write, one read";
    }

    @Override
    public Model promises() {
        return Model.EVENTUAL;
    }

    @Override
    public Node start(int node, Setup setup) {
        return new Node(false, 0, 0);
    }

    @Override
    public void request(Turn<Node> turn, Request request) {
        turn.broadcast(new Word(request.id(), false, false));
    }

    @Override
    public void receive(Turn<Node> turn, int from, Message message) {
        var word = (Word) message;
        Node node = turn.state();
        if (!word.isReply()) {
            turn.become(new Node(node.isWritten() || word.request() == WRITE, 0, 0));
            turn.send(from, new Word(word.request(), true, turn.state().isWritten()));
        } else if (word.request() == WRITE) {
            turn.become(new Node(node.isWritten(), node.written() + 1, node.read()));
            if (node.written() + 1 == writes) {
                turn.answer(new Answer(WRITE, true, null, Token.NONE));
            }
        } else if (node.read() < reads) {
            turn.become(new Node(node.isWritten() || word.isWritten(), node.written(), node.read() + 1));
            if (node.read() + 1 == reads) {
                turn.answer(new Answer(READ, turn.state().isWritten(), null, Token.NONE));
            }
        }
    }

    @Override
    public void remind(Turn<Node> turn, Timer timer) {
        throw new IllegalStateException("nothing was asked for");
    }
}
