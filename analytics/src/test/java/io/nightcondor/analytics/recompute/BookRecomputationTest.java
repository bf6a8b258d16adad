package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.pack.UnwindRow;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole books over several nights, on markets put together by hand. */
class BookRecomputationTest {

  /** The markets here are slices without quotes. */
  private static final Policy POLICY = Policy.steward().withOverride("limits.unquoted", "1");

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate HEDGE_EXPIRY = LocalDate.of(2024, 9, 18);
  private static final double TRIGGER = 5506.57;

  @Test
  void givenTheWorkedNumber_whenTheNightIsRecomputed_thenLayerOneIsDueWithSixVxm() {
    BookOutcome night = night(MONDAY, TRIGGER, Optional.empty(), worked());

    LayerRow layer = layer(night.pack());
    assertThat(layer.outcome()).isEqualTo("LAYER_1_DUE");
    assertThat(layer.recommended()).isEqualTo(Figure.of(6));
    assertThat(layer.bindingConstraint()).isEqualTo("SEVERITY");
    assertThat(layer.instrument()).isEqualTo("VXMU24");
    assertThat(layer.reason()).contains("Layer 1 is due", "6 to buy");
    assertThat(night.pack().summary().headline())
        .startsWith("1 condor, triggered; layer 1 due: buy 6 VXMU24 at ");
    assertThat(night.pack().summary().status()).isEqualTo(Status.ATTENTION);
    CondorRow condor = night.pack().condors().get(0);
    assertThat(condor.put().state()).isEqualTo(DeltaState.TRIGGERED);
    assertThat(condor.put().breachedThrough()).isTrue();
    assertThat(condor.call().state()).isEqualTo(DeltaState.SAFE);
  }

  @Test
  void givenAHedgeFilledAndTheIndexBack_whenNightsPass_thenItIsHeldAndThenSoldByU3() {
    BookOutcome first = night(MONDAY, TRIGGER, Optional.empty(), worked());
    BookOutcome second = night(MONDAY.plusDays(1), TRIGGER, Optional.of(first), hedged());

    assertThat(second.pack().hedge().held()).singleElement().satisfies(leg -> {
      assertThat(leg.layer()).isEqualTo(1);
      assertThat(leg.orphaned()).isFalse();
      assertThat(leg.quantity()).isEqualTo(6);
    });
    assertThat(layer(second.pack()).outcome()).isEqualTo("LIVE");
    assertThat(layer(second.pack()).recommended()).isEqualTo(Figure.of(0));
    assertThat(unwind(second.pack()).action()).isEqualTo("HOLD");
    assertThat(unwind(second.pack()).symbol()).isEqualTo("VXMU24");
    assertThat(unwind(second.pack()).reason()).endsWith("Held: 6 VXMU24 in layer 1.");
    assertThat(second.pack().summary().changes()).contains("Bought 6 VXMU24 for worked by E5.");

    BookOutcome third = night(MONDAY.plusDays(2), 5900, Optional.of(second), hedged());
    assertThat(unwind(third.pack()).action()).isEqualTo("HOLD");

    BookOutcome fourth = night(MONDAY.plusDays(3), 5900, Optional.of(third), hedged());
    assertThat(unwind(fourth.pack()).action()).isEqualTo("SELL");
    assertThat(unwind(fourth.pack()).rule()).isEqualTo("U3");
    assertThat(unwind(fourth.pack()).quantity()).isEqualTo(6);
    assertThat(layer(fourth.pack()).outcome()).isEqualTo("NOT_TRIGGERED");

    // not sold: the rule stays, the limit steps to mid
    BookOutcome fifth = night(MONDAY.plusDays(4), 5600, Optional.of(fourth), hedged());
    assertThat(unwind(fifth.pack()).rule()).isEqualTo("U3");
    assertThat(unwind(fifth.pack()).limitPrice()).isEqualTo(Figure.of(21.50));

    BookOutcome sixth = night(MONDAY.plusDays(7), 5900, Optional.of(fifth), worked());
    assertThat(sixth.pack().hedge().held()).isEmpty();
    assertThat(sixth.pack().unwind()).isEmpty();
    assertThat(sixth.pack().summary().changes()).contains("Sold 6 VXMU24 for worked by U3.");
    assertThat(sixth.state().condors().get(0).putEpisode().reverting()).isFalse();
  }

