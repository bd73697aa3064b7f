package coach.consistency;

import coach.consistency.Lane.Kind;

/**
 * What can be done in one configuration when an operation is answered that has not had its effect yet. Changes happen
 * just before the answer; a value can also be put in just before the latest change ("after the fact") if its write and
 * those who read it were in flight then.
 */
final class Expansion {
    private final Frontier frontier;
    private final Lane lane;
    private final Moments moments;
    private final Pools pools;
    private final InFlight inFlight;
    private final Budget.Meter meter;
    private final boolean hasSwaps;
    /** What compare-and-sets can make of the configuration before the answer; the first is the configuration itself. */
    private final Configs reachable;

    private final boolean[] isChoice;
    private final int[] choices;
    private int moment;

    Expansion(Frontier frontier, Configs reachable, Budget.Meter meter) {
        this.frontier = frontier;
        this.reachable = reachable;
        this.meter = meter;
        lane = frontier.lane;
        moments = frontier.moments;
        pools = frontier.pools;
        inFlight = frontier.inFlight;
        hasSwaps = lane.has(Kind.CAS);
        isChoice = new boolean[lane.values.size()];
        choices = new int[lane.values.size()];
    }

    /** Adds to {@code out} what configuration {@code c} of {@code from} can become so that {@code position} may end. */
    void expand(Configs from, int c, int position, int now, Configs out) {
        moment = now;
        reachable.clear();
        reachable.add(from, c);
        for (int r = 0; r < reachable.size() && meter.spend(1); r++) {
            if (r > 0 && reachable.isSet(r, moments.slot[position])) {
                out.add(reachable, r);
                continue;
            }
            switch (lane.kind(position)) {
                case READ -> endRead(r, position, out);
                case DIFFERENT -> endDifferent(r, position, out);
                case WRITE -> endWrite(r, position, out);
                case CAS -> endSwap(r, position, out);
                case APPEND -> throw new IllegalStateException("append on a register");
            }
            if (hasSwaps) {
                swap(r, position);
            }
        }
    }

    private void endRead(int r, int read, Configs out) {
        int value = lane.value[read];
        boolean isGiven = false;
        if (moments.invoked[read] <= reachable.last(r)) {
            int ticket = ticket(r, value, reachable.last(r));
            if (ticket != Lane.NONE) {
                afterTheFact(out.add(reachable, r), ticket, out);
                isGiven = true;
            }
        }
        if (!isGiven || isUseful(r, value, read)) {
            int ticket = ticket(r, value, moment);
            if (ticket != Lane.NONE) {
                change(out.add(reachable, r), ticket, out);
            }
        }
    }

    private void endDifferent(int r, int read, Configs out) {
        boolean isLate = moments.invoked[read] <= reachable.last(r);
        for (int i = findChoices() - 1; i >= 0; i--) {
            int value = choices[i];
            int ticket = value == lane.expected[read] ? Lane.NONE : ticket(r, value, moment);
            if (ticket == Lane.NONE) {
                continue;
            }
            int early = isLate ? ticket(r, value, reachable.last(r)) : Lane.NONE;
            if (early != Lane.NONE) {
                afterTheFact(out.add(reachable, r), early, out);
            }
            change(out.add(reachable, r), ticket, out);
        }
    }

    private void endWrite(int r, int write, Configs out) {
        boolean isHidden = moments.invoked[write] <= reachable.last(r);
        boolean mayPass = isHidden || lane.isUnknown[write];
        if (mayPass && (r == 0 || !passes(0, write))) {
            pass(out.add(reachable, r), write, out);
        }
        if (!mayPass || isUseful(r, lane.value[write], write)) {
            change(out.add(reachable, r), moments.slot[write], out);
        }
        if (mayPass) {
            return;
        }
        for (int i = findChoices() - 1; i >= 0; i--) {
            int ticket = isAwaited(choices[i]) ? ticket(r, choices[i], moment, moments.slot[write]) : Lane.NONE;
            if (ticket != Lane.NONE) {
                int c = out.add(reachable, r);
                change(c, ticket, out);
                pass(c, write, out);
            }
        }
    }

