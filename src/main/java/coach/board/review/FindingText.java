package coach.board.review;

import coach.board.Node;
import coach.question.Component;
import java.util.List;
import java.util.stream.Collectors;

/** Findings in words: what is the case, and what to write or say next. */
public final class FindingText implements Finding.Cases<String> {
    private static final FindingText TEXT = new FindingText();

    private FindingText() {}

    /** Returns a finding as one line, such as {@code kafka: nobody takes from it; draw who does: kafka -> NAME}. */
    public static String of(Finding finding) {
        return finding.match(TEXT);
    }

    @Override
    public String noEntry(Finding.NoEntry finding) {
        return "no entry point: start where requests come from, as in client -> NAME";
    }

    @Override
    public String alone(Finding.Alone finding) {
        return finding.node().name() + ": no arrow leads to it or from it";
    }

    @Override
    public String cutOff(Finding.CutOff finding) {
        String names = list(finding.about());
        String hint = finding.similar()
                .map(name -> "; is it the same as " + name + "? Then use one name")
                .orElse("; draw what joins it to the rest");
        return names + ": nothing joins " + (finding.nodes().size() == 1 ? "it" : "them") + " to the clients" + hint;
    }

    @Override
    public String noWayIn(Finding.NoWayIn finding) {
        return finding.node().name() + ": nothing leads to it; draw who calls it, or what starts it";
    }

    @Override
    public String noWayOut(Finding.NoWayOut finding) {
        return finding.node().name() + ": it takes messages and passes nothing on; draw where its work goes";
    }

    @Override
    public String singlePoint(Finding.SinglePoint finding) {
        Node node = finding.node();
        String copies = node.attributes().copies() == 1 ? "there is one copy" : "no copies are stated";
        return "%s: a single point of failure: every way to %s passes it, and %s; say how many, as in %s[x3]"
                .formatted(node.name(), list(finding.stores()), copies, node.name());
    }

    @Override
    public String loneService(Finding.LoneService finding) {
        String name = finding.node().name();
        return "%s: a single point of failure: %s for it, and there is one copy; say how many, as in %s[x3]"
                .formatted(name, list(finding.callers()) + (finding.callers().size() == 1 ? " waits" : " wait"), name);
    }

    @Override
    public String oneCopy(Finding.OneCopy finding) {
        Node store = finding.store();
        String copies = store.attributes().copies() == 1 ? "one copy" : "no replicas stated";
        return "%s: %s; a lost disk loses data. Say how it is replicated, as in %s[rf=3]"
                .formatted(store.name(), copies, store.name());
    }

    @Override
    public String unwritten(Finding.Unwritten finding) {
        return finding.store().name() + ": nobody writes it; draw who does";
    }

    @Override
    public String farCall(Finding.FarCall finding) {
        return "%s -> %s: a %s in %s waits for %s; say what that costs, or make it asynchronous with ~>"
                .formatted(
                        finding.edge().from(),
                        finding.edge().to(),
                        finding.isWrite() ? "write" : "caller",
                        finding.fromZone(),
                        finding.toZone());
    }

    @Override
    public String idleQueue(Finding.IdleQueue finding) {
        String name = finding.queue().name();
        return finding.isUnread()
                ? name + ": nobody takes from it; draw who does, as in " + name + " -> NAME"
                : name + ": nobody fills it; draw who does, as in NAME -> " + name;
    }

    @Override
    public String baselessCache(Finding.BaselessCache finding) {
        return finding.cache().name()
                + ": no store stands behind it; draw where its data come from, or say that losing them is fine";
    }

    @Override
    public String missing(Finding.Missing finding) {
        Casting casting = finding.casting();
        Component component = casting.component();
        String who =
                casting.nodes().isEmpty() ? component.role() : component.role() + " (" + list(finding.about()) + ")";
        return who + ": " + casting.standing().text() + ". " + component.why();
    }

    @Override
    public String misplaced(Finding.Misplaced finding) {
        Casting casting = finding.casting();
        return "%s (%s): drawn with %s and %s. %s"
                .formatted(
                        finding.component().role(),
                        list(finding.about()),
                        count(casting.copies(), "copy", "copies"),
                        count(casting.zones(), "zone", "zones"),
                        finding.placement().text());
    }

    @Override
    public String brokenFlow(Finding.BrokenFlow finding) {
        return finding.check().match(new FlowCheck.Cases<>() {
            @Override
            public String holds(FlowCheck.Holds holds) {
                return holds.flow().id() + ": " + String.join(" -> ", holds.route());
            }

            @Override
            public String detour(FlowCheck.Detour detour) {
                return "%s: it only gets through by way of %s"
                        .formatted(detour.flow().id(), String.join(" -> ", detour.route()));
            }

            @Override
            public String broken(FlowCheck.Broken broken) {
                String hint = broken.isAgainst()
                        ? "; the way leads from %s to %s. If either side may start, draw <->"
                                .formatted(broken.to(), broken.from())
                        : "";
                return "%s: nothing leads from %s to %s%s"
                        .formatted(broken.flow().id(), broken.from(), broken.to(), hint);
            }

            @Override
            public String undrawn(FlowCheck.Undrawn undrawn) {
                String roles = undrawn.missing().stream().map(Component::role).collect(Collectors.joining(" or "));
                return undrawn.flow().id() + ": not drawn: " + roles;
            }
        });
    }

    @Override
    public String unread(Finding.Unread finding) {
        return finding.store().name() + ": it is written and nobody reads it; draw who does, or leave it out";
    }

    @Override
    public String uninvalidated(Finding.Uninvalidated finding) {
        String name = finding.cache().name();
        return "%s: the drawing does not tell how it learns that its copies are old; say it, as in %s[ttl=60s], or draw who"
                        .formatted(name, name)
                + " refreshes it";
    }

    @Override
    public String hiddenState(Finding.HiddenState finding) {
        return "%s: it keeps state (%s) behind %s, which may send the next request to another copy; say how it comes back to"
                        .formatted(
                                finding.service().name(),
                                finding.state(),
                                finding.balancer().name())
                + " the same one, or move the state to a store";
    }

    @Override
    public String lowDurability(Finding.LowDurability finding) {
        String has = count(finding.copies(), "copy", "copies");
        return "%s: %s for a target of %d nines of durability; %d copies reach it, with disks of which 4 in 100 die in a year and"
                        .formatted(finding.store().name(), has, finding.nines(), finding.needed())
                + " are replaced in a day";
    }

    @Override
    public String pathPoint(Finding.PathPoint finding) {
        String copies = finding.node().attributes().copies() == 1 ? "there is one copy" : "no copies are stated";
        return "%s: a single point of failure of %s: it has no way round, and %s"
                .formatted(finding.node().name(), finding.flow().id(), copies);
    }

    private static String count(int number, String one, String many) {
        return number == 0 ? "no " + many + " stated" : number + " " + (number == 1 ? one : many);
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
