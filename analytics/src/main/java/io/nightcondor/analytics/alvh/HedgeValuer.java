package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks hedge lots and says what they gain under the calibration stress. */
public final class HedgeValuer {

  private final Policy policy;
  private final MarketSnapshot market;
  private final StressMarket stress;
  private final MarkLadder marks;
  private final ExchangeCalendar calendar;

  public HedgeValuer(
      Policy policy,
      MarketSnapshot market,
      StressMarket stress,
      MarkLadder marks,
      ExchangeCalendar calendar) {
    this.policy = policy;
    this.market = market;
    this.stress = stress;
    this.marks = marks;
    this.calendar = calendar;
  }

  public HedgeValuation value(HedgeLot lot, Instrument instrument) {
    if (instrument instanceof VixFuture future) {
      return future(lot, future);
    }
    return option(lot, (OptionSeries) instrument);
  }

  private HedgeValuation future(HedgeLot lot, VixFuture future) {
    boolean settled = !calendar.settlement(Root.VIX, future.expiry()).isAfter(market.asOf());
    if (settled) {
      return settledFuture(lot, future);
    }
    Optional<VxPoint> point = market.vxCurve().at(future.expiry());
    List<String> notes = new ArrayList<>();
    double days = ChronoUnit.DAYS.between(market.session(), future.expiry());
    double level = point.map(VxPoint::level).orElseGet(() -> market.vxCurve().levelAt(days));
    if (point.isEmpty()) {
      notes.add("INTERPOLATED on the VX curve");
    } else if (point.get().source() != VxPoint.Source.SETTLEMENT) {
      notes.add("%s level, no settlement price".formatted(point.get().source()));
    }
    return new HedgeValuation(
        lot,
        future,
        Figure.of(level),
        Rung.SETTLEMENT,
        Figure.of(policy.halfSpread(future.size())),
        stress.futureGain(future, BetaCase.LOW),
        stress.futureGain(future, BetaCase.BASE),
        stress.futureGain(future, BetaCase.HIGH),
        Exposures.ofFuture(lot.units(), future.multiplier()),
        false,
        Optional.empty(),
        point,
        notes);
  }

  private HedgeValuation settledFuture(HedgeLot lot, VixFuture future) {
    return new HedgeValuation(
        lot,
        future,
        Figure.of(market.vxCurve().spotVix()),
        Rung.SETTLEMENT,
        Figure.of(0),
        Figure.of(0),
        Figure.of(0),
        Figure.of(0),
        Exposures.none(),
        true,
        Optional.empty(),
        Optional.empty(),
        List.of("PENDING_SETTLEMENT: the settlement print is not in the files, VIX close used"));
  }

  private HedgeValuation option(HedgeLot lot, OptionSeries series) {
    LegValuation leg = marks.value(series);
    Figure halfSpread = leg.ask().plus(leg.bid().map(bid -> -bid)).map(spread -> 0.5 * spread);
    return new HedgeValuation(
        lot,
        series,
        leg.mark(),
        leg.rung(),
        leg.settled() ? Figure.of(0) : halfSpread,
        stress.optionGain(leg, BetaCase.LOW),
        stress.optionGain(leg, BetaCase.BASE),
        stress.optionGain(leg, BetaCase.HIGH),
        Exposures.of(leg, lot.units()),
        leg.settled(),
        Optional.of(leg),
        market.vxCurve().at(series.expiry()),
        leg.notes());
  }
}