    private boolean passes(int r, int write) {
        return lane.isUnknown[write] || moments.invoked[write] <= reachable.last(r);
    }

    /** Lets a write end unseen; reads that waited for its value during the latest change can have had it then. */
    private void pass(int c, int write, Configs out) {
        int value = lane.value[write];
        if (moments.invoked[write] > out.last(c)) {
            return;
        }
        for (int slot = 0; slot < inFlight.at.length; slot++) {
            if (isWaiting(out, c, slot, value) && moments.invoked[inFlight.at[slot]] <= out.last(c)) {
                afterTheFact(c, moments.slot[write], out);
                return;
            }
        }
    }

    private void endSwap(int r, int swap, Configs out) {
        if (lane.isUnknown[swap] && r == 0) {
            out.add(reachable, r);
        }
        if (reachable.current(r) == lane.expected[swap]) {
            swap(out.add(reachable, r), moments.slot[swap], out);
        }
        int ticket = ticket(r, lane.expected[swap], moment);
        if (ticket != Lane.NONE) {
            int c = out.add(reachable, r);
            change(c, ticket, out);
            swap(c, moments.slot[swap], out);
        }
    }

    /** Adds to what is reachable what one compare-and-set more can make of it, other than the one that ends. */
    private void swap(int r, int ending) {
        for (int slot = 0; slot < inFlight.at.length; slot++) {
            int other = inFlight.at[slot];
            if (other != Lane.NONE && other != ending && lane.kind(other) == Kind.CAS && !reachable.isSet(r, slot)) {
                swapBy(r, slot, lane.expected[other]);
            }
        }
        for (int pool = 0; pool < pools.size(); pool++) {
            if (!pools.isWrite(pool) && pools.hasMore(pool, reachable.used(r, pool), moment)) {
                swapBy(r, poolTicket(pool), pools.expected(pool));
            }
        }
    }

    private void swapBy(int r, int ticket, int expected) {
        if (reachable.current(r) == expected) {
            swap(reachable.add(reachable, r), ticket, reachable);
            keepIfNew();
        }
        int write = ticket(r, expected, moment);
        if (write != Lane.NONE) {
            int c = reachable.add(reachable, r);
            change(c, write, reachable);
            swap(c, ticket, reachable);
            keepIfNew();
        }
    }

    private void keepIfNew() {
        int added = reachable.size() - 1;
        for (int r = 0; r < added; r++) {
            if (reachable.isAtLeast(r, added, inFlight)) {
                reachable.cut(added);
                return;
            }
        }
        meter.spend(added >> 3);
    }

