package coach.board.review;

import coach.board.Board;
import coach.question.Component;
import coach.question.Figure;
import coach.question.Flow;
import coach.question.Placement;
import coach.question.Question;
import coach.question.Question.Workclass;
import coach.question.Workload;
import coach.rubric.Level;
import coach.text.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small chat question with what the board needs of it. */
final class Sample {
    private static final Figure NONE = new Figure("", "");

    static final Question CHAT = question(
            List.of(
                    component("client", "Client", "client, app, mobile app"),
                    component("gateway", "Connection gateway", "gateway, websocket, connection server, edge"),
                    component("chat", "Chat service", "chat, chat service, message service, messaging"),
                    component("queue", "Message queue", "queue, kafka, log, rabbitmq, sqs"),
                    placed("store", "Message store", "cassandra, message store, db, database, dynamodb, hbase", 3, 2),
                    component("presence", "Presence", "presence, online status"),
                    component("sessions", "Session registry", "session store, session cache, redis, registry"),
                    component("push", "Push notifier", "push, push service, notification service, notifier")),
            List.of(
                    flow("send", "client", "gateway", "chat", "store"),
                    flow("deliver", "chat", "gateway", "client"),
                    flow("answer", "client", "gateway", "chat", "gateway", "client"),
                    flow("offline", "chat", "queue", "push"),
                    flow("route", "chat", "sessions"),
                    flow("online", "gateway", "presence|sessions")));

    private Sample() {}

    static Question question(List<Component> components, List<Flow> flows) {
        return new Question(
                1,
                "chat",
                1,
                "Chat",
                Workclass.WRITE_HEAVY,
                List.of(),
                "standard",
                "Design a chat service.",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                new Workload(NONE, NONE, NONE, NONE, NONE, NONE),
                List.of(),
                List.of(),
                List.of(),
                components,
                flows,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Component component(String id, String role, String names) {
        return component(id, role, names, null);
    }

    private static Component placed(String id, String role, String names, int copies, int zones) {
        return component(
                id, role, names, new Placement(2, Level.MID, "Three replicas in two zones.", copies, zones, List.of()));
    }

    private static Component component(String id, String role, String names, @Nullable Placement placement) {
        return new Component(
                id,
                role,
                Arrays.asList(names.split(", ", -1)),
                2,
                Level.MID,
                "It matters.",
                List.of(),
                placement,
                List.of());
    }

    static Flow flow(String id, String... path) {
        return new Flow(id, "", id + ".", List.of(path), 2, Level.MID, List.of());
    }

    static Board board(String... lines) {
        return Board.read(new Source("<test>", String.join("\n", lines))).board();
    }
}
