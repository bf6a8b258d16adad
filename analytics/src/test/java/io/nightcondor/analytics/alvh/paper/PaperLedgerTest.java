package io.nightcondor.analytics.alvh.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.alvh.HedgeOrder.Action;
import io.nightcondor.analytics.pack.FillOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaperLedgerTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Test
  void givenABookWithoutDecisions_whenAYearPasses_thenItKeepsNoLineAndNoNight() {
    PaperLedger ledger = start();
    for (int night = 0; night < 250; night++) {
      ledger = close(ledger, night, Optional.of(0.0), List.of());
    }

    assertThat(ledger.nights()).isEqualTo(250);
    assertThat(ledger.entries()).isEmpty();
    assertThat(ledger.profits()).isEmpty();
    assertThat(ledger.profitOn(FIRST.plusDays(100))).contains(0.0);
    assertThat(ledger.moves()).containsExactly(0.0);
  }

  @Test
  void givenProfits_whenTheyStandStill_thenOnlyTheMovesAreKeptAndEachNightCanBeTold() {
    PaperLedger ledger = start();
    List<Optional<Double>> profits = List.of(
        Optional.of(0.0),
        Optional.of(-40.0),
        Optional.of(-40.0),
        Optional.of(60.0),
        Optional.empty(),
        Optional.of(10.0));
    for (int night = 0; night < profits.size(); night++) {
      ledger = close(ledger, night, profits.get(night), List.of());
    }

    assertThat(ledger.profits())
        .extracting(PaperLedger.Profit::session)
        .containsExactly(
            FIRST.plusDays(1), FIRST.plusDays(3), FIRST.plusDays(4), FIRST.plusDays(5));
    for (int night = 0; night < profits.size(); night++) {
      assertThat(ledger.profitOn(FIRST.plusDays(night))).isEqualTo(profits.get(night));
    }
    // to the night without a mark and from it nothing is known
    assertThat(ledger.moves()).containsExactly(-40.0, 100.0, 0.0);
  }

  @Test
  void givenMoreThanAYear_whenItMovesNightly_thenTheLastYearIsKept() {
    PaperLedger ledger = start();
    for (int night = 0; night < 300; night++) {
      ledger = close(ledger, night, Optional.of(2.0 * night + 1), List.of());
    }

    assertThat(ledger.profits()).hasSize(PaperLedger.NIGHTS);
    assertThat(ledger.profits().get(0).session()).isEqualTo(FIRST.plusDays(50));
    assertThat(ledger.moves()).containsOnly(2.0).hasSize(PaperLedger.NIGHTS - 1);
  }

  /** A line is summed up once its session is before the first that is kept. */
  @Property(tries = 100)
  void givenAnyOutcomes_whenLinesAreSummedUp_thenTheTotalsStay(
      @ForAll @Size(min = 1, max = 40) List<FillOutcome> outcomes,
      @ForAll @IntRange(min = 0, max = 10) int kept) {
    PaperLedger summed = start();
    PaperLedger whole = start();
    for (int night = 0; night < outcomes.size(); night++) {
      PaperEntry entry = entry(FIRST.plusDays(night), outcomes.get(night));
      LocalDate session = FIRST.plusDays(night);
      summed = summed.after(new PaperLedger.Close(
          session, 1, session.minusDays(kept), List.of(entry), Optional.of(0.0), List.of()));
      whole = whole.after(
          new PaperLedger.Close(session, 1, FIRST, List.of(entry), Optional.of(0.0), List.of()));
    }

    assertThat(summed.entries()).hasSize(Math.min(outcomes.size(), kept + 1));
    // amounts are whole dollars, so no sum depends on its order
    assertThat(summed.totals()).isEqualTo(whole.totals());
    assertThat(whole.earlier()).isEqualTo(PaperTotals.NONE);
  }

  @Test
  void givenOutcomes_whenCounted_thenWhatIsNoOrderIsNone() {
    PaperTotals totals = PaperTotals.of(List.of(
        entry(FIRST, FillOutcome.OPENING),
        entry(FIRST, FillOutcome.SETTLED),
        entry(FIRST, FillOutcome.FILLED),
        entry(FIRST, FillOutcome.FILLED_NO_RANGE),
        entry(FIRST, FillOutcome.NOT_FILLED),
        entry(FIRST, FillOutcome.NO_PRICE)));

    assertThat(totals.orders()).isEqualTo(4);
    assertThat(totals.filled()).isEqualTo(2);
    assertThat(totals.unfilled()).isEqualTo(2);
    assertThat(totals.units()).isEqualTo(6);
  }

  @Test
  void givenOtherRules_whenTheNightIsRun_thenTheLedgerSaysWhichAndGoesOn() {
    PaperLedger ledger = PaperLedger.start(
            FIRST, 1, PaperTotals.NONE, Optional.of(Map.of("alvh.entryDelta", "0.60")))
        .with(entry(FIRST, FillOutcome.FILLED));

    PaperLedger changed = ledger.under(Map.of("alvh.layers", "2"), FIRST.plusDays(1));

    assertThat(changed.remarks())
        .containsExactly(
            new PaperLedger.Remark(
                FIRST.plusDays(1),
                "The policy's rules changed: alvh.entryDelta is the steward's, was 0.60; alvh.layers is 2, was the steward's. Earlier entries are by the rules before."));
    assertThat(changed.entries()).isEqualTo(ledger.entries());
    assertThat(changed.under(Map.of("alvh.layers", "2"), FIRST.plusDays(2))).isEqualTo(changed);
    assertThat(start().under(Map.of("alvh.layers", "2"), FIRST)).isEqualTo(start());
  }

  @Test
  void givenManyRemarks_whenOneMoreIsMade_thenTheLastTenAreKept() {
    PaperLedger ledger = start();
    for (int i = 0; i < 12; i++) {
      ledger = ledger.saying("remark " + i, FIRST);
    }

    assertThat(ledger.remarks())
        .hasSize(10)
        .last()
        .isEqualTo(new PaperLedger.Remark(FIRST, "remark 11"));
  }

  private static PaperLedger start() {
    return PaperLedger.start(FIRST, 1, PaperTotals.NONE, Optional.empty());
  }

  private static PaperLedger close(
      PaperLedger ledger, int night, Optional<Double> profit, List<PaperEntry> entries) {
    return ledger.after(
        new PaperLedger.Close(FIRST.plusDays(night), 1, FIRST, entries, profit, List.of()));
  }

  private static PaperEntry entry(LocalDate session, FillOutcome outcome) {
    boolean changed = outcome.isFilled() || !outcome.isOrder();
    return new PaperEntry(
        session.minusDays(1),
        Optional.of(1),
        session,
        1,
        new PaperOrder(Action.SELL, "U3", "a", 1, "VXMU24", 3, 20.5, "R1", 0),
        outcome,
        changed ? 3 : 0,
        changed ? Optional.of(20.5) : Optional.empty(),
        SessionRange.ofMark(20.5, 0.05),
        outcome.isFilled() ? 4 : 0,
        outcome.isFilled() ? 15 : 0,
        changed ? Optional.of(150.0) : Optional.empty());
  }
}
