package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.HedgeValuer;
import io.nightcondor.analytics.alvh.LotHistory;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.unwind.NightCarry;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values hedge lots and carries what they remember over one close. */
final class LotValuer {

  private static final String VIX = "VIX";

  private final BookInput input;
  private final StressMarket stress;
  private final MarkLadder marks;
  private final LocalDate session;
  private final NightCarry carry;

  LotValuer(BookInput input, StressMarket stress, MarkLadder marks) {
    this.input = input;
    this.stress = stress;
    this.marks = marks;
    this.session = input.market().session();
    this.carry = NightCarry.of(
        input.previousMarket(),
        input.market(),
        input.previousState().map(BookState::session).orElse(session));
  }

  /** Lots whose instrument is known. */
  List<HedgeValuation> of(List<HedgeLot> lots, Policy policy, Map<String, Instrument> instruments) {
    HedgeValuer valuer = new HedgeValuer(policy, input.market(), stress, marks, input.calendar());
    return lots.stream()
        .flatMap(lot -> Optional.ofNullable(instruments.get(lot.symbol())).stream()
            .map(instrument -> value(valuer, policy, lot, instrument)))
        .toList();
  }

  private HedgeValuation value(
      HedgeValuer valuer, Policy policy, HedgeLot lot, Instrument instrument) {
    boolean priced = valuer.value(lot, instrument).mark() instanceof Figure.Known;
    return valuer.value(lot.afterNight(priced, history(policy, lot, instrument)), instrument);
  }

  private LotHistory history(Policy policy, HedgeLot lot, Instrument instrument) {
    double margin =
        instrument instanceof VixFuture future ? policy.marginRules().future(future.size(), 1) : 0;
    return lot.history()
        .map(past -> past.nextClose(peak(lot), carry.of(instrument), carry.estimatedDays()))
        .orElseGet(() -> LotHistory.first(peak(lot), margin, session));
  }

  /** Of the closes since its entry, run or not; of tonight's alone if its entry is unknown. */
  private double peak(HedgeLot lot) {
    double highest = lot.entryDate().stream()
        .flatMap(entry -> input.history().of(VIX).stream()
            .filter(bar -> !bar.date().isBefore(entry) && !bar.date().isAfter(session)))
        .mapToDouble(IndexBar::close)
        .max()
        .orElse(stress.vix());
    return Math.max(highest, stress.vix());
  }
}
