package io.nightcondor.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.fixture.HedgedCondor;
import io.nightcondor.analytics.margin.Alternatives;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.market.BetaSet;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.VolResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten condors 5200/5250/5650/5700 with the index near one of their shorts. */
class ActionRankingTest {

  private static final double CENT = 0.005;

  private static final Policy POLICY = Policy.steward();

  /** Six VXM at a base gain of 276.73 each (DOMAIN E5's worked number). */
  private static final HedgeAction ORDER = new HedgeAction(
      "buy 6 VXMU24",
      Figure.of(6 * 276.73),
      Figure.of(30 + 4.50),
      Figure.of(0),
      Figure.of(6_000),
      Figure.of(10.71),
      "");

  private static List<RankingRow> rows(
      double forward, DeltaState put, DeltaState call, int vxm, HedgeAction order, Figure pop) {
    MarketSnapshot market = HedgedCondor.quoted(forward).build();
    return rows(market, HedgedCondor.condor(market, put, call), vxm, List.of(), order, pop);
  }

  private static List<RankingRow> rows(
      MarketSnapshot market,
      CondorClose condor,
      int vxm,
      List<TestedCondor.Sale> sales,
      HedgeAction order,
      Figure pop) {
    return ActionRanking.of(new RankingInput(
        POLICY,
        new StressMarket(market.session(), market.vxCurve()),
        held -> CondorValuation.of(held, HedgedCondor.marks(market), market),
        List.of(new TestedCondor(
            condor,
            pop,
            new Alternatives(
                    market,
                    new Margins(
                        market.session(), HedgedCondor.marks(market)::value, POLICY.marginRules()))
                .cases(condor.valuation()),
            held(market, condor, vxm),
            sales,
            order))));
  }

  private static List<HedgeValuation> held(MarketSnapshot market, CondorClose condor, int vxm) {
    return HedgedCondor.vxm(market, condor.id(), HedgedCondor.HEDGE_EXPIRY, vxm);
  }

  private static RankingRow putRow(int vxm, HedgeAction order) {
    return rows(5235, DeltaState.TESTED, DeltaState.SAFE, vxm, order, Figure.of(0.30))
        .get(0);
  }

