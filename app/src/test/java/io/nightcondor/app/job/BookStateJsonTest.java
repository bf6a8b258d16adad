package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeMemory;
import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.LotHistory;
import io.nightcondor.analytics.alvh.PremiumCharge;
import io.nightcondor.analytics.alvh.layer.Allowance;
import io.nightcondor.analytics.alvh.layer.Episode;
import io.nightcondor.analytics.alvh.layer.EpisodeHistory;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.alvh.layer.SoldUnits;
import io.nightcondor.analytics.alvh.layer.UnitsSet;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperEntry;
import io.nightcondor.analytics.alvh.paper.PaperLedger;
import io.nightcondor.analytics.alvh.paper.PaperLine;
import io.nightcondor.analytics.alvh.paper.PaperMemory;
import io.nightcondor.analytics.alvh.paper.PaperOrder;
import io.nightcondor.analytics.alvh.paper.PaperSide;
import io.nightcondor.analytics.alvh.paper.PaperTotals;
import io.nightcondor.analytics.alvh.paper.SessionRange;
import io.nightcondor.analytics.capital.CapitalMemory;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.explain.ExplainMemory;
import io.nightcondor.analytics.explain.FutureMemory;
import io.nightcondor.analytics.explain.OptionMemory;
import io.nightcondor.analytics.explain.PositionKind;
import io.nightcondor.analytics.explain.PositionMemory;
import io.nightcondor.analytics.limit.RiskMemory;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pricing.Greeks;
import io.nightcondor.analytics.recompute.BookState;
import io.nightcondor.analytics.recompute.CondorMemory;
import io.nightcondor.analytics.recompute.TrailMemory;
import io.nightcondor.analytics.regime.RegimeMemory;
import io.nightcondor.analytics.theta.ThetaMemory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookStateJsonTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  private static final PositionMemory OPTION = new PositionMemory(
      "condor",
      PositionKind.CONDOR,
      "SPXW240904P05684000",
      -10,
      Optional.of(DeltaState.TESTED),
      Optional.of(206.12345678901234),
      0.1,
      Optional.of(new OptionMemory(
          5506.57,
          0.2,
          0.996,
          30 / 365.0,
          new Greeks(206.1, -0.7, 0.0011, 5.6, -1.9, -0.02, -0.3, 0.004))),
      Optional.empty());

  private static final PositionMemory FUTURE = new PositionMemory(
      "VXMU24 for condor",
      PositionKind.HEDGE,
      "VXMU24",
      1 / 3.0,
      Optional.empty(),
      Optional.empty(),
      0,
      Optional.empty(),
      Optional.of(new FutureMemory(VixFuture.Size.VXM, LocalDate.of(2024, 9, 18), 0.5 / 28)));

  private static final HedgeLot LOT = new HedgeLot(
      "c",
      false,
      "VXMU24",
      1,
      6,
      10,
      Optional.of(SESSION.minusDays(3)),
      Optional.of(21.35),
      Optional.of(DeltaState.TRIGGERED),
      0,
      Optional.of(
          new LotHistory(38.57, -40.25, true, false, 1000, Optional.of(SESSION), Optional.of(3))));

  private static final HedgeOrder ORDER = new HedgeOrder(
      HedgeOrder.Action.SELL,
      "U5",
      "c",
      false,
      "VXMU24",
      1,
      5,
      31.4,
      "R1",
      0,
      SESSION,
      DeltaState.TRIGGERED,
      0,
      Optional.of(1));

  private static final PaperEntry ENTRY = new PaperEntry(
      SESSION.minusDays(3),
      Optional.empty(),
      SESSION,
      2,
      new PaperOrder(HedgeOrder.Action.SELL, "U5", "", 1, "VXMU24", 5, 31.4, "R1", 0),
      FillOutcome.FILLED,
      5,
      Optional.of(31.55),
      new SessionRange(
          Optional.of(31.6),
          Optional.of(28.1),
          Optional.of(33.9),
          Optional.empty(),
          Optional.of(0.05)),
      3.75,
      25,
      Optional.of(5_100.0));

  private static final PaperLedger LEDGER = new PaperLedger(
      SESSION.minusDays(3),
      SESSION,
      2,
      2,
      List.of(ENTRY),
      new PaperTotals(7, 4, 12, 9.5, 60, -5_140),
      List.of(
          new PaperLedger.Profit(SESSION.minusDays(3), Optional.of(-12.25)),
          new PaperLedger.Profit(SESSION, Optional.empty())),
      List.of(new PaperLedger.Remark(SESSION, "Re-derived.")),
      Optional.of(Map.of("layer.entryDelta", "0.60")));

  private static final TrailMemory TRAIL = new TrailMemory(List.of(new TrailMemory.Night(
      SESSION,
      Status.ATTENTION,
      List.of(Optional.of(41_500.25), Optional.empty(), Optional.of(0.1), Optional.empty()),
      List.of("UNKNOWN_COST", "FIRST_NIGHT"),
      3,
      1,
      List.of(0, 1, 0, 2))));

  private static final CondorMemory CONDOR = new CondorMemory(
      "c",
      10,
      new SideState(DeltaState.TRIGGERED, 0, true),
      SideState.FRESH,
      new EpisodeState(
          0,
          false,
          Optional.of(new Episode(
              SESSION.minusDays(4),
              0.63,
              Optional.of(new Allowance(7_411, 18_425)),
              2,
              true,
              3,
              Optional.of(new EpisodeHistory(
                  List.of(SESSION.minusDays(4), SESSION.minusDays(3)),
                  3,
                  Optional.of(32.1),
                  Optional.of(2),
                  List.of(new SoldUnits("VXMU24", 1, 5, 0)),
                  Optional.of(new UnitsSet(SESSION.minusDays(4), "VXMU24", 18)),
                  Optional.of(SESSION.minusDays(4))))))),
      EpisodeState.NONE,
      0);

  @Test
  void givenAStateWithPositions_whenWrittenAndRead_thenTheSame() {
    BookState state = new BookState(
        SESSION,
        List.of(CONDOR),
        List.of(LOT),
        List.of(ORDER),
        List.of(new PremiumCharge(SESSION, "c", 99.5)),
        List.of(),
        Optional.of(new ExplainMemory(List.of(OPTION, FUTURE))),
        Optional.of(new RiskMemory(
            Optional.of(41_500.25),
            Optional.empty(),
            "2018-02-05 RELATIVE",
            List.of(new RiskMemory.TestedNight(SESSION, 41_500.25, -52_000.5)),
            List.of(new RiskMemory.BreachMemory("limits.margin", SESSION, 3)))),
        Optional.of(RegimeMemory.first(SESSION).withExposureAtEntry(-1_265)),
        Optional.of(new HedgeMemory(2, Map.of("gone", SESSION), Optional.of(List.of(ORDER)))),
        Optional.of(CapitalMemory.startingOn(SESSION)),
        Optional.of(new ThetaMemory(
            List.of(new ThetaMemory.Cumulated("c", 812.25, SESSION.minusDays(9), 6, 1)))),
        Optional.of(new PaperMemory(List.of(new PaperBook(
            "promoter",
            SESSION,
            List.of(new PaperSide("c", CONDOR.put(), CONDOR.putEpisode())),
            List.of(new PaperLine("VXMU24", "c", 6, 21.35, SESSION)),
            List.of(LOT),
            List.of(ORDER),
            List.of(),
            HedgeMemory.NONE,
            12.5,
            -40,
            Optional.of(LEDGER))))),
        Optional.of(TRAIL));

    assertThat(BookStateJson.read(BookStateJson.write(state))).isEqualTo(state);
  }

  /** An order that was not filled has no price, no realised profit and often no range. */
  @Test
  void givenAnUnfilledEntry_whenWritten_thenWhatItHasNotTakesNoRoom() {
    PaperEntry unfilled = new PaperEntry(
        ENTRY.ordered(),
        Optional.empty(),
        SESSION,
        1,
        ENTRY.order(),
        FillOutcome.NO_PRICE,
        0,
        Optional.empty(),
        SessionRange.NONE,
        0,
        0,
        Optional.empty());
    PaperLedger ledger = PaperLedger.start(SESSION, 1, PaperTotals.NONE, Optional.empty());
    PaperLedger one = ledger.after(
        new PaperLedger.Close(SESSION, 1, SESSION, List.of(unfilled), Optional.of(0.0), List.of()));

    assertThat(BookStateJson.write(state(one))).doesNotContain("null");
    assertThat(BookStateJson.read(BookStateJson.write(state(one)))).isEqualTo(state(one));
    // a line a session is kept for 60 sessions: 24 kB
    assertThat(BookStateJson.write(state(one)).length()
            - BookStateJson.write(state(ledger)).length())
        .isLessThan(400);
  }

  private static BookState state(PaperLedger ledger) {
    BookState empty = BookState.empty(SESSION);
    return new BookState(
        SESSION,
        empty.condors(),
        empty.hedges(),
        empty.orders(),
        empty.charges(),
        empty.marks(),
        empty.positions(),
        empty.risk(),
        empty.regime(),
        empty.hedge(),
        empty.capital(),
        empty.theta(),
        Optional.of(new PaperMemory(List.of(new PaperBook(
            "vxth",
            SESSION,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            HedgeMemory.NONE,
            0,
            0,
            Optional.of(ledger))))),
        empty.trail());
  }

  /** As a release wrote it that ran presets on paper and kept no entries. */
  @Test
  void givenAPaperBookStoredBeforeItsLedgerWasKept_whenRead_thenItHasNone() {
    String old = """
        {"session":"2024-08-05","condors":[],"hedges":[],"orders":[],"charges":[],"marks":[],
         "paper":{"books":[{"policy":"vxth","since":"2024-08-01","sides":[],"lines":[],"lots":[],
         "orders":[],"charges":[],"memory":{"contangoCloses":0,"orphans":{},"waiting":null},
         "costs":0.0,"realised":0.0}]}}""";

    assertThat(BookStateJson.read(old).paper().orElseThrow().books())
        .containsExactly(PaperBook.start("vxth", SESSION.minusDays(4)));
  }

  /** As a release wrote it that did not yet keep positions. */
  @Test
  void givenAStateStoredBeforePositionsWereKept_whenRead_thenNoneAreKnown() {
    String old = """
        {"session":"2024-08-05","condors":[],"hedges":[],"orders":[],"charges":[],"marks":[]}""";

    assertThat(BookStateJson.read(old)).isEqualTo(BookState.empty(SESSION));
  }
}
