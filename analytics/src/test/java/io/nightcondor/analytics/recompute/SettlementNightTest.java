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
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.StructureRow;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A book on the Thursday before the third Friday of August 2024. */
class SettlementNightTest {

  private static final LocalDate THURSDAY = LocalDate.of(2024, 8, 15);
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
  private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 20);

  private final MarketSnapshot market = MarketFixture.on(THURSDAY)
      .slice(Root.SPX, FRIDAY, 5500, 0.15)
      .slice(Root.SPX, SEPTEMBER, 5520, 0.16)
      .spx(5500)
      .vix(16)
      .build();

  /**
   * Closes that do not move and a VIX of 16: 100 x sqrt(0.65 x 0.16^2 / 252) = 0.812599 %, or 44.69
   * points, and the short puts of Friday are 60 points off.
   */
  @Test
  void givenABookBeforeAnOpeningPrint_whenRecomputed_thenItsGapItsEventsAndItsExpiries() {
    List<Position> positions = new ArrayList<>(condor("SPX240816", 5440));
    positions.addAll(condor("SPX240920", 5200));
    RiskPack pack = recompute(positions);

    CondorRow near = pack.condors().get(0);
    assertThat(near.settlement().amGap()).isTrue();
    assertThat(near.settlement().range().toOptional().orElseThrow())
        .isCloseTo(44.693, within(5e-4));
    assertThat(near.settlement().events()).isEmpty();
    assertThat(pack.summary().remarks())
        .contains(
            "AM_GAP %s settles at the opening print of 2024-08-16 09:30 and cannot be traded before it; 60.00 points from a short strike, one daily range is 44.69."
                .formatted(near.id()));
    assertThat(pack.summary().status()).isNotEqualTo(Status.OK);
    CondorRow far = pack.condors().get(1);
    assertThat(far.settlement().amGap()).isFalse();
    assertThat(far.settlement().events())
        .extracting(EventRow::event)
        .containsExactly("GDP release", "FOMC statement");
    // 5520 x 0.16 x sqrt(35.7291667 / 365): 36 days less six and a half hours
    assertThat(far.expectedMove().points().toOptional().orElseThrow())
        .isCloseTo(276.3275, within(5e-4));
    assertThat(pack.settlement().expiries()).singleElement().satisfies(row -> {
      assertThat(row.date()).isEqualTo(FRIDAY);
      assertThat(row.flags()).containsExactly("AM_GAP");
    });
  }

  @Test
  void givenACondor_whenRecomputed_thenItsSidesShareItsTheta() {
    CondorRow row = recompute(condor("SPX240920", 5200)).condors().get(0);

    double sides = row.put().theta().plus(row.call().theta()).toOptional().orElseThrow();
    // two sums of the same four numbers
    assertThat(sides).isCloseTo(row.exposure().theta().toOptional().orElseThrow(), within(1e-9));
    assertThat(row.put().theta().toOptional().orElseThrow()).isPositive();
  }

  @Test
  void givenAStructure_whenRecomputed_thenItsRowSaysWhatItIsAndWhatIsUnknown() {
    RiskPack pack = recompute(List.of(
        BookFixture.legWithoutPrice("SPX240920P05400000", 2),
        BookFixture.legWithoutPrice("SPX240816P05400000", -2)));

    assertThat(pack.leftovers()).isEmpty();
    StructureRow row = pack.structures().get(0);
    assertThat(row.kind()).isEqualTo("CALENDAR");
    assertThat(row.root()).isEqualTo("SPX");
    assertThat(row.expiry()).isEqualTo(FRIDAY);
    assertThat(row.farExpiry()).contains(SEPTEMBER);
    assertThat(row.lots()).isEqualTo(2);
    assertThat(row.margin().regTMargin().toOptional().orElseThrow()).isPositive();
    assertThat(row.maxLoss()).isEqualTo(Figure.missing("TWO_EXPIRIES"));
    assertThat(row.netCredit()).isEqualTo(Figure.missing("UNKNOWN_COST"));
    assertThat(row.irregularities()).containsExactly("UNKNOWN_COST");
    assertThat(row.legs())
        .extracting(LegRow::symbol)
        .containsExactly("SPX240816P05400000", "SPX240920P05400000");
    assertThat(pack.summary().remarks())
        .contains("1 other structure of options beside the condors; no rule looks after it.");
  }

  private RiskPack recompute(List<Position> positions) {
    List<IndexBar> closes = new ArrayList<>();
    LocalDate day = THURSDAY;
    for (int i = 0; i < 25; i++) {
      closes.add(
          0,
          new IndexBar(
              "SPX",
              day,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              5500));
      day = MarketFixture.CALENDAR.previousSession(day);
    }
    return BookRecomputation.recompute(new BookInput(
            new RunIdentity(THURSDAY, 1, "run", "inputs", "configuration", "test", false),
            new Book("alpha", "Alpha", "Ada", 1_000_000),
            Policy.steward(),
            positions,
            Optional.empty(),
            market,
            Optional.empty(),
            new HistoryWindow(Map.of("SPX", closes)),
            MacroHistory.NONE,
            LiquidityHistory.NONE,
            ParityEdges.of(market),
            HistoricalMoves.NONE,
            Optional.empty(),
            new DataPanel(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
            MarketFixture.CALENDAR,
            MarketFixture.FOMC,
            List.of(new MacroRelease(
                "GDP",
                LocalDate.of(2024, 4, 1),
                Instant.parse("2024-08-29T12:30:00Z"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()))))
        .pack();
  }

  private static List<Position> condor(String series, int shortPut) {
    return List.of(
        BookFixture.leg("%sP0%d000".formatted(series, shortPut - 100), 2, 10),
        BookFixture.leg("%sP0%d000".formatted(series, shortPut), -2, 20),
        BookFixture.leg(series + "C05800000", -2, 15),
        BookFixture.leg(series + "C05900000", 2, 7));
  }
}
