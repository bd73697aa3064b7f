package coach.board.review;

import coach.board.Mention;
import coach.board.Node;
import java.util.List;
import java.util.Optional;

/**
 * Which rule a finding comes from, where the board shows it, and whether the board tells at all.
 *
 * @param id stays the same for ever, such as {@code single-point}
 * @param place where it was written; empty for what is not on the board
 * @param isUnknown whether something is not said, rather than said and wrong
 */
public record Rule(String id, Optional<Mention> place, boolean isUnknown) {
    private static final Of OF = new Of();

    /** Returns the rule of a finding. */
    public static Rule of(Finding finding) {
        return finding.match(OF);
    }

    private static Rule at(String id, Node node) {
        return new Rule(id, node.mentions().stream().findFirst(), false);
    }

    private static Rule copies(String id, Node node) {
        Rule plain = at(id, node);
        return new Rule(id, plain.place, node.attributes().copies() == 0);
    }

    private static Rule at(String id, List<Node> nodes) {
        return nodes.isEmpty() ? new Rule(id, Optional.empty(), false) : at(id, nodes.get(0));
    }

    private static final class Of implements Finding.Cases<Rule> {
        @Override
        public Rule noEntry(Finding.NoEntry finding) {
            return new Rule("no-entry", Optional.empty(), false);
        }

        @Override
        public Rule alone(Finding.Alone finding) {
            return at("no-arrow", finding.node());
        }

        @Override
        public Rule cutOff(Finding.CutOff finding) {
            return at("unreachable", finding.nodes());
        }

        @Override
        public Rule noWayIn(Finding.NoWayIn finding) {
            return at("never-called", finding.node());
        }

        @Override
        public Rule noWayOut(Finding.NoWayOut finding) {
            return at("dead-end", finding.node());
        }

        @Override
        public Rule singlePoint(Finding.SinglePoint finding) {
            return copies("single-point", finding.node());
        }

        @Override
        public Rule loneService(Finding.LoneService finding) {
            return at("single-point", finding.node());
        }

        @Override
        public Rule oneCopy(Finding.OneCopy finding) {
            return copies("one-copy", finding.store());
        }

        @Override
        public Rule unwritten(Finding.Unwritten finding) {
            return at("never-written", finding.store());
        }

        @Override
        public Rule farCall(Finding.FarCall finding) {
            String id = finding.isWrite() ? "far-write" : "far-call";
            return new Rule(id, Optional.of(finding.edge().place()), false);
        }

        @Override
        public Rule idleQueue(Finding.IdleQueue finding) {
            return at(finding.isUnread() ? "queue-without-consumer" : "queue-without-producer", finding.queue());
        }

        @Override
        public Rule baselessCache(Finding.BaselessCache finding) {
            return at("cache-without-store", finding.cache());
        }

        @Override
        public Rule missing(Finding.Missing finding) {
            return at("missing-component", finding.casting().nodes());
        }

        @Override
        public Rule misplaced(Finding.Misplaced finding) {
            Rule rule = at("too-few-copies", finding.casting().nodes());
            boolean isSilent =
                    finding.casting().copies() == 0 && finding.casting().zones() == 0;
            return new Rule(rule.id, rule.place, isSilent);
        }

        @Override
        public Rule brokenFlow(Finding.BrokenFlow finding) {
            return new Rule("broken-path", Optional.empty(), false);
        }

        @Override
        public Rule unread(Finding.Unread finding) {
            return at("never-read", finding.store());
        }

        @Override
        public Rule uninvalidated(Finding.Uninvalidated finding) {
            Rule rule = at("cache-without-invalidation", finding.cache());
            return new Rule(rule.id, rule.place, true);
        }

        @Override
        public Rule hiddenState(Finding.HiddenState finding) {
            return at("state-behind-balancer", finding.service());
        }

        @Override
        public Rule lowDurability(Finding.LowDurability finding) {
            return copies("below-durability", finding.store());
        }

        @Override
        public Rule pathPoint(Finding.PathPoint finding) {
            return copies("single-point-on-path", finding.node());
        }
    }
}
