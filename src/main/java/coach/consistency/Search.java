package coach.consistency;

/**
 * Decides a lane that no near-linear method is exact for: quick reasons first, then the {@link Frontier}, wider and
 * wider until it is exact or the budget ends.
 */
final class Search {
    private static final int WIDTH_FIRST = 64;
    private static final int WIDTH_LAST = 1 << 20;

    private Search() {}

    static LaneVerdict check(Lane lane, Budget.Meter meter) {
        var moments = new Moments(lane);
        Because clash = SureZones.clash(moments);
        if (clash != null) {
            return new LaneVerdict.Forbidden(clash);
        }
        for (int width = WIDTH_FIRST; width <= WIDTH_LAST; width *= 8) {
            var frontier = new Frontier(moments, meter, width);
            Frontier.End end = frontier.run();
            if (end == Frontier.End.FITS) {
                return new LaneVerdict.Ordered(Replay.order(moments, frontier.taken()));
            }
            if (end == Frontier.End.FAILS) {
                return new LaneVerdict.Forbidden(Core.of(lane, moments, frontier.moment(), meter));
            }
            if (end == Frontier.End.STOPPED) {
                break;
            }
        }
        return new LaneVerdict.Unclear(
                "search over " + moments.slots + " operations in flight on key " + lane.key + " with repeated values");
    }
}
