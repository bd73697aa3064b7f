package coach.consistency;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Says the same reason about operations that have other numbers: those of a part of a history, in the whole one. */
final class Relabel implements Because.Cases<Because> {
    private final IntUnaryOperator numbers;

    private Relabel(IntUnaryOperator numbers) {
        this.numbers = i -> i < 0 ? i : numbers.applyAsInt(i);
    }

    /** Returns {@code because} about the operations {@code numbers} gives for its own. */
    static Because of(Because because, IntUnaryOperator numbers) {
        return because.match(new Relabel(numbers));
    }

    private int number(int i) {
        return numbers.applyAsInt(i);
    }

    private List<Step> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> new Step(number(step.from()), number(step.to()), step.edge(), steps(step.because())))
                .toList();
    }

    private List<Integer> ops(List<Integer> ops) {
        return ops.stream().map(this::number).toList();
    }

    private Because.Zone zone(Because.Zone zone) {
        return new Because.Zone(
                zone.value(),
                zone.isForward(),
                zone.from(),
                zone.to(),
                number(zone.fromOp()),
                number(zone.toOp()),
                number(zone.write()),
                ops(zone.links()));
    }

    @Override
    public Because cycle(Because.Cycle cycle) {
        return new Because.Cycle(steps(cycle.steps()));
    }

    @Override
    public Because viewCycle(Because.ViewCycle cycle) {
        return new Because.ViewCycle(cycle.process(), steps(cycle.steps()));
    }

    @Override
    public Because zones(Because.Zones zones) {
        return new Because.Zones(zones.key(), zone(zones.first()), zone(zones.second()));
    }

    @Override
    public Because badRead(Because.BadRead read) {
        return new Because.BadRead(
                number(read.read()), number(read.source()), number(read.newer()), read.kind(), steps(read.path()));
    }

    @Override
    public Because finalDisagreement(Because.FinalDisagreement reads) {
        return new Because.FinalDisagreement(reads.key(), number(reads.first()), number(reads.second()));
    }

    @Override
    public Because finalLost(Because.FinalLost read) {
        return new Because.FinalLost(read.key(), number(read.read()), number(read.write()));
    }

    @Override
    public Because doubleWin(Because.DoubleWin pair) {
        return new Because.DoubleWin(pair.key(), number(pair.first()), number(pair.second()), ops(pair.proof()));
    }

    @Override
    public Because noOrder(Because.NoOrder order) {
        return new Because.NoOrder(ops(order.core()), order.states());
    }

    @Override
    public Because sessionLoss(Because.SessionLoss loss) {
        return new Because.SessionLoss(
                loss.guarantee(), loss.session(), number(loss.op()), number(loss.lost()), steps(loss.path()));
    }
}
