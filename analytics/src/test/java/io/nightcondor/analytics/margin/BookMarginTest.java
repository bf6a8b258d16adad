package io.nightcondor.analytics.margin;

import static io.nightcondor.analytics.margin.MarginCase.SUM;
import static io.nightcondor.analytics.margin.MarginCase.known;
import static io.nightcondor.analytics.margin.MarginCase.leg;
import static io.nightcondor.analytics.margin.MarginCase.margins;
import static io.nightcondor.analytics.margin.MarginCase.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarginPanel.ClassRow;
import io.nightcondor.analytics.pack.MarginPanel.ScanPointRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A condor, a leftover call, VIX options and futures (DOMAIN D5). */
class BookMarginTest {

  /** USD: sums of doubles of this size err by far less. */
  private static final double CENT = 0.005;

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final LocalDate VIX_EXPIRY = LocalDate.of(2024, 9, 18);

  private final MarketSnapshot market = MarketFixture.on(SESSION)
      .slice(Root.SPXW, EXPIRY, 5506.57, 0.20)
      .slice(Root.VIX, VIX_EXPIRY, 20, 0.9)
      .quote("SPXW240904C06000000", 5, 5)
      .quote("VIX240918C00025000", 1, 1)
      .vx(VIX_EXPIRY, 20)
      .vix(23)
      .build();

  private static final List<Position> CONDOR = BookFixture.workedCondor(EXPIRY, 10, "worked");
  private static final Position LEFTOVER = BookFixture.leg("SPXW240904C06000000", 2, 6);
  private static final Position VIX_CALL = BookFixture.leg("VIX240918C00025000", 5, 1.2);
  private static final Position VXM = BookFixture.vxm(VIX_EXPIRY, 16, 19, SESSION, "worked");

  private MarginPanel panel(List<Position> positions) {
    return margins(market, SUM).of(StructureRecognizer.recognize(positions), 1_000_000);
  }

  private static List<Position> everything() {
    return Stream.concat(CONDOR.stream(), Stream.of(LEFTOVER, VIX_CALL, VXM)).toList();
  }

  /** Condor 50 x 100 x 10 and calls 2 x 5 x 100; VIX calls 5 x 1 x 100; a tenth of 10,000 a VXM. */
  @Test
  void givenABook_whenMargined_thenEachClassByItself() {
    MarginPanel panel = panel(everything());
    assertThat(panel.unequalWings()).isEqualTo("SUM");
    assertThat(panel.classes())
        .extracting(ClassRow::group)
        .containsExactly("SPX options", "VIX options", "VIX futures");
    assertThat(panel.classes()).extracting(ClassRow::contracts).containsExactly(42, 5, 16);
    assertThat(panel.classes())
        .extracting(row -> known(row.regTMargin()))
        .containsExactly(51_000.0, 500.0, 16_000.0);
    assertThat(known(panel.regTMargin())).isCloseTo(67_500, within(CENT));
  }

  /** Long VIX calls lose at most their value, 500; five contracts need at least 187.50. */
  @Test
  void givenABook_whenScanned_thenLargerOfLossAndMinimumAndTheirSum() {
    MarginPanel panel = panel(everything());
    ClassRow spx = panel.classes().get(0);
    ClassRow vix = panel.classes().get(1);
    ClassRow futures = panel.classes().get(2);
    assertThat(spx.minimum()).isEqualTo(Figure.of(42 * 37.5));
    assertThat(vix.minimum()).isEqualTo(Figure.of(187.5));
    assertThat(known(vix.scanLoss())).isBetween(187.5, 500.0);
    assertThat(vix.worstPercent()).isEqualTo(Figure.of(-20));
    assertThat(futures.portfolioMargin()).isEqualTo(Figure.of(16_000));
    assertThat(futures.scanLoss()).isEqualTo(Figure.missing("EXCHANGE_MARGIN"));
    assertThat(known(panel.portfolioMargin()))
        .isCloseTo(known(spx.scanLoss()) + known(vix.scanLoss()) + 16_000, within(CENT));
    assertThat(known(panel.shareOfEquity()))
        .isEqualTo(Math.max(known(panel.regTMargin()), known(panel.portfolioMargin())) / 1_000_000);
  }

