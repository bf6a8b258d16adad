package io.nightcondor.analytics.settlement;

import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.ExpiryPayoff;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.SettlementStyle;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SettlementRow;
import io.nightcondor.analytics.pack.SettlementRow.PointRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** How condors settle (DOMAIN D4), seen from a session's close. */
public final class CondorSettlement {

  /** D4: an AM print is a night away, so two daily ranges count as near. */
  private static final double GAP_RANGES = 2;

  /** D4 as we read it: a pin is within one daily range on the last day. */
  private static final double PIN_RANGES = 1;

  private static final int RANGES_SHOWN = 3;
  private static final double PERCENT = 100;

  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final Figure dailyRange;
  private final ScheduledEvents events;

  /**
   * @param session whose close has passed
   * @param calendar of the exchange
   * @param dailyRange expected daily range, percent of the index
   * @param events statements and releases after the close
   */
  public CondorSettlement(
      LocalDate session, ExchangeCalendar calendar, Figure dailyRange, ScheduledEvents events) {
    this.session = session;
    this.calendar = calendar;
    this.dailyRange = dailyRange;
    this.events = events;
  }

  public SettlementRow row(CondorValuation condor) {
    Instant settlement =
        calendar.settlement(condor.condor().root(), condor.condor().expiry());
    Optional<SettlementFlag> flag = flag(condor);
    return new SettlementRow(
        condor.condor().root().settlement().name(),
        NewYorkTime.text(settlement),
        flag.equals(Optional.of(SettlementFlag.AM_GAP)),
        flag.equals(Optional.of(SettlementFlag.PM_PIN)),
        nearestShort(condor),
        range(condor),
        events.until(settlement),
        points(condor));
  }

  /** At most one: a condor settles either in the morning or at the close. */
  Optional<SettlementFlag> flag(CondorValuation condor) {
    LocalDate expiry = condor.condor().expiry();
    boolean isLastClose = !condor.settled()
        && switch (condor.condor().root().settlement()) {
          case AM -> calendar.previousSession(expiry).equals(session);
          case PM -> expiry.equals(session) || expiry.equals(calendar.nextSession(session));
        };
    if (!isLastClose) {
      return Optional.empty();
    }
    SettlementStyle style = condor.condor().root().settlement();
    if (!(nearestShort(condor) instanceof Figure.Known distance
        && range(condor) instanceof Figure.Known points)) {
      return Optional.of(
          switch (style) {
            case AM -> SettlementFlag.AM_GAP_UNKNOWN;
            case PM -> SettlementFlag.PM_PIN_UNKNOWN;
          });
    }
    return switch (style) {
      case AM ->
        distance.value() < GAP_RANGES * points.value()
            ? Optional.of(SettlementFlag.AM_GAP)
            : Optional.empty();
      case PM ->
        distance.value() <= PIN_RANGES * points.value()
            ? Optional.of(SettlementFlag.PM_PIN)
            : Optional.empty();
    };
  }

  /** Points from S* to the nearer short strike, without sign. */
  private static Figure nearestShort(CondorValuation condor) {
    double put = condor.side(Side.PUT).shortStrike();
    double call = condor.side(Side.CALL).shortStrike();
    return condor.spot().map(spot -> Math.min(Math.abs(spot - put), Math.abs(spot - call)));
  }

  /** One expected daily range, index points. */
  private Figure range(CondorValuation condor) {
    return dailyRange instanceof Figure.Known percent
        ? condor.spot().map(spot -> spot * percent.value() / PERCENT)
        : dailyRange;
  }

  private List<PointRow> points(CondorValuation condor) {
    Optional<ExpiryPayoff> payoff = condor.payoff();
    Figure range = range(condor);
    List<PointRow> rows = new ArrayList<>();
    for (double level : levels(condor, range)) {
      rows.add(new PointRow(
          ranges(condor.spot(), range, level),
          level,
          payoff
              .map(known -> Figure.of(known.at(level)))
              .orElse(Figure.missing(CondorValuation.UNKNOWN_COST))));
    }
    return rows;
  }

  /**
   * S*, what lies some ranges from it, and the strikes; once settled only the level it settled on.
   */
  private static NavigableSet<Double> levels(CondorValuation condor, Figure range) {
    NavigableSet<Double> levels = new TreeSet<>();
    condor.spot().toOptional().ifPresent(levels::add);
    if (condor.settled()) {
      return levels;
    }
    if (condor.spot() instanceof Figure.Known spot && range instanceof Figure.Known points) {
      for (int i = -RANGES_SHOWN; i <= RANGES_SHOWN; i++) {
        levels.add(spot.value() + i * points.value());
      }
    }
    condor.legs().stream().map(LegValuation::series).forEach(series -> levels.add(series.strike()));
    levels.removeIf(level -> level <= 0);
    return levels;
  }

  private static Figure ranges(Figure spot, Figure range, double level) {
    if (!(spot instanceof Figure.Known from)) {
      return spot;
    }
    if (level == from.value()) {
      return Figure.of(0);
    }
    if (range instanceof Figure.Known points && points.value() == 0) {
      return Figure.missing("NO_RANGE");
    }
    return range.map(points -> (level - from.value()) / points);
  }
}
