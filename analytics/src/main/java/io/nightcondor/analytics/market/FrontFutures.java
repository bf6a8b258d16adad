package io.nightcondor.analytics.market;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Daily bars of the nearest and the second monthly VX future of each session, VX1 and VX2. On a
 * settlement day the contract that settles is neither. A session that lacks the contract has no
 * bar: the one after it does not take its place.
 */
public final class FrontFutures {

  public static final String FRONT = "VX1";

  public static final String SECOND = "VX2";

  /** Monthly settlements are four or five weeks apart. */
  private static final int LONGEST_MONTH = 35;

  private FrontFutures() {}

  /**
   * Tonight's nearest monthly future, or the one after it. A level that was only drawn between its
   * neighbours says nothing of it.
   *
   * @param place 0 for VX1, 1 for VX2
   */
  public static Optional<VxPoint> point(
      int place, LocalDate session, VxCurve curve, ExchangeCalendar calendar) {
    YearMonth month = YearMonth.from(session);
    boolean settled = !calendar.monthlyVixExpiry(month).isAfter(session);
    YearMonth front = settled ? month.plusMonths(1) : month;
    return curve
        .at(calendar.monthlyVixExpiry(front.plusMonths(place)))
        .filter(point -> point.source() != VxPoint.Source.INTERPOLATED);
  }

  /** The bars in order of date; the close is the settlement. */
  public static Map<String, List<IndexBar>> bars(List<VxSettlement> settlements) {
    SortedMap<LocalDate, List<VxSettlement>> sessions = new TreeMap<>();
    for (VxSettlement settlement : settlements) {
      if (settlement.expiry().isAfter(settlement.session())) {
        sessions
            .computeIfAbsent(settlement.session(), absent -> new ArrayList<>())
            .add(settlement);
      }
    }
    List<IndexBar> front = new ArrayList<>();
    List<IndexBar> second = new ArrayList<>();
    sessions.forEach((session, living) -> {
      living.sort(Comparator.comparing(VxSettlement::expiry));
      LocalDate first = living.get(0).expiry();
      if (ChronoUnit.DAYS.between(session, first) <= LONGEST_MONTH) {
        front.add(bar(FRONT, living.get(0)));
        if (living.size() > 1
            && ChronoUnit.DAYS.between(first, living.get(1).expiry()) <= LONGEST_MONTH) {
          second.add(bar(SECOND, living.get(1)));
        }
      }
    });
    return Map.of(FRONT, List.copyOf(front), SECOND, List.copyOf(second));
  }

  private static IndexBar bar(String symbol, VxSettlement settlement) {
    return new IndexBar(
        symbol,
        settlement.session(),
        settlement.open(),
        settlement.high(),
        settlement.low(),
        settlement.settle());
  }
}