  @Test
  void givenABook_whenScanned_thenTenPointsAClassInOrderAndTheWorstIsNamed() {
    MarginPanel panel = panel(everything());
    assertThat(panel.scan()).hasSize(20);
    assertThat(panel.scan().subList(0, 10))
        .extracting(ScanPointRow::percent)
        .isSorted()
        .startsWith(-8.0)
        .endsWith(6.0);
    ScanPointRow lowest = panel.scan().get(0);
    assertThat(known(lowest.profit())).isEqualTo(-known(panel.classes().get(0).scanLoss()));
    assertThat(panel.notes())
        .contains("No group offsets another: a VIX hedge brings no relief on SPX options.")
        .anyMatch(note -> note.startsWith("SPX options lose most at -8.00 %: "))
        .anyMatch(note -> note.startsWith("VIX options lose most at -20.00 %: "));
  }

  @Test
  void givenAHedge_whenAdded_thenTheCondorsMarginStaysAsItIs() {
    MarginPanel alone = panel(CONDOR);
    MarginPanel hedged = panel(Stream.concat(CONDOR.stream(), Stream.of(VXM)).toList());
    assertThat(hedged.classes().get(0)).isEqualTo(alone.classes().get(0));
    assertThat(known(hedged.portfolioMargin())).isEqualTo(known(alone.portfolioMargin()) + 16_000);
    assertThat(alone.classes().get(1).worstPercent()).isEqualTo(Figure.missing("NONE_HELD"));
  }

  @Test
  void givenAnyOrderOfPositions_whenMargined_thenTheSamePanel() {
    List<Position> reversed = new ArrayList<>(everything());
    Collections.reverse(reversed);
    assertThat(panel(reversed)).isEqualTo(panel(everything()));
  }

  /** Wings of 5 VIX points as a spread: 5 x 500 instead of 5 x (premium + 20 % ...). */
  @Test
  void givenAHedgeStructure_whenMargined_thenItsOptionsCountOnce() {
    List<Leg> legs = List.of(leg("VIX240918C00025000", 3), leg("VIX240918C00020000", -3));
    Structure vertical = structure(StructureKind.VERTICAL, legs.toArray(Leg[]::new));
    BookPartition book = new BookPartition(
        List.of(),
        List.of(),
        List.of(),
        List.of(VIX_CALL, BookFixture.leg("VIX240918C00020000", -3, 2)),
        List.of(vertical));
    MarginPanel panel = margins(market, SUM).of(book, 1_000_000);
    double vertically = known(margins(market, SUM).of(vertical).regTMargin());
    assertThat(known(panel.classes().get(1).regTMargin()))
        .isCloseTo(vertically + 200, within(CENT));
    assertThat(panel.classes().get(1).contracts()).isEqualTo(8);
  }

  @Test
  void givenAnUnpricedLeg_whenMargined_thenItsClassAndTheTotalAreMissing() {
    MarginPanel panel = panel(List.of(BookFixture.leg("SPXW241004C06000000", 2, 6), VIX_CALL));
    Figure unpriced = Figure.missing("UNPRICED SPXW241004C06000000");
    assertThat(panel.classes().get(0).regTMargin()).isEqualTo(unpriced);
    assertThat(panel.classes().get(0).portfolioMargin()).isEqualTo(unpriced);
    assertThat(panel.classes().get(1).regTMargin()).isEqualTo(Figure.of(500));
    assertThat(panel.portfolioMargin()).isEqualTo(unpriced);
    assertThat(panel.shareOfEquity()).isEqualTo(unpriced);
    assertThat(panel.notes()).contains("SPX options have no scan: UNPRICED SPXW241004C06000000.");
  }

  @Test
  void givenSettledPositions_whenMargined_thenTheyTieUpNothingAndSaySo() {
    MarketSnapshot expiryNight = MarketFixture.on(EXPIRY).spx(5600).build();
    MarginPanel panel =
        margins(expiryNight, SUM).of(StructureRecognizer.recognize(CONDOR), 1_000_000);
    assertThat(panel.regTMargin()).isEqualTo(Figure.of(0));
    assertThat(panel.portfolioMargin()).isEqualTo(Figure.of(0));
    assertThat(panel.notes())
        .contains("Settled, so nothing is tied up: SPXW240904C09000000, SPXW240904C09050000,"
            + " SPXW240904P05634000, SPXW240904P05684000.");
  }
}
