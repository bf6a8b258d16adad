package io.nightcondor.app.realdata;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Six books of different shapes on the ten sessions of August 2026. Each condor is sold on its
 * first session at the middle of that session's quotes, and stands in the file until it settles.
 * One has a VIX hedge from the first session on, futures and calls.
 */
final class BookShapes {

  /** A condor of a book. */
  private record Sold(
      String id,
      Root root,
      LocalDate opened,
      LocalDate expiry,
      int lots,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall) {}

  private static final LocalDate FIRST = august(3);

  private static final String HEDGED = "hedged";

  /** At round prices near the market's of the first session. */
  private static final String HEDGE = """
      hedged,VXMU26,8,18,2026-08-03,,hedged
      hedged,VIX260916C00018000,10,2.4,2026-08-03,,hedged
      """;

  private static final List<LocalDate> OF_THE_FIRST_SESSION =
      List.of(august(7), august(10), august(11), august(12), august(14));

  /** Those that all five expiries list. */
  private static final List<Integer> SHORT_CALLS =
      List.of(7660, 7670, 7675, 7680, 7690, 7700, 7710, 7720, 7725, 7750);

  private static final Map<String, List<Sold>> BOOKS = new TreeMap<>(Map.of(
      "balanced",
      List.of(weekly("balanced", FIRST, august(14), 10, 7375, 7425, 7750, 7800)),
      HEDGED,
      List.of(weekly(HEDGED, FIRST, august(14), 10, 7375, 7425, 7750, 7800)),
      "unbalanced",
      List.of(weekly("unbalanced", FIRST, august(14), 5, 7300, 7425, 7750, 7800)),
      "butterfly",
      List.of(weekly("butterfly", FIRST, august(14), 3, 7450, 7600, 7600, 7750)),
      "expiries",
      List.of(
          weekly("aug07", FIRST, august(7), 2, 7400, 7450, 7700, 7750),
          weekly("aug10", FIRST, august(10), 2, 7350, 7400, 7725, 7775),
          weekly("aug12", FIRST, august(12), 2, 7325, 7375, 7775, 7825),
          weekly("aug14", FIRST, august(14), 2, 7300, 7350, 7825, 7875),
          weekly("aug19", august(6), august(19), 2, 7400, 7450, 7900, 7950),
          weekly("aug21pm", august(10), august(21), 2, 7500, 7550, 7950, 8000),
          new Sold("aug21am", Root.SPX, august(10), august(21), 2, 7500, 7550, 7950, 8000)),
      "legs200",
      twoHundredLegs()));

  private BookShapes() {}

  static List<String> names() {
    return List.copyOf(BOOKS.keySet());
  }

  /** The file of a book on a session, without its header. */
  static String lines(String book, LocalDate session, MidPrices mids) {
    StringBuilder lines = new StringBuilder();
    for (Sold condor : BOOKS.getOrDefault(book, List.of())) {
      if (!condor.opened().isAfter(session) && !condor.expiry().isBefore(session)) {
        leg(lines, book, condor, OptionRight.PUT, condor.longPut(), condor.lots(), mids);
        leg(lines, book, condor, OptionRight.PUT, condor.shortPut(), -condor.lots(), mids);
        leg(lines, book, condor, OptionRight.CALL, condor.shortCall(), -condor.lots(), mids);
        leg(lines, book, condor, OptionRight.CALL, condor.longCall(), condor.lots(), mids);
      }
    }
    if (book.equals(HEDGED)) {
      lines.append(HEDGE);
    }
    return lines.toString();
  }

  private static void leg(
      StringBuilder lines,
      String book,
      Sold condor,
      OptionRight right,
      double strike,
      int quantity,
      MidPrices mids) {
    OptionSeries series = new OptionSeries(condor.root(), condor.expiry(), right, strike);
    lines.append("%s,%s,%d,%s,%s,%s,\n"
        .formatted(
            book,
            series.symbol(),
            quantity,
            mids.of(condor.opened(), series),
            condor.opened(),
            condor.id()));
  }

  /** Ten condors on each of five expiries, every strike its own. */
  private static List<Sold> twoHundredLegs() {
    return OF_THE_FIRST_SESSION.stream()
        .flatMap(expiry -> IntStream.range(0, SHORT_CALLS.size())
            .mapToObj(i -> weekly(
                "%s-%d".formatted(expiry, i),
                FIRST,
                expiry,
                1 + i % 3,
                7350 - 10 * i,
                7500 - 10 * i,
                SHORT_CALLS.get(i),
                7775 + 25 * i)))
        .toList();
  }

  private static Sold weekly(
      String id,
      LocalDate opened,
      LocalDate expiry,
      int lots,
      double longPut,
      double shortPut,
      double shortCall,
      double longCall) {
    return new Sold(id, Root.SPXW, opened, expiry, lots, longPut, shortPut, shortCall, longCall);
  }

  private static LocalDate august(int day) {
    return LocalDate.of(2026, 8, day);
  }
}
