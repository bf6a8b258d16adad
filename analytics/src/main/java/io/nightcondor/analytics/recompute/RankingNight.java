package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit;
import io.nightcondor.analytics.alvh.layer.Allotment;
import io.nightcondor.analytics.alvh.layer.LayerOutcome;
import io.nightcondor.analytics.alvh.layer.LayerRecord;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.margin.Alternatives;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.ranking.ActionRanking;
import io.nightcondor.analytics.ranking.HedgeAction;
import io.nightcondor.analytics.ranking.RankingInput;
import io.nightcondor.analytics.ranking.TestedCondor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What could be done with each tested condor tonight, ranked. */
final class RankingNight {

  private final BookInput input;
  private final HedgeNight hedge;
  private final List<RankingRow> rows;

  RankingNight(
      BookInput input,
      List<CondorNight> living,
      HedgeNight hedge,
      MarkLadder marks,
      Margins margins) {
    this.input = input;
    this.hedge = hedge;
    Alternatives alternatives = new Alternatives(input.market(), margins);
    this.rows = ActionRanking.of(new RankingInput(
        input.policy(),
        hedge.stress(),
        condor -> CondorValuation.of(condor, marks, input.market()),
        living.stream()
            .map(night -> new CondorClose(night.valuation(), night.put(), night.call()))
            .filter(close -> close.isTested(Side.PUT) || close.isTested(Side.CALL))
            .map(close -> tested(close, alternatives))
            .toList()));
  }

  List<RankingRow> rows() {
    return rows;
  }

  List<DecisionRow> decisions() {
    return rows.stream().map(row -> ActionRanking.decision(input.policy(), row)).toList();
  }

  private TestedCondor tested(CondorClose close, Alternatives alternatives) {
    return new TestedCondor(
        close,
        Likelihoods.ofProfit(close.valuation()),
        alternatives.cases(close.valuation()),
        hedge.hedges().stream()
            .filter(held -> held.lot().condorId().equals(close.id()))
            .toList(),
        hedge.sales().stream()
            .filter(sale -> sale.hedge().lot().condorId().equals(close.id()))
            .map(sale -> new TestedCondor.Sale(sale.hedge(), sale.units()))
            .toList(),
        action(close.id()));
  }

  private HedgeAction action(String condorId) {
    Optional<LayerOutcome> layer = hedge.layers().stream()
        .filter(outcome -> outcome.plan().layerCase().condorId().equals(condorId))
        .findFirst();
    if (layer.isEmpty()) {
      return HedgeAction.none("The policy of this book opens no layers.");
    }
    double units = layer.get().allotment().map(Allotment::units).orElse(0.0);
    Optional<HedgeCandidate> unit = layer.get().plan().candidate();
    if (unit.isEmpty() || units <= 0) {
      return HedgeAction.none(
          new LayerRecord(input.policy(), hedge.stress()).decision(layer.get()).sentence());
    }
    HedgeCandidate one = unit.get();
    double margin = one.unit() instanceof HedgeUnit.FutureUnit single
        ? input.policy().marginRules().future(single.future(), units)
        : one.level() * one.unit().multiplier() * units;
    return new HedgeAction(
        layer.get().orders().stream().map(RankingNight::words).collect(Collectors.joining(", "))
            + later(units, layer.get().allotment().map(Allotment::deferred).orElse(0.0)),
        Figure.of(one.gainBase() * units),
        Figure.of((one.cost().commission() / 2 + one.cost().halfSpread()) * units),
        Figure.of(one.charge() * units),
        Figure.of(margin),
        Figure.of(one.horizon() == 0 ? 0 : one.cost().carry() / one.horizon() * units),
        "");
  }

  /** A layer bought on two nights is scored by tonight's part alone. */
  private static String later(double units, double deferred) {
    return deferred > 0
        ? ", scored by these %s of %s units; the other %s follow on the next night"
            .formatted(Say.units(units), Say.units(units + deferred), Say.units(deferred))
        : "";
  }

  private static String words(HedgeOrder order) {
    return "buy %s %s at %s"
        .formatted(Say.units(order.units()), order.symbol(), Say.two(order.limit()));
  }
}
