package coach.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decides a lane of strings whose texts can be cut in several ways, or that mixes appends with compare-and-sets. */
final class Strings {
    private Strings() {}

    static LaneVerdict check(Lane lane, Budget.Meter meter) {
        var search = Interleaving.byTime(lane, meter);
        if (search.run()) {
            Ints order = search.order();
            var positions = new int[order.size()];
            Arrays.setAll(positions, i -> Arrays.binarySearch(lane.op, order.at(i)));
            return new LaneVerdict.Ordered(Ints.of(positions));
        }
        if (meter.isOver()) {
            return new LaneVerdict.Unclear("search over " + lane.size() + " operations on the string " + lane.key);
        }
        List<Integer> ops = new ArrayList<>();
        for (int op : lane.op) {
            ops.add(op);
        }
        return new LaneVerdict.Forbidden(new Because.NoOrder(ops, meter.spent()));
    }
}