  @Test
  void givenAnOrderNotFilled_whenTheNextNightComes_thenTheSameUnitsAtMid() {
    BookOutcome first = night(MONDAY, TRIGGER, Optional.empty(), worked());
    BookOutcome second = night(MONDAY.plusDays(1), TRIGGER, Optional.of(first), worked());
    BookOutcome third = night(MONDAY.plusDays(2), TRIGGER, Optional.of(second), worked());

    assertThat(second.state().orders()).singleElement().satisfies(order -> {
      assertThat(order.units()).isEqualTo(6);
      assertThat(order.step()).isEqualTo(1);
      assertThat(order.since()).isEqualTo(MONDAY);
      assertThat(order.limit()).isEqualTo(21.50);
    });
    assertThat(third.state().orders().get(0).step()).isEqualTo(2);
    assertThat(second.pack().summary().decisions())
        .extracting(Summary.Decision::action)
        .containsExactly("Buy 6 VXMU24 at 21.50, good for the day");
    assertThat(second.pack().summary().changes())
        .anyMatch(change -> change.startsWith("Not filled: buy 6 VXMU24"));
  }

  @Test
  void givenAPartialFill_whenTheNextNightComes_thenTheRestStaysPending() {
    BookOutcome first = night(MONDAY, TRIGGER, Optional.empty(), worked());
    List<Position> file = new ArrayList<>(worked());
    file.add(BookFixture.vxm(HEDGE_EXPIRY, 4, 21.4, MONDAY.plusDays(1), "worked"));

    BookOutcome second = night(MONDAY.plusDays(1), TRIGGER, Optional.of(first), file);

    assertThat(second.state().hedges())
        .singleElement()
        .extracting(lot -> lot.units())
        .isEqualTo(4.0);
    assertThat(second.state().orders())
        .singleElement()
        .extracting(order -> order.units())
        .isEqualTo(2.0);
  }

  @Test
  void givenTheCondorGone_whenItsHedgeIsStillHeld_thenU1SellsIt() {
    BookOutcome first = night(MONDAY, TRIGGER, Optional.empty(), hedged());
    List<Position> hedgeOnly = hedged().subList(4, 5);

    BookOutcome second = night(MONDAY.plusDays(1), TRIGGER, Optional.of(first), hedgeOnly);

    UnwindRow row = unwind(second.pack());
    assertThat(row.rule()).isEqualTo("U1");
    assertThat(row.quantity()).isEqualTo(6);
    assertThat(row.reason()).contains("condor worked was closed or has settled");
    assertThat(second.pack().hedge().held().get(0).orphaned()).isTrue();
    // a future brings no notional: 21.50 less 21.35, six of 100 USD a point
    assertThat(second.pack().orphans().get(0).value().toOptional().orElseThrow())
        .isCloseTo(0.15 * 600, within(1e-6));
    assertThat(decision(second.pack(), "UNWIND").trace())
        .extracting(line -> line.rule())
        .containsExactly("U8", "U1", "U2", "U3", "U4", "U5", "U6", "U7");
  }

  @Test
  void givenAHedgeThirtyDaysOldAndNoBetterState_whenStillTriggered_thenU6SellsAndNothingIsBought() {
    BookOutcome first = night(MONDAY, TRIGGER, Optional.empty(), worked());
    List<Position> old = new ArrayList<>(worked());
    old.add(BookFixture.vxm(HEDGE_EXPIRY, 6, 21, MONDAY.minusDays(29), "worked"));

    BookOutcome second = night(MONDAY.plusDays(1), TRIGGER, Optional.of(first), old);
    assertThat(unwind(second.pack()).rule()).isEqualTo("U6");
    assertThat(layer(second.pack()).outcome()).isEqualTo("SOLD_TONIGHT");

    BookOutcome third = night(MONDAY.plusDays(2), TRIGGER, Optional.of(second), worked());
    assertThat(layer(third.pack()).recommended()).isEqualTo(Figure.of(0));
  }

