package io.nightcondor.analytics.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SettlementPanel;
import io.nightcondor.analytics.pack.SettlementPanel.ExpiryRow;
import io.nightcondor.analytics.pack.SettlementPanel.SpecialOpeningRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * August 2024: SPX options settle on the open of Friday 16, VIX options on that of Wednesday 21.
 */
class ExpiryCalendarTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 12);
  private static final LocalDate SPX_EXPIRY = LocalDate.of(2024, 8, 16);
  private static final LocalDate VIX_EXPIRY = LocalDate.of(2024, 8, 21);
  private static final LocalDate TENTH_DAY = LocalDate.of(2024, 8, 22);

  @Test
  void givenPositions_whenExpiriesAreListed_thenThoseOfTenDaysInOrderOfSettlement() {
    List<Position> positions = new ArrayList<>(condor("SPX240816", 2));
    positions.addAll(condor("SPXW240816", 1));
    positions.addAll(condor("SPXW240822", 3));
    positions.addAll(condor("SPXW240823", 1));
    positions.addAll(condor("SPXW240812", 1));
    positions.add(BookFixture.leg("VIX240821C00030000", 7, 1));
    positions.add(BookFixture.leg("VIX240821C00030000", -2, 1));
    positions.add(BookFixture.leg("VIX240814C00030000", 4, 1));
    positions.add(BookFixture.leg("VIX240814C00030000", -4, 1));
    positions.add(BookFixture.vxm(VIX_EXPIRY, 6, 20, MONDAY, ""));

    SettlementPanel panel = panel(MONDAY, positions);

    // credit 18 on a width of 100: 8200 a lot
    assertThat(panel.expiries())
        .containsExactly(
            row(SPX_EXPIRY, 4, "SPX", "AM", "2024-08-16 09:30", 1, 8, Figure.of(16_400)),
            row(SPX_EXPIRY, 4, "SPXW", "PM", "2024-08-16 16:00", 1, 4, Figure.of(8200)),
            row(VIX_EXPIRY, 7, "VIX", "AM", "2024-08-21 09:30", 0, 5, Figure.missing("NO_CONDOR")),
            row(VIX_EXPIRY, 7, "VXM", "AM", "2024-08-21 09:30", 0, 6, Figure.missing("NO_CONDOR")),
            row(TENTH_DAY, 8, "SPXW", "PM", "2024-08-22 16:00", 1, 12, Figure.of(24_600)));
    assertThat(panel.specialOpening()).isEmpty();

    Collections.reverse(positions);
    assertThat(panel(MONDAY, positions)).isEqualTo(panel);
  }

  /** S* 5500, range 55 points: shorts at 5400 and 5600 are 100 points off. */
  @Test
  void givenTheLastCloseBeforeThePrint_whenExpiriesAreListed_thenItsFlag() {
    SettlementPanel panel = panel(LocalDate.of(2024, 8, 15), condor("SPX240816", 2));

    assertThat(panel.expiries())
        .singleElement()
        .satisfies(row -> assertThat(row.flags()).containsExactly("AM_GAP"));
  }

  /** The future at 16.50: strikes 14.50 and 18.50 are 2 points off, 19 is 2.50. */
  @Test
  void givenVixOptionsBeforeTheirLastDay_whenListed_thenThoseNearTheirFuture() {
    List<Position> positions = List.of(
        BookFixture.leg("VIX240821P00014500", 1, 1),
        BookFixture.leg("VIX240821C00018500", -3, 1),
        BookFixture.leg("VIX240821C00019000", 2, 1));

    // last trading day is Tuesday the 20th
    assertThat(panel(LocalDate.of(2024, 8, 20), positions).specialOpening())
        .containsExactly(
            opening("VIX240821P00014500", 1, 14.5, -2, true),
            opening("VIX240821C00018500", -3, 18.5, 2, true));
    SettlementPanel monday = panel(LocalDate.of(2024, 8, 19), positions);
    assertThat(monday.specialOpening())
        .containsExactly(
            opening("VIX240821P00014500", 1, 14.5, -2, false),
            opening("VIX240821C00018500", -3, 18.5, 2, false));
    assertThat(monday.expiries())
        .singleElement()
        .satisfies(row -> assertThat(row.flags()).containsExactly("SPECIAL_OPENING"));
    assertThat(panel(LocalDate.of(2024, 8, 16), positions).specialOpening()).isEmpty();
    assertThat(panel(VIX_EXPIRY, positions).specialOpening()).isEmpty();
  }

  @Test
  void givenAVixOptionWithoutItsFuture_whenListed_thenShownAsUnknown() {
    List<Position> positions = List.of(BookFixture.leg("VIXW240814C00018000", 1, 1));

    assertThat(panel(LocalDate.of(2024, 8, 13), positions).specialOpening())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.future()).isEqualTo(Figure.missing("NO_VX_LEVEL"));
          assertThat(row.distance()).isEqualTo(Figure.missing("NO_VX_LEVEL"));
        });
  }

  private static SpecialOpeningRow opening(
      String symbol, int quantity, double strike, double distance, boolean tonight) {
    return new SpecialOpeningRow(
        symbol,
        quantity,
        strike,
        LocalDate.of(2024, 8, 20),
        VIX_EXPIRY,
        Figure.of(16.5),
        Figure.of(distance),
        tonight);
  }

  private static ExpiryRow row(
      LocalDate date,
      int tradingDays,
      String root,
      String style,
      String settlesAt,
      int condors,
      int contracts,
      Figure maxLoss) {
    return new ExpiryRow(
        date, tradingDays, root, style, settlesAt, condors, contracts, maxLoss, List.of());
  }

  private static SettlementPanel panel(LocalDate session, List<Position> positions) {
    MarketSnapshot market = MarketFixture.on(session)
        .slice(Root.SPX, SPX_EXPIRY, 5500, 0.15)
        .vx(VIX_EXPIRY, 16.5)
        .vix(16)
        .build();
    MarkLadder marks =
        new MarkLadder(market, Optional.empty(), Map.of(), Map.of(), MarketFixture.CALENDAR);
    List<CondorValuation> condors = StructureRecognizer.recognize(positions).condors().stream()
        .map(condor -> CondorValuation.of(condor, marks, market))
        .toList();
    CondorSettlement settlement = new CondorSettlement(
        session,
        MarketFixture.CALENDAR,
        Figure.of(1),
        new ScheduledEvents(session, MarketFixture.CALENDAR, MarketFixture.FOMC, List.of()));
    return new ExpiryCalendar(market, MarketFixture.CALENDAR, settlement).panel(positions, condors);
  }

  /** Root and date as in a symbol. */
  private static List<Position> condor(String series, int lots) {
    return List.of(
        BookFixture.leg(series + "P05300000", lots, 10),
        BookFixture.leg(series + "P05400000", -lots, 20),
        BookFixture.leg(series + "C05600000", -lots, 15),
        BookFixture.leg(series + "C05700000", lots, 7));
  }
}
