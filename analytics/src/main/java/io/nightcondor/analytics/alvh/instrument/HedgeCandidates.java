package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses expiries for a hedge and prices what one unit of each costs and gains. */
public final class HedgeCandidates {

  private static final int CARRY_DAYS = 30;
  private static final double DAYS_A_YEAR = 365;
  private static final int MONTHS_LISTED = 9;
  private static final int EXPIRIES_SHOWN = 3;

  private final Policy policy;
  private final StressMarket stress;
  private final VxCurve curve;
  private final ExchangeCalendar calendar;
  private final LimitPrices limits;

  public HedgeCandidates(
      Policy policy, StressMarket stress, VxCurve curve, ExchangeCalendar calendar) {
    this.policy = policy;
    this.stress = stress;
    this.curve = curve;
    this.calendar = calendar;
    this.limits = new LimitPrices(policy);
  }

  /** Monthly expiries that outlive a condor by the rule of DOMAIN E8, nearest first. */
  public List<LocalDate> expiries(LocalDate condorExpiry) {
    LocalDate session = stress.session();
    long condorDays = ChronoUnit.DAYS.between(session, condorExpiry);
    boolean shortDated = condorDays <= policy.count(PolicyKey.SHORT_DATED_DAYS);
    LocalDate from = shortDated
        ? session.plusDays(policy.count(PolicyKey.SHORT_DATED_MIN))
        : condorExpiry.plusDays(policy.count(PolicyKey.EXPIRY_MIN_AFTER));
    LocalDate to = shortDated
        ? LocalDate.MAX
        : condorExpiry.plusDays(policy.count(PolicyKey.EXPIRY_MAX_AFTER));
    List<LocalDate> expiries = new ArrayList<>();
    YearMonth first = YearMonth.from(from).minusMonths(1);
    for (int i = 0; i < MONTHS_LISTED; i++) {
      LocalDate expiry = calendar.monthlyVixExpiry(first.plusMonths(i));
      if (!expiry.isBefore(from) && !expiry.isAfter(to) && expiries.size() < EXPIRIES_SHOWN) {
        expiries.add(expiry);
      }
    }
    return expiries;
  }

  /** VX and VXM of every eligible expiry, VXM of the nearest first. */
  public List<HedgeCandidate> ranked(LocalDate condorExpiry) {
    return expiries(condorExpiry).stream()
        .flatMap(expiry -> Stream.of(
            candidate(new VixFuture(VixFuture.Size.VXM, expiry), condorExpiry),
            candidate(new VixFuture(VixFuture.Size.VX, expiry), condorExpiry)))
        .toList();
  }

  /** One long unit of a future as a hedge of a condor. */
  public HedgeCandidate candidate(VixFuture future, LocalDate condorExpiry) {
    int days = days(future.expiry());
    Optional<VxPoint> point = curve.at(future.expiry());
    double level = level(future.expiry());
    int horizon = Math.max(0, Math.min(CARRY_DAYS, days(condorExpiry)));
    Figure gainBase = stress.futureGain(future, BetaCase.BASE);
    double gain = gainBase.toOptional().orElse(0);
    double cost = cost(future, horizon);
    List<String> notes = new ArrayList<>();
    notes.add("bid, ask, sizes and volume NOT_IN_SOURCE, liquidity gates skipped, LOW_CONF");
    notes.add(source(point));
    notes.add("horizon %s days".formatted(horizon));
    if (gainBase instanceof Figure.Missing missing) {
      notes.add("no gain: %s, not eligible".formatted(missing.reason()));
    }
    if (cost < 0) {
      notes.add("it earns carry, cost counted as 0");
    }
    return new HedgeCandidate(
        stress.session(),
        future,
        days,
        level,
        point,
        gain,
        stress.futureGain(future, BetaCase.HIGH).toOptional().orElse(0),
        cost,
        gain > 0 ? Math.max(0, cost) / gain : Double.POSITIVE_INFINITY,
        charge(future),
        limits.buy(future.size(), level, point, 0),
        notes);
  }

  /** USD that a purchase of one unit charges to the premium budget: what 30 days of carry cost. */
  public double charge(VixFuture future) {
    return Math.max(0, -carry(future, CARRY_DAYS));
  }

  /** Level of the future that settles on a date, VIX points. */
  public double level(LocalDate expiry) {
    return curve.at(expiry).map(VxPoint::level).orElseGet(() -> curve.levelAt(days(expiry)));
  }

  private static String source(Optional<VxPoint> point) {
    if (point.isEmpty()) {
      return "level interpolated on the VX curve";
    }
    return switch (point.get().source()) {
      case SETTLEMENT -> "settlement price";
      case PARITY -> "level from the parity of VIX options";
      case INTERPOLATED -> "level interpolated on the VX curve";
    };
  }

  /** Commission both ways, half-spread, carry paid and the cost of margin; negative if it earns. */
  private double cost(VixFuture future, int horizon) {
    double units = future.multiplier() / (double) VixFuture.Size.VX.multiplier();
    double margin = policy.number(PolicyKey.MARGIN_VX) * units;
    return 2 * policy.commission(future)
        + policy.halfSpread(future.size()) * future.multiplier()
        - carry(future, horizon)
        + margin * policy.number(PolicyKey.EQUITY_PREMIUM) * horizon / DAYS_A_YEAR;
  }

  /** Profit of sliding down the curve for so many days; spot VIX at settlement. */
  private double carry(VixFuture future, int horizon) {
    double later = curve.levelAt(Math.max(0, days(future.expiry()) - horizon));
    return (later - level(future.expiry())) * future.multiplier();
  }

  private int days(LocalDate expiry) {
    return Math.toIntExact(ChronoUnit.DAYS.between(stress.session(), expiry));
  }
}
