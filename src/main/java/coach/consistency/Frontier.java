package coach.consistency;

import coach.consistency.Lane.Kind;

/**
 * Decides a lane of registers with repeated values, compare-and-sets and unknown outcomes, by carrying all
 * configurations that the past allows from moment to moment. Exact unless it had to leave out configurations because
 * there were more than {@code width}; then only a yes counts.
 *
 * <p>It goes beyond the search of Wing and Gong (JPDC 1993) and Lowe (CCPE 2017), whose configurations are sets of
 * operations already in order, and which double with every write in flight:
 *
 * <ul>
 *   <li>A write that nobody needs to have seen takes effect unseen, just before another that replaces it at once. So a
 *       write must be placed only where nothing changed during its whole life; all others are free.
 *   <li>Nothing takes effect before it must: because a read is answered, or because a write is about to end.
 *   <li>A read that is answered after a change, while a write of its value was in flight during that change, can have
 *       had its value just before that change, from that write. So a change need not be planned for reads that are
 *       still waiting.
 *   <li>Of several writes of one value in flight the one that ends first is used first.
 *   <li>That a value is current matters only if someone who can use it arrives before it must have been replaced.
 *   <li>A configuration that has used less and given more than another makes the other superfluous.
 * </ul>
 *
 * What is left to choose is which value is current after a change; see {@link Expansion}.
 */
final class Frontier {
    /** How a run ended. */
    enum End {
        /** Some order explains the lane. */
        FITS,
        /** None does. */
        FAILS,
        /** Configurations were left out, and of the others none went on. */
        TOO_WIDE,
        /** The budget ended. */
        STOPPED
    }

    final Lane lane;
    final Moments moments;
    final Pools pools;
    final InFlight inFlight;
    final Trail trail = new Trail();
    private final Budget.Meter meter;
    private final int width;
    private final Expansion expansion;
    private final Thinning thinning;
    private Configs configs;
    private Configs spare;
    private boolean isCut;
    private int moment;

    Frontier(Moments moments, Budget.Meter meter, int width) {
        this.lane = moments.lane;
        this.moments = moments;
        this.meter = meter;
        this.width = width;
        pools = new Pools(moments);
        int words = Math.max(1, (moments.slots + 63) >> 6);
        inFlight = new InFlight(moments.slots, words);
        configs = new Configs(words, pools.size());
        spare = new Configs(words, pools.size());
        expansion = new Expansion(this, new Configs(words, pools.size()), meter);
        thinning = new Thinning(inFlight, lane.values.size());
        moments.rewind();
    }

    /** Runs through all moments. */
    End run() {
        configs.addFirst();
        for (moment = 0; moment < moments.what.length; moment++) {
            if (!meter.spend(configs.size())) {
                return End.STOPPED;
            }
            int position = moments.position(moment);
            if (moments.isCompletion(moment)) {
                complete(position);
            } else if (moments.slot[position] != Lane.NONE) {
                invoke(position);
            }
            if (configs.size() == 0) {
                return meter.isOver() ? End.STOPPED : isCut ? End.TOO_WIDE : End.FAILS;
            }
        }
        return End.FITS;
    }

    /** Returns the moment at which the run ended. */
    int moment() {
        return moment;
    }

    /** Returns what took effect in a run that fits. */
    Trail.Taken taken() {
        return trail.upTo(configs.trail(0));
    }

    private void invoke(int position) {
        int slot = moments.slot[position];
        inFlight.add(lane, position, slot);
        Kind kind = lane.kind(position);
        for (int c = 0; c < configs.size(); c++) {
            boolean isGiven = (kind == Kind.READ && configs.current(c) == lane.value[position])
                    || (kind == Kind.DIFFERENT && configs.current(c) != lane.expected[position]);
            if (isGiven) {
                configs.set(c, slot);
            } else {
                configs.unset(c, slot);
            }
        }
    }

    private void complete(int position) {
        int slot = moments.slot[position];
        spare.clear();
        boolean isExpanded = lane.kind(position) == Kind.WRITE;
        for (int c = 0; c < configs.size(); c++) {
            if (configs.isSet(c, slot)) {
                spare.add(configs, c);
            } else {
                isExpanded = true;
                expansion.expand(configs, c, position, moment, spare);
            }
            if (!meter.spend(1)) {
                spare.clear();
                break;
            }
        }
        for (int c = 0; c < spare.size(); c++) {
            spare.unset(c, slot);
        }
        inFlight.remove(lane, slot);
        if (isExpanded) {
            thinning.thin(spare, meter);
            isCut |= thinning.cut(spare, width);
        }
        Configs swap = configs;
        configs = spare;
        spare = swap;
        trail.tidy(configs);
    }
}