  private static ActionRow action(RankingRow row, String name) {
    return row.actions().stream()
        .filter(known -> known.action().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  @Test
  void givenATestedPutSide_whenRanked_thenSixActionsWithTheirFigures() {
    RankingRow row = putRow(6, ORDER);
    MarketSnapshot market = HedgedCondor.quoted(5235).build();
    CondorClose condor = HedgedCondor.condor(market, DeltaState.TESTED, DeltaState.SAFE);
    StressMarket stress = new StressMarket(market.session(), market.vxCurve());
    double sideLoss = Stream.of(
            VolResponse.FLAT, VolResponse.MILD, VolResponse.BASE, VolResponse.ADVERSE)
        .mapToDouble(response ->
            known(stress.sideLoss(condor.valuation(), condor.valuation().put(), response)))
        .max()
        .orElseThrow();
    double gain = known(held(market, condor, 6).get(0).gain(BetaCase.BASE));

    assertThat(row.side()).isEqualTo("PUT");
    assertThat(row.thesis()).isEqualTo("QUESTIONED");
    assertThat(row.actions())
        .hasSize(6)
        .allSatisfy(known -> assertThat(known.rank()).isPositive());
    // L_rem of DOMAIN E5 less the hedges at BASE
    assertThat(known(action(row, "HOLD").residualStressLoss()))
        .isCloseTo(sideLoss - gain, within(CENT));
    assertThat(known(action(row, "HEDGE").residualStressLoss()))
        .isCloseTo(sideLoss - gain - 6 * 276.73, within(CENT));
    assertThat(known(action(row, "UNWIND").residualStressLoss())).isCloseTo(sideLoss, within(CENT));
    assertThat(action(row, "CLOSE").residualStressLoss()).isEqualTo(Figure.of(0));
    assertThat(known(action(row, "WIDEN").residualStressLoss()))
        .isGreaterThan(known(action(row, "HOLD").residualStressLoss()));
  }

  /** Half-spreads 0.5 + 1 + 0.1 + 0.1 of ten contracts, commissions, and the hedges' way out. */
  @Test
  void givenQuotes_whenCosted_thenHalfSpreadsAndCommissions() {
    double option = POLICY.commission(HedgedCondor.fills().get(0).instrument());
    RankingRow row = putRow(0, ORDER);
    assertThat(known(action(row, "CLOSE").cost())).isCloseTo(1_700 + 40 * option, within(CENT));
    // the new ones: 1 + 1 + 0.5 + 0.5
    assertThat(known(action(row, "ROLL").cost()))
        .isCloseTo(1_700 + 3_000 + 80 * option, within(CENT));
    // the old wing 0.5, the new one 0.5
    assertThat(known(action(row, "WIDEN").cost())).isCloseTo(1_000 + 20 * option, within(CENT));
    assertThat(known(action(row, "HEDGE").cost())).isCloseTo(34.50, within(CENT));
    assertThat(action(row, "HOLD").cost()).isEqualTo(Figure.of(0));
    assertThat(action(row, "HOLD").margin()).isEqualTo(Figure.of(50_000));
    assertThat(action(row, "HEDGE").margin()).isEqualTo(Figure.of(56_000));
    assertThat(action(row, "CLOSE").margin()).isEqualTo(Figure.of(0));

    RankingRow hedged = putRow(6, ORDER);
    double exit = known(action(hedged, "UNWIND").cost());
    assertThat(exit).isPositive();
    assertThat(known(action(hedged, "CLOSE").cost()))
        .isCloseTo(1_700 + 40 * option + exit, within(CENT));
    assertThat(action(hedged, "HOLD").margin()).isEqualTo(Figure.of(56_000));
    assertThat(action(hedged, "CLOSE").detail()).endsWith("sold the next day (U1)");
  }

  /** The rules sell 4 of 6: what is scored is that sale, and 2 stay with gain, margin and cost. */
  @Test
  void givenASaleOfTonight_whenRanked_thenUnwindIsThatSale() {
    MarketSnapshot market = HedgedCondor.quoted(5235).build();
    CondorClose condor = HedgedCondor.condor(market, DeltaState.TESTED, DeltaState.SAFE);
    HedgeValuation six = held(market, condor, 6).get(0);
    RankingRow row = rows(
            market,
            condor,
            6,
            List.of(new TestedCondor.Sale(six, 3), new TestedCondor.Sale(six, 1)),
            HedgeAction.none("No order."),
            Figure.of(0.30))
        .get(0);
    RankingRow all = putRow(6, HedgeAction.none("No order."));
    ActionRow sale = action(row, "UNWIND");

    assertThat(sale.detail())
        .isEqualTo("tonight's sale: sell 4 %s, keep 2 %s"
            .formatted(six.lot().symbol(), six.lot().symbol()));
    assertThat(action(all, "UNWIND").detail())
        .isEqualTo("sell 6 %s, all that is held; no rule asks for it tonight"
            .formatted(six.lot().symbol()));
    assertThat(known(sale.residualStressLoss()))
        .isCloseTo(
            known(action(all, "UNWIND").residualStressLoss())
                - known(six.gain(BetaCase.BASE)) * 2 / 6,
            within(CENT));
    assertThat(known(sale.cost()))
        .isCloseTo(known(action(all, "UNWIND").cost()) * 4 / 6, within(CENT));
    // 50,000 of the condor and 1,000 for each VXM that stays
    assertThat(sale.margin()).isEqualTo(Figure.of(52_000));
  }

  /**
   * Simple form since closing ends after 15 days: -5,000 on 50,000 in 45 days, as without hedge.
   */
  @Test
  void givenNoHedge_whenReturned_thenTheAccountsFlows() {
    RankingRow row = putRow(0, ORDER);
    assertThat(known(action(row, "HOLD").irr())).isCloseTo(-0.10 * 365 / 45, within(1e-9));
    // (-22,700 + 10,000) on 50,000 in 15 days
    assertThat(known(action(row, "CLOSE").irr())).isCloseTo(-0.254 * 365 / 15, within(1e-9));
    // 30 days of carry earn 321.30, less 34.50, on 56,034.50 at the most
    assertThat(known(action(row, "HEDGE").irr()))
        .isCloseTo((-5_000 + 321.30 - 34.50) / 56_034.50 * 365 / 45, within(1e-9));
    assertThat(row.words()).contains("Returns are simple: one of them is under 30 days.");
  }

  @Test
  void givenNoHedgeAndNoOrder_whenRanked_thenTheyStandLastWithTheReason() {
    RankingRow row = putRow(0, HedgeAction.none("The entry delta is not reached."));
    assertThat(row.actions()).hasSize(6);
    assertThat(action(row, "HEDGE").rank()).isZero();
    assertThat(action(row, "HEDGE").note()).isEqualTo("The entry delta is not reached.");
    assertThat(action(row, "UNWIND").rank()).isZero();
    assertThat(action(row, "UNWIND").note()).isEqualTo("No hedge is held for it.");
    assertThat(row.actions().stream().mapToInt(ActionRow::rank)).containsExactly(1, 2, 3, 4, 0, 0);
    assertThat(row.words()).startsWith("4 of 6 actions can be done. Best: ");
  }

  /**
   * The VIX falls 6 from 23; VXM 44 days out loses 0.410 x 6 x 100 (H22). A rise hurts the call
   * side, a fall does not.
   */
  @Test
  void givenATestedCallSide_whenRanked_thenTheMirroredRiseAndNoLayer() {
    RankingRow without = rows(5660, DeltaState.SAFE, DeltaState.TESTED, 0, ORDER, Figure.of(0.30))
        .get(0);
    RankingRow row = rows(5660, DeltaState.SAFE, DeltaState.TESTED, 6, ORDER, Figure.of(0.30))
        .get(0);
    assertThat(row.side()).isEqualTo("CALL");
    double loss = known(action(without, "HOLD").residualStressLoss());
    assertThat(loss).isPositive();
    assertThat(known(action(row, "HOLD").residualStressLoss()))
        .isCloseTo(loss + 600 * BetaSet.FROM_2013_TO_2026.beta(44) * 6, within(CENT));
    assertThat(known(action(row, "UNWIND").residualStressLoss())).isCloseTo(loss, within(CENT));
    assertThat(action(row, "HEDGE").rank()).isZero();
    assertThat(action(row, "HEDGE").detail()).isEqualTo("no VIX layer for a call side");
    assertThat(row.words()).contains("a rise of 5 % in 2 days").contains("mirrored");
  }

  @Test
  void givenNothingTested_whenRanked_thenNoRow() {
    assertThat(rows(5400, DeltaState.WATCH, DeltaState.SAFE, 0, ORDER, Figure.of(0.9)))
        .isEmpty();
  }

  @Test
  void givenThePop_whenWeighed_thenTheThesis() {
    assertThat(Thesis.of(POLICY, Figure.of(0.40))).isEqualTo(Thesis.KEPT);
    assertThat(Thesis.of(POLICY, Figure.of(0.3999))).isEqualTo(Thesis.QUESTIONED);
    assertThat(Thesis.of(POLICY, Figure.of(0.20))).isEqualTo(Thesis.QUESTIONED);
    assertThat(Thesis.of(POLICY, Figure.of(0.1999))).isEqualTo(Thesis.BROKEN);
    assertThat(Thesis.of(POLICY, Figure.missing("NO_SLICE"))).isEqualTo(Thesis.UNKNOWN);
    for (Action action : List.of(Action.HOLD, Action.HEDGE, Action.WIDEN, Action.UNWIND)) {
      assertThat(Thesis.BROKEN.factor(POLICY, action)).isEqualTo(1);
    }
  }

  @Test
  void givenARanking_whenRecorded_thenATraceLineForEachAction() {
    RankingRow row = putRow(6, HedgeAction.none("No order."));
    DecisionRow decision = ActionRanking.decision(POLICY, row);
    assertThat(decision.kind()).isEqualTo("RANKING");
    assertThat(decision.outcome()).isEqualTo(row.actions().get(0).action());
    assertThat(decision.sentence()).isEqualTo(row.words());
    assertThat(decision.trace()).hasSize(7);
    TraceLine thesis = decision.trace().get(0);
    assertThat(thesis.threshold()).isEqualTo("KEPT from 0.40, BROKEN below 0.20");
    assertThat(thesis.outcome()).isEqualTo("QUESTIONED");
    TraceLine best = decision.trace().get(1);
    assertThat(best.inputs()).hasSize(8);
    assertThat(best.threshold()).startsWith("weights 0.40, 0.25, 0.15 and 0.20, thesis x");
    assertThat(best.outcome()).startsWith("rank 1, score ");
    assertThat(decision.trace().get(6).outcome()).isEqualTo("skipped: No order.");
    assertThat(decision.next())
        .endsWith("Below a probability of profit of 0.20 close and roll count x1.5.");
  }
}
