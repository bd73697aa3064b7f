package coach.board.review;

import java.util.List;
import java.util.Optional;

/** What users see of a finding, as far as the drawing tells it. */
public final class Effect {
    private Effect() {}

    /** Returns it as a sentence without a full stop; empty where users see nothing of it by itself. */
    public static Optional<String> of(Finding finding) {
        if (finding instanceof Finding.SinglePoint single) {
            String stores = list(single.stores());
            return Optional.of(
                    single.isLater()
                            ? "while it is down, what should come to %s comes late".formatted(stores)
                            : "while it is down, everything that needs %s fails".formatted(stores));
        }
        if (finding instanceof Finding.LoneService lone) {
            return Optional.of("while it is down, requests to %s fail or wait".formatted(list(lone.callers())));
        }
        if (finding instanceof Finding.PathPoint point) {
            String promise = point.requirement().replaceFirst("\\.$", "");
            return Optional.of(
                    point.isLater()
                            ? "while it is down, this is late: " + promise
                            : "while it is down, this fails: " + promise);
        }
        return simple(finding);
    }

    private static Optional<String> simple(Finding finding) {
        if (finding instanceof Finding.OneCopy one) {
            return Optional.of("what " + one.store().name() + " holds is gone with its disk, acknowledged or not");
        }
        if (finding instanceof Finding.LowDurability low) {
            return Optional.of("acknowledged data of " + low.store().name() + " are lost more often than promised");
        }
        if (finding instanceof Finding.FarCall far) {
            return Optional.of("each request waits for a round trip from %s to %s, and fails when the link does"
                    .formatted(far.fromZone(), far.toZone()));
        }
        if (finding instanceof Finding.HiddenState) {
            return Optional.of("a request that comes to another copy finds nothing: users start again");
        }
        if (finding instanceof Finding.Uninvalidated cache) {
            return Optional.of("users may see what was changed or deleted long ago from "
                    + cache.cache().name());
        }
        if (finding instanceof Finding.IdleQueue queue && queue.isUnread()) {
            return Optional.of("what is put into " + queue.queue().name() + " never happens");
        }
        return Optional.empty();
    }

    private static String list(List<String> names) {
        int last = names.size() - 1;
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
