package coach.transcript;

import coach.interview.conflict.Conflict;
import coach.interview.ledger.Ledger;
import coach.interview.ledger.LedgerRows;
import java.util.List;

/** The ledger and the contradictions of a transcript as Markdown; what people typed is escaped. */
final class LedgerMarkdown {
    private final StringBuilder out = new StringBuilder();

    private LedgerMarkdown() {}

    /** Returns the section on the ledger; empty where nothing was decided. */
    static String of(Ledger ledger) {
        return ledger.isEmpty() ? "" : new LedgerMarkdown().ledger(ledger);
    }

    private String ledger(Ledger ledger) {
        line("## Trade-off ledger");
        line("");
        for (Ledger.Entry entry : ledger.entries()) {
            rows(LedgerRows.title(entry), LedgerRows.of(entry));
        }
        for (Ledger.Weak weak : ledger.loose()) {
            rows("A weakness that belongs to no decision", LedgerRows.of(weak));
        }
        for (Ledger.Remark remark : ledger.remarks()) {
            line("- **Named:** " + Marks.text(LedgerRows.quote(remark.words())) + " " + remark.says());
        }
        if (!ledger.charges().isEmpty()) {
            line("");
            line("What it costs a month, by the prices of this table: " + Marks.text(ledger.prices()) + ".");
            line("");
            line("| What | As | A month |");
            line("| --- | --- | ---: |");
            for (Ledger.Charge charge : ledger.charges()) {
                line("| %s | %s | %s |"
                        .formatted(Marks.text(charge.what()), Marks.text(charge.item()), Marks.text(charge.monthly())));
            }
        }
        line("");
        return out.toString();
    }

    private void rows(String title, List<LedgerRows.Row> rows) {
        line("**" + Marks.text(title) + "**");
        line("");
        for (LedgerRows.Row row : rows) {
            line("- %s: %s".formatted(row.label(), row.isMissing() ? "*" + row.text() + "*" : Marks.text(row.text())));
        }
        line("");
    }

    /** Returns the section on contradictions; empty where there are none. */
    static String of(List<Conflict> conflicts) {
        var section = new LedgerMarkdown();
        if (!conflicts.isEmpty()) {
            section.line("## Contradictions");
            section.line("");
            for (Conflict conflict : conflicts) {
                section.line("- %s (%s)  "
                        .formatted(
                                Marks.text(conflict.rule().says()),
                                conflict.rule().id()));
                section.line("  " + Marks.text(LedgerRows.quote(conflict.first().evidence())) + " against "
                        + Marks.text(LedgerRows.quote(conflict.second().evidence())));
            }
            section.line("");
        }
        return section.out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
