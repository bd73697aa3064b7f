package coach.transcript;

import coach.interview.conflict.Conflict;
import coach.interview.ledger.Ledger;
import coach.interview.ledger.LedgerRows;
import coach.transcript.page.Block;
import coach.transcript.page.Block.Column;
import coach.transcript.page.Block.Fact;
import coach.transcript.page.Block.Item;
import coach.transcript.page.Block.Mark;
import coach.transcript.page.Run.Style;
import coach.transcript.page.Section;
import coach.transcript.page.Words;
import java.util.ArrayList;
import java.util.List;

/** What was chosen, gained and paid, and what of it does not go together. */
final class LedgerSections {
    private final Transcript transcript;

    LedgerSections(Transcript transcript) {
        this.transcript = transcript;
    }

    /** The ledger, decision by decision, and what the design costs by the price table. */
    Section ledger() {
        Ledger ledger = transcript.ledger();
        var blocks = new ArrayList<Block>();
        if (!ledger.remarks().isEmpty()) {
            blocks.add(new Block.Findings(ledger.remarks().stream()
                    .map(remark -> new Item(
                            "",
                            Mark.PARTIAL,
                            Words.of(Style.QUOTE, remark.words().text()),
                            List.of(Words.of(remark.says()))))
                    .toList()));
        }
        if (!ledger.charges().isEmpty()) {
            blocks.add(charges(ledger));
        }
        var parts = new ArrayList<Section>();
        for (Ledger.Entry entry : ledger.entries()) {
            parts.add(part("ledger-" + entry.id(), LedgerRows.title(entry), LedgerRows.of(entry)));
        }
        int number = 0;
        for (Ledger.Weak weak : ledger.loose()) {
            number++;
            parts.add(part("ledger-weak-" + number, "Weakness " + number + ", of no decision", LedgerRows.of(weak)));
        }
        return new Section("ledger", "Trade-off ledger", "", blocks, parts);
    }

    private static Section part(String id, String title, List<LedgerRows.Row> rows) {
        List<Fact> facts = rows.stream()
                .map(row -> new Fact(row.label(), Words.of(row.isMissing() ? Style.SOFT : Style.PLAIN, row.text())))
                .toList();
        return Section.of(id, title, List.of(new Block.Facts(facts)));
    }

    private static Block charges(Ledger ledger) {
        return new Block.Table(
                "What it costs a month, by the prices of this table: " + ledger.prices(),
                List.of(new Column("What", false), new Column("As", false), new Column("A month", true)),
                ledger.charges().stream()
                        .map(charge ->
                                List.of(Words.of(charge.what()), Words.of(charge.item()), Words.of(charge.monthly())))
                        .toList());
    }

    /** What was said, computed or drawn in one place and broken in another, with the words of both. */
    Section conflicts() {
        List<Item> items =
                transcript.conflicts().stream().map(LedgerSections::item).toList();
        return Section.of(
                "conflicts",
                "What does not go together",
                items.isEmpty() ? List.of() : List.of(new Block.Findings(items)));
    }

    private static Item item(Conflict conflict) {
        return new Item(
                "",
                Mark.MISSED,
                Words.of(conflict.rule().says())
                        .then(Style.SOFT, " (" + conflict.rule().id() + ")"),
                List.of(
                        Words.of(Style.QUOTE, conflict.first().evidence().text()),
                        Words.of(Style.SOFT, "against ")
                                .then(Style.QUOTE, conflict.second().evidence().text())));
    }
}
