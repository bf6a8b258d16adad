package io.nightcondor.analytics.theta;

import static io.nightcondor.analytics.fixture.HedgedCondor.EXPIRY;
import static io.nightcondor.analytics.fixture.HedgedCondor.HEDGE_EXPIRY;
import static io.nightcondor.analytics.fixture.HedgedCondor.NEAR_VX;
import static io.nightcondor.analytics.fixture.HedgedCondor.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.unwind.SaleOrders;
import io.nightcondor.analytics.alvh.unwind.UnwindDecision;
import io.nightcondor.analytics.condor.CondorClose;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.fixture.HedgedCondor;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.ThetaPanel;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.analytics.pack.ThetaPanel.TimeShiftRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.Component;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.RiskPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemporalThetaTest {

  private static final Figure ROLL = Figure.of(650);

  /** USD: sums of prices times some thousands err by far less. */
  private static final double CENT = 0.005;

  private static final double EXACT = 1e-9;

  private final MarketSnapshot market = HedgedCondor.smiles(5235).build();

  private final CondorClose condor =
      HedgedCondor.condor(market, DeltaState.TESTED, DeltaState.SAFE);

  private static Component layer(HedgeValuation hedge) {
    return new Component("layer of " + hedge.lot().condorId(), Component.Kind.HEDGE);
  }

  private RiskBook book(List<CondorClose> condors, List<HedgeValuation> hedges) {
    List<RiskPosition> positions = new ArrayList<>();
    for (CondorClose held : condors) {
      for (int i = 0; i < 4; i++) {
        LegValuation leg = held.valuation().legs().get(i);
        positions.add(new RiskPosition(
            new Component(held.id(), Component.Kind.CONDOR),
            leg.series(),
            held.valuation().condor().legs().get(i).quantity(),
            leg.mark(),
            Figure.of(0),
            leg.slice()));
      }
    }
    for (HedgeValuation hedge : hedges) {
      positions.add(new RiskPosition(
          layer(hedge),
          hedge.instrument(),
          hedge.lot().units(),
          hedge.mark(),
          hedge.halfSpread(),
          Optional.empty()));
    }
    return RiskBook.of(market, positions);
  }

  private ThetaPanel panel(
      List<CondorClose> condors,
      List<HedgeValuation> hedges,
      RegimeState regime,
      List<LadderRow> ladder,
      ThetaMemory memory) {
    return panel(condors, hedges, regime, ladder, List.of(), memory);
  }

  private ThetaPanel panel(
      List<CondorClose> condors,
      List<HedgeValuation> hedges,
      RegimeState regime,
      List<LadderRow> ladder,
      List<UnwindDecision> unwinds,
      ThetaMemory memory) {
    return TemporalTheta.of(new ThetaInput(
        Policy.steward().withOverride("expiry.rollDays", "16"),
        MarketFixture.CALENDAR,
        book(condors, hedges),
        new Revaluation(),
        condors,
        hedges,
        TemporalThetaTest::layer,
        HedgedCondor.marks(market)::value,
        regime,
        ladder,
        ladder.isEmpty() ? Map.of() : Map.of("30 days", ROLL),
        unwinds,
        new SaleOrders(Policy.steward(), SESSION, List.of()).of(unwinds, hedges),
        memory));
  }

  private ThetaPanel hedged() {
    return panel(
        List.of(condor),
        HedgedCondor.vxm(market, condor.id(), HEDGE_EXPIRY, 6),
        RegimeState.NORMAL,
        List.of(),
        ThetaMemory.NONE);
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  @Test
  void givenAHedgedCondor_whenDrawn_thenThePartsBySideSumToTheTotal() {
    ThetaRow row = hedged().rows().get(0);
    assertThat(row.condorId()).isEqualTo(condor.id());
    assertThat(row.tested())
        .isEqualTo(Exposures.of(condor.valuation(), Side.PUT).theta());
    assertThat(row.untested())
        .isEqualTo(Exposures.of(condor.valuation(), Side.CALL).theta());
    assertThat(row.hedge()).isEqualTo(Figure.of(0));
    // 44 days off on a curve that falls 0.50 from 16 to 44 days: 0.50 / 28 up a day, x 6 x 100
    assertThat(known(row.rollDown())).isCloseTo(0.5 / 28 * 600, within(EXACT));
    assertThat(known(row.total()))
        .isCloseTo(
            known(row.untested())
                + known(row.tested())
                + known(row.hedge())
                + known(row.rollDown()),
            within(EXACT));
    assertThat(known(row.ratio()))
        .isCloseTo(known(row.untested()) / (0.5 / 28 * 600), within(EXACT));
    assertThat(row.realised()).isEqualTo(Figure.missing("NO_NIGHT_EXPLAINED"));
  }

  /** Theta is itself a revaluation one day on, and marks lie on the smile: both are the same. */
  @Test
  void givenOneDay_whenProjected_thenThetaAndRollDown() {
    ThetaRow row = hedged().rows().get(0);
    assertThat(known(row.oneDay())).isCloseTo(known(row.total()), within(CENT));
    assertThat(known(row.fiveDays())).isNotCloseTo(known(row.oneDay()), within(CENT));
  }

  /** Straight from 44 to 34 days: five and ten times the day. */
  @Test
  void givenAFutureAlone_whenProjected_thenItSlidesDownTheCurve() {
    ThetaRow row = panel(
            List.of(),
            HedgedCondor.vxm(market, "", HEDGE_EXPIRY, 6),
            RegimeState.NORMAL,
            List.of(),
            ThetaMemory.NONE)
        .rows()
        .get(0);
    assertThat(row.condorId()).isEmpty();
    assertThat(known(row.oneDay())).isCloseTo(0.5 / 28 * 600, within(EXACT));
    assertThat(known(row.fiveDays())).isCloseTo(5 * 0.5 / 28 * 600, within(EXACT));
    assertThat(known(row.tenDays())).isCloseTo(10 * 0.5 / 28 * 600, within(EXACT));
    assertThat(row.untested()).isEqualTo(Figure.of(0));
  }

  @Test
  void givenNoHedge_whenDrawn_thenNoRatio() {
    ThetaRow row = panel(
            List.of(condor), List.of(), RegimeState.NORMAL, List.of(), ThetaMemory.NONE)
        .rows()
        .get(0);
    assertThat(row.ratio()).isEqualTo(Figure.missing("NO_HEDGE_CARRY"));
    assertThat(row.rollDown()).isEqualTo(Figure.of(0));
  }

  @Test
  void givenAHedgeOfNoCondor_whenDrawn_thenItIsInTheBookAlone() {
    List<HedgeValuation> hedges = Stream.concat(
            HedgedCondor.vxm(market, condor.id(), HEDGE_EXPIRY, 6).stream(),
            HedgedCondor.vxm(market, "gone", HEDGE_EXPIRY, 4).stream())
        .toList();
    List<ThetaRow> rows = panel(
            List.of(condor), hedges, RegimeState.NORMAL, List.of(), ThetaMemory.NONE)
        .rows();
    assertThat(rows).extracting(ThetaRow::condorId).containsExactly(condor.id(), "");
    assertThat(known(rows.get(1).rollDown())).isCloseTo(0.5 / 28 * 1000, within(EXACT));
    assertThat(known(rows.get(1).tenDays()))
        .isCloseTo(known(rows.get(0).tenDays()) + 10 * 0.5 / 28 * 400, within(EXACT));
  }

  @Test
  void givenAnUnpricedCondor_whenProjected_thenMissingForItsReason() {
    MarketSnapshot bare = MarketFixture.on(SESSION).vix(23).vx(NEAR_VX, 22).build();
    CondorClose unpriced = HedgedCondor.condor(bare, DeltaState.SAFE, DeltaState.SAFE);
    ThetaRow row = panel(
            List.of(unpriced), List.of(), RegimeState.NORMAL, List.of(), ThetaMemory.NONE)
        .rows()
        .get(0);
    assertThat(row.oneDay()).isEqualTo(Figure.missing("NO_SLICE"));
    assertThat(row.total()).isInstanceOf(Figure.Missing.class);
  }

  /** DOMAIN E8: 14 to 75 days after 4 September; H22: beta 0.410 at 44 days. */
  @Test
  void givenALivingCondor_whenShifted_thenItsWindowAndTheNearestMonthly() {
    TimeShiftRow row = hedged().timeShift().get(0);
    assertThat(row.condorExpiry()).contains(EXPIRY);
    assertThat(row.from()).contains(LocalDate.of(2024, 9, 18));
    assertThat(row.to()).contains(LocalDate.of(2024, 11, 18));
    assertThat(row.hedgeExpiry()).contains(HEDGE_EXPIRY);
    assertThat(row.daysAfter()).isEqualTo(Figure.of(14));
    assertThat(known(row.beta())).isCloseTo(0.410, within(0.0005));
    assertThat(row.held()).isEqualTo("6 VXMU24 (2024-09-18)");
    assertThat(row.rollCost()).isEqualTo(Figure.missing("NO_RULE_ROLLS"));
    assertThat(row.words())
        .isEqualTo(
            "A condor of more than 7 days takes a hedge that settles 14 to 75 days after it. A hedge settles from 2024-09-18 to 2024-11-18; the nearest monthly is 2024-09-18, and its future moves 0.41 points for one of the VIX. Layers of a living condor outlive it and are never rolled.");
  }

  @Test
  void givenAHedgeThatSettlesTooEarly_whenShifted_thenItIsNamed() {
    TimeShiftRow row = panel(
            List.of(condor),
            HedgedCondor.vxm(market, condor.id(), NEAR_VX, 6),
            RegimeState.NORMAL,
            List.of(),
            ThetaMemory.NONE)
        .timeShift()
        .get(0);
    assertThat(row.words())
        .endsWith("Outside the window of the day on which it was bought: VXMQ24.");
  }

  /** The half-spread of the valuation and 0.75 a contract, both ways. */
  @Test
  void givenAnOrphanInBroken_whenDue_thenTheRollCosts() {
    List<HedgeValuation> orphan = HedgedCondor.vxm(market, "gone", NEAR_VX, 6);
    double half = known(orphan.get(0).halfSpread());
    TimeShiftRow row = orphaned(orphan, UnwindDecision.Action.ROLL, "rolled");
    assertThat(row.hedgeExpiry()).contains(HEDGE_EXPIRY);
    assertThat(known(row.rollCost())).isCloseTo(2 * half * 600 + 2 * 6 * 0.75, within(EXACT));
    assertThat(panel(List.of(), orphan, RegimeState.STRESSED, List.of(), ThetaMemory.NONE)
            .timeShift())
        .isEmpty();
    assertThat(panel(
                List.of(),
                HedgedCondor.vxm(market, "gone", HEDGE_EXPIRY, 6),
                RegimeState.BROKEN,
                List.of(),
                ThetaMemory.NONE)
            .timeShift())
        .isEmpty();
  }

  @Test
  void givenAnOrphanInBroken_whenAPersonIsToChoose_thenTheRowSaysWhatWasDecided() {
    TimeShiftRow row = orphaned(
        HedgedCondor.vxm(market, "gone", NEAR_VX, 6),
        UnwindDecision.Action.ESCALATE,
        "A person chooses.");
    assertThat(row.rollCost()).isEqualTo(Figure.missing("NO_RULE_ROLLS"));
    assertThat(row.words()).isEqualTo("Not rolled. A person chooses.");
  }

  private TimeShiftRow orphaned(
      List<HedgeValuation> orphan, UnwindDecision.Action action, String reason) {
    List<UnwindDecision.Sale> sales = action == UnwindDecision.Action.ROLL
        ? orphan.stream().map(held -> new UnwindDecision.Sale(held, 6)).toList()
        : List.of();
    UnwindDecision decision =
        new UnwindDecision("gone", action, "U1", Optional.empty(), sales, reason, List.of(), "");
    return panel(
            List.of(), orphan, RegimeState.BROKEN, List.of(), List.of(decision), ThetaMemory.NONE)
        .timeShift()
        .get(0);
  }

  /** Bought on 5 August for 4 September, 14 days before its settlement: right, now and later. */
  @Test
  void givenACondorInItsLastDays_whenItsHedgeWasBoughtRight_thenItIsNotOutside() {
    LocalDate late = EXPIRY.minusDays(5);
    MarketSnapshot then = MarketFixture.on(late)
        .slice(Root.SPXW, EXPIRY, 5235, 0.20)
        .vix(23)
        .vx(HEDGE_EXPIRY, 22)
        .build();
    CondorClose near = HedgedCondor.condor(then, DeltaState.TESTED, DeltaState.SAFE);
    List<HedgeValuation> held = HedgedCondor.vxm(then, near.id(), HEDGE_EXPIRY, 6);

    TimeShiftRow row = TemporalTheta.of(new ThetaInput(
            Policy.steward(),
            MarketFixture.CALENDAR,
            RiskBook.of(then, List.of()),
            new Revaluation(),
            List.of(near),
            held,
            TemporalThetaTest::layer,
            HedgedCondor.marks(then)::value,
            RegimeState.NORMAL,
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            ThetaMemory.NONE))
        .timeShift()
        .get(0);

    assertThat(row.words())
        .startsWith(
            "A condor of 7 days or fewer takes the nearest monthly hedge of 21 days or more.")
        .doesNotContain("Outside");
  }

  @Test
  void givenARungThatRolls_whenShifted_thenItsRollCosts() {
    LadderRow rung = new LadderRow(
        "30 days",
        "VIXW240918C00021000",
        Optional.of(HEDGE_EXPIRY),
        Figure.of(44),
        Figure.of(0.5),
        Figure.of(4),
        4,
        "ROLL",
        Figure.of(3),
        Figure.of(1200),
        Figure.of(0),
        "due");
    List<TimeShiftRow> rows = panel(
            List.of(), List.of(), RegimeState.NORMAL, List.of(rung), ThetaMemory.NONE)
        .timeShift();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).rollCost()).isEqualTo(ROLL);
    assertThat(rows.get(0).words()).contains("costs $650 at executable prices");
  }

  @Test
  void givenThePanel_whenRead_thenItSaysWhatItDoesNotClaim() {
    assertThat(hedged().note())
        .contains("\"Big Top Cash Press\" are only labels")
        .contains("is no arbitrage")
        .contains("0.55 at 16-30 days, 0.26 at 91-120, 0.18 at 181-240");
    ThetaMemory lacking =
        new ThetaMemory(List.of(new ThetaMemory.Cumulated("", 120, SESSION, 3, 1)));
    ThetaPanel panel = panel(List.of(condor), List.of(), RegimeState.NORMAL, List.of(), lacking);
    assertThat(panel.rows().get(1).realised()).isEqualTo(Figure.of(120));
    assertThat(panel.note()).endsWith("Realised sums lack nights: the book 1 of 4.");
  }
}
