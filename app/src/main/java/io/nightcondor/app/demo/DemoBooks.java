package io.nightcondor.app.demo;

import io.nightcondor.analytics.backtest.model.QuoteRule;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The three books as they stand on the first night. Entry prices are the model's mids of the entry
 * day.
 *
 * <ul>
 *   <li>arbor: a condor of 9 August whose put side is tested and triggered;
 *   <li>birch: a condor of 45 days with 16-delta shorts, approached but not triggered;
 *   <li>cedar: a condor that settles on 2 August and leaves its hedge behind, a condor of 30 August
 *       hedged by VIX calls, a put spread that settles at the open, and a put that is left over.
 * </ul>
 */
final class DemoBooks {

  static final String ARBOR = "arbor";
  static final String BIRCH = "birch";
  static final String CEDAR = "cedar";

  private static final LocalDate AUGUST_2 = LocalDate.of(2024, 8, 2);
  private static final LocalDate AUGUST_9 = LocalDate.of(2024, 8, 9);
  private static final LocalDate AUGUST_16 = LocalDate.of(2024, 8, 16);
  private static final LocalDate AUGUST_30 = LocalDate.of(2024, 8, 30);
  private static final LocalDate SEPTEMBER_13 = LocalDate.of(2024, 9, 13);
  private static final LocalDate AUGUST_VIX = LocalDate.of(2024, 8, 21);
  private static final LocalDate SEPTEMBER_VIX = LocalDate.of(2024, 9, 18);

  private final ExchangeCalendar calendar;
  private final VxModel futures;

  DemoBooks(ExchangeCalendar calendar, VxModel futures) {
    this.calendar = calendar;
    this.futures = futures;
  }

  /** Holdings by book id, in order of id. */
  Map<String, List<Holding>> onFirstNight() {
    List<Holding> arbor = new ArrayList<>();
    condor(arbor, DemoDay.JULY_24, "arbor-0809", 6, AUGUST_9, 5170, 5320, 5600, 5750);

    List<Holding> birch = new ArrayList<>();
    condor(birch, DemoDay.JULY_30, "birch-0913", 10, SEPTEMBER_13, 5050, 5100, 5700, 5750);

    List<Holding> cedar = new ArrayList<>();
    condor(cedar, DemoDay.JULY_24, "cedar-0802", 4, AUGUST_2, 5250, 5300, 5550, 5600);
    condor(cedar, DemoDay.JULY_30, "cedar-0830", 4, AUGUST_30, 5250, 5300, 5700, 5750);
    cedar.add(vixFuture(DemoDay.JULY_30, 2, "cedar-0802"));
    cedar.add(option(
        DemoDay.JULY_30, Root.VIX, SEPTEMBER_VIX, OptionRight.CALL, 20, 6, "", "cedar-0830"));
    cedar.add(option(DemoDay.JULY_30, Root.SPXW, AUGUST_16, OptionRight.PUT, 5000, 1, "", ""));
    cedar.add(option(DemoDay.JULY_30, Root.SPX, AUGUST_16, OptionRight.PUT, 5050, 2, "", ""));
    cedar.add(option(DemoDay.JULY_30, Root.SPX, AUGUST_16, OptionRight.PUT, 5100, -2, "", ""));

    Map<String, List<Holding>> books = new TreeMap<>();
    books.put(ARBOR, arbor);
    books.put(BIRCH, birch);
    books.put(CEDAR, cedar);
    return books;
  }

  private void condor(
      List<Holding> book,
      DemoDay entry,
      String id,
      int contracts,
      LocalDate expiry,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall) {
    book.add(option(entry, Root.SPXW, expiry, OptionRight.PUT, longPut, contracts, id, ""));
    book.add(option(entry, Root.SPXW, expiry, OptionRight.PUT, shortPut, -contracts, id, ""));
    book.add(option(entry, Root.SPXW, expiry, OptionRight.CALL, shortCall, -contracts, id, ""));
    book.add(option(entry, Root.SPXW, expiry, OptionRight.CALL, longCall, contracts, id, ""));
  }

  private Holding option(
      DemoDay entry,
      Root root,
      LocalDate expiry,
      OptionRight right,
      double strike,
      int quantity,
      String strategyId,
      String condorId) {
    OptionSeries series = new OptionSeries(root, expiry, right, strike);
    SeriesModel.Value value = new SeriesModel(calendar, futures, entry).value(series);
    double mid =
        new QuoteRule(entry.vix()).quote(root, value.price(), value.intrinsic()).mid();
    return new Holding(series.symbol(), quantity, mid, entry.date(), strategyId, condorId);
  }

  private Holding vixFuture(DemoDay entry, int quantity, String condorId) {
    VixFuture future = new VixFuture(VixFuture.Size.VXM, AUGUST_VIX);
    double tick = 0.05;
    double level = futures.level(entry.date(), entry.vix(), AUGUST_VIX);
    double price = StrictMath.floor(level / tick + 0.5) * tick;
    return new Holding(future.symbol(), quantity, price, entry.date(), "", condorId);
  }
}