    /** Returns whether it can help that a value is current from now on, other than by letting {@code ending} end. */
    private boolean isUseful(int r, int value, int ending) {
        if (isAwaited(value)) {
            return true;
        }
        for (int slot = 0; slot < inFlight.at.length; slot++) {
            int other = inFlight.at[slot];
            if (other != Lane.NONE
                    && other != ending
                    && !reachable.isSet(r, slot)
                    && moments.invoked[other] > reachable.last(r)) {
                return true;
            }
        }
        for (int pool = 0; pool < pools.size(); pool++) {
            if (pools.issued(pool, moment) > Math.max(reachable.used(r, pool), pools.issued(pool, reachable.last(r)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAwaited(int value) {
        if (moments.isWanted(value, moment)) {
            return true;
        }
        if (!hasSwaps) {
            return false;
        }
        for (int other : inFlight.at) {
            if (other != Lane.NONE && lane.kind(other) == Kind.CAS && lane.expected[other] == value) {
                return true;
            }
        }
        for (int pool = 0; pool < pools.size(); pool++) {
            if (!pools.isWrite(pool) && pools.expected(pool) == value) {
                return true;
            }
        }
        return false;
    }

    private boolean isWaiting(Configs in, int c, int slot, int value) {
        int other = inFlight.at[slot];
        return other != Lane.NONE
                && !in.isSet(c, slot)
                && ((lane.kind(other) == Kind.READ && lane.value[other] == value)
                        || (lane.kind(other) == Kind.DIFFERENT && lane.expected[other] != value));
    }

    /** Makes the value of a plain write current, just before the moment. */
    private void change(int c, int ticket, Configs in) {
        int value = ticketValue(ticket);
        in.trail(c, frontier.trail.add(in.trail(c), spend(c, ticket, in), Lane.NONE, moment));
        in.current(c, value);
        in.changed(c, moment);
        give(c, value, moment, in);
    }

    private void swap(int c, int ticket, Configs in) {
        int position = spend(c, ticket, in);
        in.trail(c, frontier.trail.add(in.trail(c), position, Lane.NONE, moment));
        in.current(c, lane.value[position]);
        give(c, lane.value[position], moment, in);
    }

    /** Lets a plain write have taken effect unseen by later ones, just before the latest change. */
    private void afterTheFact(int c, int ticket, Configs in) {
        int value = ticketValue(ticket);
        in.trail(c, frontier.trail.add(in.trail(c), spend(c, ticket, in), in.lastTrail(c), in.last(c)));
        give(c, value, in.last(c), in);
    }

    private void give(int c, int value, int invokedUntil, Configs in) {
        for (int slot = 0; slot < inFlight.at.length; slot++) {
            if (isWaiting(in, c, slot, value) && moments.invoked[inFlight.at[slot]] <= invokedUntil) {
                in.set(c, slot);
            }
        }
    }

    private int spend(int c, int ticket, Configs in) {
        if (ticket >= 0) {
            in.set(c, ticket);
            return inFlight.at[ticket];
        }
        int pool = poolTicket(ticket);
        in.use(c, pool);
        return pools.member(pool, in.used(c, pool) - 1);
    }

    /**
     * Returns the ticket that stands for one of a pool, and the pool that a ticket stands for; below {@link Lane#NONE}.
     */
    private static int poolTicket(int poolOrTicket) {
        return -2 - poolOrTicket;
    }

    private int ticketValue(int ticket) {
        return ticket >= 0 ? lane.value[inFlight.at[ticket]] : pools.value(poolTicket(ticket));
    }

    /**
     * Returns the unused write of a value, issued until then, that ends first; {@link Lane#NONE} where there is none.
     */
    private int ticket(int r, int value, int invokedUntil) {
        return ticket(r, value, invokedUntil, Lane.NONE);
    }

    private int ticket(int r, int value, int invokedUntil, int except) {
        int found = Lane.NONE;
        for (int slot = 0; slot < inFlight.at.length; slot++) {
            int write = inFlight.at[slot];
            if (write != Lane.NONE
                    && slot != except
                    && lane.kind(write) == Kind.WRITE
                    && lane.value[write] == value
                    && !reachable.isSet(r, slot)
                    && moments.invoked[write] <= invokedUntil
                    && (found == Lane.NONE || moments.completed[write] < moments.completed[inFlight.at[found]])) {
                found = slot;
            }
        }
        int pool = found == Lane.NONE ? pools.ofValue(value) : Lane.NONE;
        return pool != Lane.NONE && pools.hasMore(pool, reachable.used(r, pool), invokedUntil)
                ? poolTicket(pool)
                : found;
    }

    /** Finds the values that unused plain writes could make current, each once, and returns how many there are. */
    private int findChoices() {
        int found = 0;
        for (int place = 0; place < inFlight.at.length + pools.size(); place++) {
            int value = valueAt(place);
            if (value != Lane.NONE && !isChoice[value]) {
                isChoice[value] = true;
                choices[found++] = value;
            }
        }
        for (int i = 0; i < found; i++) {
            isChoice[choices[i]] = false;
        }
        return found;
    }

    private int valueAt(int place) {
        if (place >= inFlight.at.length) {
            int pool = place - inFlight.at.length;
            return pools.isWrite(pool) ? pools.value(pool) : Lane.NONE;
        }
        int write = inFlight.at[place];
        return write != Lane.NONE && lane.kind(write) == Kind.WRITE ? lane.value[write] : Lane.NONE;
    }
}
