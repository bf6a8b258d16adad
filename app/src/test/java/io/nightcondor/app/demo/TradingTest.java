package io.nightcondor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Trades of 2024-08-06, when the September future of the model runs from 30.53 down to 25.28 (its
 * written row).
 */
class TradingTest {

  private static final LocalDate SESSION = LocalDate.of(2024, 8, 6);
  private static final Holding FIRST =
      new Holding("VXMU24", 5, 20, LocalDate.of(2024, 8, 1), "", "condor");
  private static final Holding SECOND =
      new Holding("VXMU24", 3, 25, LocalDate.of(2024, 8, 5), "", "condor");
  private static final Holding OTHER =
      new Holding("VXMU24", 3, 25, LocalDate.of(2024, 8, 5), "", "other");

  private final List<String> log = new ArrayList<>();
  private final Trading trading = trading();

  @Test
  void givenBuyLimitAboveTheLow_whenTraded_thenHeldAtTheLimit() {
    List<Holding> after =
        trading.after(List.of(FIRST), order(Order.Side.BUY, 9, 30.1), "arbor", log);

    assertThat(after).containsExactly(FIRST, new Holding("VXMU24", 9, 30.1, SESSION, "", "condor"));
    assertThat(log)
        .containsExactly("arbor: buy 9 VXMU24 at 30.1, range of the day 25.28 to 30.53: filled");
  }

  @Test
  void givenBuyLimitBelowTheLow_whenTraded_thenNotFilled() {
    List<Holding> after =
        trading.after(List.of(FIRST), order(Order.Side.BUY, 9, 25.25), "arbor", log);

    assertThat(after).containsExactly(FIRST);
    assertThat(log)
        .containsExactly(
            "arbor: buy 9 VXMU24 at 25.25, range of the day 25.28 to 30.53: not filled");
  }

  @Test
  void givenSaleOfMoreThanTheYoungest_whenTraded_thenYoungestGoesFirstAndOtherCondorsKeepTheirs() {
    List<Holding> held = List.of(FIRST, SECOND, OTHER);

    List<Holding> after = trading.after(held, order(Order.Side.SELL, 4, 30.5), "cedar", log);

    assertThat(after).containsExactly(FIRST.withQuantity(4), OTHER);
  }

  @Test
  void givenSellLimitAboveTheHigh_whenTraded_thenNotFilled() {
    assertThat(trading.after(List.of(FIRST), order(Order.Side.SELL, 5, 30.55), "cedar", log))
        .containsExactly(FIRST);
  }

  @Test
  void givenOptionOfTheSession_whenSettled_thenGone() {
    Holding gone = new Holding("SPXW240806P05000000", 1, 2, SESSION, "", "");
    Holding stays = new Holding("SPXW240807P05000000", 1, 2, SESSION, "", "");

    assertThat(trading.settled(List.of(gone, stays, FIRST))).containsExactly(stays, FIRST);
  }

  @Test
  void givenHoldings_whenFileRead_thenSame() {
    assertThat(Holding.read(Holding.file("cedar", List.of(FIRST, OTHER))))
        .containsExactly(FIRST, OTHER);
  }

  private static Order order(Order.Side side, int quantity, double limit) {
    return new Order(side, quantity, "VXMU24", limit, "condor");
  }

  private static Trading trading() {
    ExchangeCalendar calendar = ExchangeCalendars.nyse(Optional.empty());
    VxModel futures = new VxModel(calendar);
    List<HistoryModel.Day> days = new HistoryModel(calendar).until(SESSION);
    SeriesModel model = new SeriesModel(calendar, futures, DemoDay.of(SESSION));
    return new Trading(futures, model, days.get(days.size() - 2), days.get(days.size() - 1));
  }
}