  @Test
  void givenTheExpiryHasPassed_whenLegsAreStillInTheFile_thenSettledAndTheHedgeOrphaned() {
    MarketSnapshot market =
        MarketFixture.on(EXPIRY).spx(5660).vix(23).vx(HEDGE_EXPIRY, 21.5).build();

    BookOutcome night = night(market, Optional.empty(), Optional.empty(), hedged(), POLICY);

    CondorRow condor = night.pack().condors().get(0);
    assertThat(condor.irregularities()).contains("SETTLED");
    // put spread 5684/5634 worth 24 at 5660: (13.15 - 24) x 1000
    assertThat(condor.pnl().toOptional().orElseThrow()).isCloseTo(-10_850, within(1e-6));
    assertThat(unwind(night.pack()).rule()).isEqualTo("U1");
    assertThat(night.state().condors()).isEmpty();
  }

  @Test
  void givenACallSideTest_whenRecomputed_thenNoEffectiveVixHedge() {
    List<Position> positions = List.of(
        BookFixture.leg("SPXW240904P05000000", 10, 5),
        BookFixture.leg("SPXW240904P05050000", -10, 9),
        BookFixture.leg("SPXW240904C05400000", -10, 12),
        BookFixture.leg("SPXW240904C05450000", 10, 6));

    BookOutcome night = night(MONDAY, 5600, Optional.empty(), positions);

    assertThat(night.pack().hedge().layers())
        .filteredOn(row -> row.side().equals("CALL"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.outcome()).isEqualTo("NO_EFFECTIVE_VIX_HEDGE");
          assertThat(row.recommended()).isInstanceOf(Figure.Missing.class);
        });
    assertThat(night.state().orders()).isEmpty();
    assertThat(night.pack().summary().decisions())
        .extracting(Summary.Decision::rule)
        .containsExactly("E12");
  }

  @Test
  void givenAFreshCondorFarAway_whenRecomputed_thenItSaysWhyNothingIsDue() {
    BookOutcome night = night(MONDAY, 6300, Optional.empty(), worked());

    LayerRow layer = layer(night.pack());
    assertThat(layer.outcome()).isEqualTo("NOT_TRIGGERED");
    assertThat(layer.reason()).contains("below the 0.70 that starts an episode");
    assertThat(decision(night.pack(), "LAYER").next())
        .isEqualTo("A close with the short put's |delta| at or above 0.70.");
    assertThat(night.pack().summary().headline()).isEqualTo("1 condor, safe; nothing to do.");
    // this market has smiles and no quotes: nothing is to be done, but the marks are to be looked
    // at
    assertThat(night.pack().summary().status()).isEqualTo(Status.ATTENTION);
    assertThat(night.pack().summary().remarks())
        .filteredOn(remark -> remark.startsWith("NO_QUOTE"))
        .hasSize(4)
        .isSorted();
  }

  @Test
  void givenFillsWithoutPrices_whenTriggered_thenStateOnlyAndEveryFigureSaysWhy() {
    BookOutcome night =
        night(MONDAY, TRIGGER, Optional.empty(), BookFixture.withoutPrices(worked()));

    CondorRow condor = night.pack().condors().get(0);
    assertThat(condor.put().state()).isEqualTo(DeltaState.TRIGGERED);
    assertThat(condor.pnl()).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(condor.maxLoss()).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(condor.costToClose()).isInstanceOf(Figure.Known.class);
    assertThat(condor.payoff()).isEmpty();
    assertThat(layer(night.pack()).outcome()).isEqualTo("NO_SIZING");
    assertThat(night.pack().summary().maxLoss()).isEqualTo(Figure.missing("UNKNOWN_COST"));
  }

  @Test
  void givenFillsWithoutDates_whenRecomputed_thenProfitIsKnownAndReturnsOverTimeAreNot() {
    BookOutcome night =
        night(MONDAY, TRIGGER, Optional.empty(), BookFixture.withoutDates(hedged()));

    CondorRow condor = night.pack().condors().get(0);
    Figure unknown = Figure.missing("UNKNOWN_COST");
    assertThat(condor.pnl()).isInstanceOf(Figure.Known.class);
    assertThat(condor.maxLoss()).isInstanceOf(Figure.Known.class);
    assertThat(List.of(condor.irr(), condor.irrSimple())).containsOnly(unknown);
    assertThat(condor.irregularities()).contains("UNKNOWN_COST");
    assertThat(night.pack().summary().remarks())
        .contains("UNKNOWN_COST %s: a fill has no date, so its returns over time are missing."
            .formatted(condor.id()));
    assertThat(night.pack().hedge().held()).isNotEmpty().allSatisfy(held -> {
      assertThat(held.openDate()).isEmpty();
      assertThat(held.ageDays()).isEqualTo(unknown);
      assertThat(held.note()).contains("bought on an unknown date: no rule looks at its age");
    });
  }

  @Test
  void givenAnExpiryWithoutQuotes_whenRecomputedThreeNights_thenMissingNeverZeroAndEscalated() {
    Optional<BookOutcome> last = Optional.empty();
    for (int i = 0; i < 3; i++) {
      MarketSnapshot empty =
          MarketFixture.on(MONDAY.plusDays(i)).vix(23).vx(HEDGE_EXPIRY, 21.5).build();
      last = Optional.of(night(empty, Optional.empty(), last, hedged(), POLICY));
    }
    RiskPack pack = last.orElseThrow().pack();

    assertThat(pack.condors().get(0).costToClose())
        .isEqualTo(Figure.missing("NO_QUOTE_NO_SLICE_NO_LAST_MARK"));
    assertThat(pack.summary().condorPnl()).isInstanceOf(Figure.Missing.class);
    assertThat(pack.summary().status()).isEqualTo(Status.INCOMPLETE);
    assertThat(pack.data().unpriced()).hasSize(4);
    assertThat(unwind(pack).action()).isEqualTo("ESCALATE");
    assertThat(unwind(pack).rule()).isEqualTo("U8");
  }

  @Test
  void givenTheSameInputs_whenRecomputedTwiceAndInAnotherOrder_thenTheSamePack() {
    List<Position> reversed = new ArrayList<>(hedged());
    Collections.reverse(reversed);

    BookOutcome once = night(MONDAY, TRIGGER, Optional.empty(), hedged());

    assertThat(night(MONDAY, TRIGGER, Optional.empty(), hedged())).isEqualTo(once);
    assertThat(night(MONDAY, TRIGGER, Optional.empty(), reversed)).isEqualTo(once);
  }

  /** Margin is the width in cash, 50 x 100 x 10 = $50,000, and $1,000 for each VXM. */
  @Test
  void givenACondorAndItsHedge_whenRecomputed_thenTheReturnIsProfitOnWhatIsTiedUp() {
    BookOutcome night = night(MONDAY.plusDays(1), TRIGGER, Optional.empty(), hedged());
    RiskPack pack = night.pack();
    CondorRow condor = pack.condors().get(0);
    LocalDate opened = worked().get(0).tradeDate().orElseThrow();
    double days = ChronoUnit.DAYS.between(opened, MONDAY.plusDays(1));
    double profit = condor.pnl().plus(pack.summary().hedgePnl()).toOptional().orElseThrow();

    assertThat(condor.irrSimple().toOptional().orElseThrow())
        .isCloseTo(profit / 56_000 * 365 / days, within(1e-12));
    assertThat(condor.irr()).isEqualTo(Figure.missing("UNDER_30_DAYS"));
  }

  @Test
  void givenThePayoffCurve_whenDrawn_thenKinksAndBreakEvensAreExact() {
    CondorRow condor =
        night(MONDAY, TRIGGER, Optional.empty(), worked()).pack().condors().get(0);

    assertThat(condor.payoff()).hasSizeBetween(115, 125);
    assertThat(condor.payoff())
        .filteredOn(point -> point.spot() == condor.breakEvenLow().toOptional().orElseThrow())
        .singleElement()
        .satisfies(point -> assertThat(point.atExpiry()).isCloseTo(0, within(1e-6)));
    assertThat(condor.payoff())
        .filteredOn(point -> point.spot() == condor.longPut())
        .singleElement()
        .satisfies(point -> assertThat(point.atExpiry())
            .isCloseTo(-condor.maxLoss().toOptional().orElseThrow(), within(1e-6)));
  }

  @Test
  void givenPromoterOnTheSameBook_whenTheStrikeIsTouched_thenItsEpisodeStartsEarlier() {
    MarketSnapshot market = market(MONDAY, 5690);

    BookOutcome steward = night(market, Optional.empty(), Optional.empty(), worked(), POLICY);
    BookOutcome promoter =
        night(market, Optional.empty(), Optional.empty(), worked(), Policy.promoter());

    assertThat(layer(steward.pack()).outcome()).isEqualTo("NOT_TRIGGERED");
    assertThat(steward.pack().condors().get(0).put().state()).isEqualTo(DeltaState.WATCH);
    assertThat(layer(promoter.pack()).outcome()).isEqualTo("NOT_TRIGGERED");
    BookOutcome touched = night(
        market(MONDAY, 5684), Optional.empty(), Optional.empty(), worked(), Policy.promoter());
    // the promoter opens layer 2 without confirmation in the same night (E12)
    assertThat(layer(touched.pack()).outcome()).isEqualTo("LAYER_2_DUE");
  }

  /** Bought on 1 August, before the first night of the book; VIX closed at 38.57 on the 2nd. */
  @Test
  void givenAHedgeOlderThanTheFirstNight_whenTraced_thenPeakFromVixClosesAndWhatIsNotKnownIsSaid() {
    List<Position> old = new ArrayList<>(worked());
    old.add(BookFixture.vxm(HEDGE_EXPIRY, 6, 21, LocalDate.of(2024, 8, 1), "worked"));
    HistoryWindow closes = new HistoryWindow(Map.of(
        "VIX",
        List.of(
            vix(LocalDate.of(2024, 7, 31), 60),
            vix(LocalDate.of(2024, 8, 2), 38.57),
            vix(MONDAY, 23))));

    BookOutcome night =
        night(market(MONDAY, TRIGGER), Optional.empty(), Optional.empty(), old, POLICY, closes);

    List<TraceLine> trace = decision(night.pack(), "UNWIND").trace();
    assertThat(trace.get(4).inputs())
        .filteredOn(input -> input.name().equals("peak of VIX since layer 1"))
        .singleElement()
        .satisfies(input -> assertThat(input.value()).isEqualTo(Figure.of(38.57)));
    assertThat(trace.get(6).outcome())
        .isEqualTo(
            "false; layer 1 cannot be judged: bought without a recommendation or on an unknown date, so its delta state at entry or its age is not on record");
    assertThat(trace.get(7).inputs())
        .extracting(input -> input.name())
        .contains("carry of layer 1, counted since 2024-08-05");
  }

  private static IndexBar vix(LocalDate date, double close) {
    return new IndexBar(
        "VIX", date, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), close);
  }

  /** Ten lots of two condors on one line of the file: 2.5 and 2.5 of five. */
  @Test
  void givenALegOfTwoCondors_whenShown_thenSharesAreNotRounded() {
    List<Position> condors = new ArrayList<>(BookFixture.workedCondor(EXPIRY, 5, "a"));
    condors.addAll(BookFixture.workedCondor(EXPIRY, 5, "b"));
    BookOutcome first = night(MONDAY, TRIGGER, Optional.empty(), condors);
    condors.add(BookFixture.vxm(HEDGE_EXPIRY, 5, 21.4, MONDAY.plusDays(1), ""));

    BookOutcome second = night(MONDAY.plusDays(1), TRIGGER, Optional.of(first), condors);

    assertThat(second.pack().hedge().held())
        .extracting(held -> held.quantity())
        .containsExactly(2.5, 2.5);
  }

  private static DecisionRow decision(RiskPack pack, String kind) {
    return pack.decisions().stream()
        .filter(decision -> decision.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static LayerRow layer(RiskPack pack) {
    return pack.hedge().layers().stream()
        .filter(row -> row.side().equals("PUT"))
        .findFirst()
        .orElseThrow();
  }

  private static UnwindRow unwind(RiskPack pack) {
    assertThat(pack.unwind()).hasSize(1);
    return pack.unwind().get(0);
  }

  /** Long strikes 5634 and 9050: the call wing's last strike is the long call itself. */
  @Test
  void givenNoStrikeBeyondALongStrike_whenRecomputed_thenThePositionIsOfLowConfidence() {
    BookOutcome night = onQuotes("SPXW240904C09050000", QualityCode.Q03_ZERO_BID);

    CondorRow condor = night.pack().condors().get(0);
    assertThat(condor.irregularities()).contains("LOW_CONF");
    assertThat(night.pack().summary().remarks())
        .contains(
            "LOW_CONF %s: Q16, no strike is quoted beyond a long strike; the smile there is extrapolated."
                .formatted(condor.id()));
    assertThat(condor.legs())
        .filteredOn(leg -> leg.symbol().equals("SPXW240904C09050000"))
        .singleElement()
        .satisfies(leg -> assertThat(leg.quality()).containsExactly("Q03"));
  }

  @Test
  void givenStrikesBeyondBothLongStrikes_whenRecomputed_thenNothingIsSaidOfThem() {
    BookOutcome night = onQuotes("SPXW240904C09055000", QualityCode.Q03_ZERO_BID);

    CondorRow condor = night.pack().condors().get(0);
    assertThat(condor.irregularities()).doesNotContain("LOW_CONF");
    assertThat(night.pack().summary().remarks()).noneMatch(remark -> remark.contains("Q16"));
    assertThat(condor.legs()).allMatch(leg -> leg.quality().isEmpty());
  }

  /** Quotes at 5629 and at one more series, which breaks a rule. */
  private static BookOutcome onQuotes(String symbol, QualityCode code) {
    MarketSnapshot market = MarketFixture.on(MONDAY)
        .slice(Root.SPXW, EXPIRY, 6300, 0.20)
        .quote("SPXW240904P05629000", 1, 1.1)
        .quote(symbol, 0, 0.05, Set.of(code))
        .spx(6300)
        .vix(23)
        .vx(HEDGE_EXPIRY, 21.5, 22.0, 21.0)
        .build();
    return night(market, Optional.empty(), Optional.empty(), worked(), POLICY);
  }

  private static List<Position> worked() {
    return BookFixture.workedCondor(EXPIRY, 10, "worked");
  }

  private static List<Position> hedged() {
    List<Position> positions = new ArrayList<>(worked());
    positions.add(BookFixture.vxm(HEDGE_EXPIRY, 6, 21.35, MONDAY.plusDays(1), "worked"));
    return positions;
  }

  private static MarketSnapshot market(LocalDate session, double forward) {
    return MarketFixture.on(session)
        .slice(Root.SPXW, EXPIRY, forward, 0.20)
        .spx(forward)
        .vix(23)
        .vx(LocalDate.of(2024, 8, 21), 21.9)
        .vx(HEDGE_EXPIRY, 21.5, 22.0, 21.0)
        .build();
  }

  private static BookOutcome night(
      LocalDate session, double forward, Optional<BookOutcome> before, List<Position> positions) {
    return night(market(session, forward), Optional.empty(), before, positions, POLICY);
  }

  private static BookOutcome night(
      MarketSnapshot market,
      Optional<MarketSnapshot> previous,
      Optional<BookOutcome> before,
      List<Position> positions,
      Policy policy) {
    return night(market, previous, before, positions, policy, new HistoryWindow(Map.of()));
  }

  private static BookOutcome night(
      MarketSnapshot market,
      Optional<MarketSnapshot> previous,
      Optional<BookOutcome> before,
      List<Position> positions,
      Policy policy,
      HistoryWindow history) {
    return BookRecomputation.recompute(new BookInput(
        new RunIdentity(market.session(), 1, "run", "inputs", "configuration", "test", false),
        new Book("alpha", "Alpha", "Ada", 1_000_000),
        policy,
        positions,
        Optional.empty(),
        market,
        previous,
        history,
        MacroHistory.NONE,
        LiquidityHistory.NONE,
        ParityEdges.of(market),
        HistoricalMoves.NONE,
        before.map(BookOutcome::state),
        new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        MarketFixture.CALENDAR,
        MarketFixture.FOMC,
        List.of()));
  }
}
