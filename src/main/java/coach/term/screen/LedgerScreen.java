package coach.term.screen;

import coach.interview.ledger.Ledger;
import coach.interview.ledger.LedgerRows;
import coach.term.Ink;
import coach.term.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The trade-off ledger on the screen: each decision with what was said of it and what was not. */
final class LedgerScreen {
    private LedgerScreen() {}

    static Rich of(Ledger ledger) {
        if (ledger.isEmpty()) {
            return Rich.plain("Nothing is decided yet. A line such as ")
                    .then(Ink.CODE, "Cassandra over MySQL because writes are appends; the price is no joins")
                    .then(" makes an entry.");
        }
        var text = new ArrayList<Rich>();
        for (Ledger.Entry entry : ledger.entries()) {
            text.add(Rich.strong(LedgerRows.title(entry)));
            text.add(rows(LedgerRows.of(entry)));
        }
        for (Ledger.Weak weak : ledger.loose()) {
            text.add(Rich.strong("A weakness that belongs to no decision"));
            text.add(rows(LedgerRows.of(weak)));
        }
        for (Ledger.Remark remark : ledger.remarks()) {
            text.add(Rich.warn("! " + LedgerRows.quote(remark.words()) + ": ").then(remark.says()));
        }
        if (!ledger.charges().isEmpty()) {
            text.add(bill(ledger));
        }
        return Rich.lines(text);
    }

    private static Rich rows(List<LedgerRows.Row> rows) {
        return Rich.lines(rows.stream()
                .map(row -> Rich.item(
                        row.isMissing() ? Ink.BAD : Ink.DIM,
                        "  %-14s".formatted(row.label()),
                        row.isMissing() ? Rich.dim("- " + row.text()) : Rich.plain(row.text())))
                .toList());
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private static Rich bill(Ledger ledger) {
        var text = new ArrayList<Rich>();
        text.add(
                Rich.strong("What it costs a month ").then(Ink.DIM, "(prices of this table: " + ledger.prices() + ")"));
        ledger.charges()
                .forEach(charge -> text.add(Rich.item(
                        Ink.DIM,
                        "  %-14s".formatted(charge.monthly()),
                        Rich.plain(charge.what()).then(Ink.DIM, ", " + lower(charge.item())))));
        return Rich.lines(text);
    }
}
