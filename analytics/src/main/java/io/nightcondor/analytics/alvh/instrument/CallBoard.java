package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The quoted calls of the monthly VIX expiries at one close. */
public final class CallBoard {

  private static final int MONTHS = 13;

  private final MarketSnapshot market;
  private final MarkLadder marks;
  private final List<LocalDate> listed;

  /** The calls that the market quotes, of 13 months. */
  public CallBoard(MarketSnapshot market, MarkLadder marks, ExchangeCalendar calendar) {
    this.market = market;
    this.marks = marks;
    YearMonth first = YearMonth.from(market.session());
    this.listed = IntStream.range(0, MONTHS)
        .mapToObj(month -> calendar.monthlyVixExpiry(first.plusMonths(month)))
        .filter(expiry -> quoted(expiry).findAny().isPresent())
        .toList();
  }

  /**
   * A quoted call.
   *
   * @param leg its valuation
   * @param days calendar days to its settlement
   * @param delta to its future
   * @param price mark, VIX points
   */
  public record Call(LegValuation leg, int days, double delta, double price) {

    /** OSI symbol. */
    public String symbol() {
      return leg.series().symbol();
    }

    /** USD for so many contracts. */
    public double premium(double units) {
      return price * Root.MULTIPLIER * units;
    }
  }

  /** Calendar days from the session. */
  public int days(LocalDate expiry) {
    return Math.toIntExact(ChronoUnit.DAYS.between(market.session(), expiry));
  }

  /** The listed monthly expiry nearest to so many days, the earlier of two, within bounds. */
  public Optional<LocalDate> expiry(int target, int least, int most) {
    return listed.stream()
        .filter(expiry -> days(expiry) >= least && days(expiry) <= most)
        .min(Comparator.<LocalDate>comparingInt(expiry -> Math.abs(days(expiry) - target))
            .thenComparing(Comparator.naturalOrder()));
  }

  /** The quoted call whose delta is nearest, the lower strike of two; empty without a smile. */
  public Optional<Call> call(LocalDate expiry, double delta) {
    return quoted(expiry)
        .flatMap(series -> call(series).stream())
        .min(Comparator.<Call>comparingDouble(call -> Math.abs(call.delta() - delta))
            .thenComparingDouble(call -> call.leg().series().strike()));
  }

  private Optional<Call> call(OptionSeries series) {
    LegValuation leg = marks.value(series);
    if (leg.slice().isPresent()
        && leg.mark() instanceof Figure.Known price
        && leg.delta() instanceof Figure.Known delta) {
      ExpirySlice slice = leg.slice().get();
      return Optional.of(new Call(
          leg,
          days(series.expiry()),
          delta.value() / slice.forward().discountFactor(),
          price.value()));
    }
    return Optional.empty();
  }

  private Stream<OptionSeries> quoted(LocalDate expiry) {
    return market.quotedSeries(new SliceKey(Root.VIX, expiry)).stream()
        .filter(series -> series.right() == OptionRight.CALL && !marks.isSettled(series));
  }
}
