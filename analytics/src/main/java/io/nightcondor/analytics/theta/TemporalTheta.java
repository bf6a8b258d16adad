package io.nightcondor.analytics.theta;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ThetaPanel;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.analytics.risk.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Temporal theta of each condor with its hedges, and of the book (DOMAIN E9). */
public final class TemporalTheta {

  private static final Comparator<Component> BY_NAME =
      Comparator.comparing(Component::kind).thenComparing(Component::name);

  private final ThetaInput input;
  private final VxCurve curve;
  private final TimeProjection projection;

  private TemporalTheta(ThetaInput input) {
    this.input = input;
    this.curve = input.book().market().vxCurve();
    this.projection = new TimeProjection(input.book(), input.kernel());
  }

  public static ThetaPanel of(ThetaInput input) {
    return new TemporalTheta(input).panel();
  }

  private ThetaPanel panel() {
    List<CondorClose> condors =
        input.condors().stream().sorted(Comparator.comparing(CondorClose::id)).toList();
    List<ThetaRow> rows = new ArrayList<>();
    for (CondorClose condor : condors) {
      rows.add(row(condor.id(), List.of(condor), input.heldFor(condor.id())));
    }
    rows.add(row(ThetaMemory.BOOK, condors, input.hedges()));
    return new ThetaPanel(rows, new TimeShifts(input).rows(condors), ThetaNote.of(input));
  }

  private ThetaRow row(String id, List<CondorClose> condors, List<HedgeValuation> hedges) {
    Figure untested = sides(condors, false);
    Figure tested = sides(condors, true);
    Figure hedge = hedges.stream()
        .map(HedgeValuation::exposure)
        .map(Exposure::theta)
        .reduce(Figure.of(0), Figure::plus);
    Figure rollDown = hedges.stream()
        .map(held -> held.rollDown(input.book().market().session(), curve))
        .reduce(Figure.of(0), Figure::plus);
    Figure carry = hedge.plus(rollDown);
    TreeSet<Component> components = new TreeSet<>(BY_NAME);
    condors.forEach(condor -> components.add(new Component(condor.id(), Component.Kind.CONDOR)));
    hedges.forEach(held -> components.add(input.layer().apply(held)));
    return new ThetaRow(
        id,
        untested,
        tested,
        hedge,
        rollDown,
        untested.plus(tested).plus(carry),
        ratio(untested, carry),
        projection.after(1, components),
        projection.after(5, components),
        projection.after(10, components),
        input.realised().of(id));
  }

  private static Figure sides(List<CondorClose> condors, boolean tested) {
    return condors.stream()
        .flatMap(condor -> Stream.of(Side.PUT, Side.CALL)
            .filter(side -> condor.isTested(side) == tested)
            .map(side -> Exposures.of(condor.valuation(), side).theta()))
        .reduce(Figure.of(0), Figure::plus);
  }

  private static Figure ratio(Figure untested, Figure carry) {
    return carry instanceof Figure.Known known && known.value() == 0
        ? Figure.missing("NO_HEDGE_CARRY")
        : untested.with(carry, (earned, paid) -> earned / Math.abs(paid));
  }
}
