package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.HedgeUnit.ShareUnit;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.CalibrationStress;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Prices shares of products on the two nearest VIX futures (DOMAIN A1): the last resort, for they
 * lose the roll every day, and those with leverage the path as well. Ranked, never ordered.
 */
final class SharePricer {

  /** Daily return over that of the short-term index, of the products as they are now. */
  static final List<ShareUnit> PRODUCTS =
      List.of(new ShareUnit("VXX", 1), new ShareUnit("UVXY", 1.5));

  private static final double TICK = 0.01;

  private final Policy policy;
  private final StressMarket stress;
  private final HistoryWindow history;
  private final ExchangeCalendar calendar;
  private final LiquidityGates gates;

  SharePricer(
      Policy policy,
      StressMarket stress,
      HistoryWindow history,
      ExchangeCalendar calendar,
      LiquidityGates gates) {
    this.policy = policy;
    this.stress = stress;
    this.history = history;
    this.calendar = calendar;
    this.gates = gates;
  }

  /**
   * The two futures of the index.
   *
   * @param nearDays calendar days to the settlement of the nearer
   * @param farDays of the other
   * @param near VIX points
   * @param far VIX points
   * @param weight of the nearer: sessions left in its roll period over all of them
   */
  private record Basket(int nearDays, int farDays, double near, double far, double weight) {

    double of(double ofNear, double ofFar) {
      return weight * ofNear + (1 - weight) * ofFar;
    }

    double level() {
      return of(near, far);
    }

    /** VIX points lost in a day while the curve stays where it is. */
    double slope() {
      return (far - near) / (farDays - nearDays);
    }
  }

  /** Empty without a close of tonight or without VIX futures. */
  Optional<HedgeCandidate> price(ShareUnit unit, int horizon) {
    List<IndexBar> bars = history.of(unit.symbol());
    if (bars.isEmpty()
        || !bars.get(bars.size() - 1).date().equals(stress.session())
        || stress.curve().points().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(price(unit, bars.get(bars.size() - 1).close(), basket(), horizon));
  }

  private HedgeCandidate price(ShareUnit unit, double price, Basket basket, int horizon) {
    double carry = -unit.leverage() * price * basket.slope() * horizon / basket.level();
    double halfSpread = TICK * policy.number(PolicyKey.HALF_SPREAD_TICKS);
    HedgeCost cost =
        new HedgeCost(0, halfSpread, carry, CandidateDraft.marginCost(policy, price, horizon));
    return new CandidateDraft(
            stress.session(),
            unit,
            horizon,
            price,
            Optional.empty(),
            List.of(gates.share(price, TICK)),
            beta -> Figure.of(price * (growth(unit, basket, beta) - 1)),
            cost,
            Figure.missing("NOT_AN_OPTION"),
            Figure.missing("NO_SETTLEMENT"),
            Math.max(0, -carry),
            step -> new LimitPrices.Limit(price, "close, not ordered"),
            List.of(
                "carry by the slope between the first two futures, %s VIX points a day"
                    .formatted(Say.two(basket.slope())),
                "%s of the nearer future".formatted(Say.percent(basket.weight())),
                "commissions of shares are not in the policy, counted as 0"))
        .candidate();
  }

  /** Value after over before, never below 0: leverage is daily, so the days are compounded. */
  private double growth(ShareUnit unit, Basket basket, BetaCase beta) {
    double daily = basket.of(
            beta.beta(stress.curve().betas(), basket.nearDays()),
            beta.beta(stress.curve().betas(), basket.farDays()))
        * stress.vixMove()
        / CalibrationStress.DAYS;
    double growth = 1;
    for (int day = 0; day < CalibrationStress.DAYS; day++) {
      growth *= Math.max(0, 1 + unit.leverage() * daily / (basket.level() + day * daily));
    }
    return growth;
  }

  private Basket basket() {
    LocalDate next = calendar.nextSession(stress.session());
    YearMonth month = YearMonth.from(next);
    LocalDate near = calendar.monthlyVixExpiry(month);
    if (!near.isAfter(next)) {
      month = month.plusMonths(1);
      near = calendar.monthlyVixExpiry(month);
    }
    LocalDate previous = calendar.monthlyVixExpiry(month.minusMonths(1));
    LocalDate far = calendar.monthlyVixExpiry(month.plusMonths(1));
    double left = calendar.sessionsBetween(stress.session(), near.minusDays(1));
    double all = calendar.sessionsBetween(previous.minusDays(1), near.minusDays(1));
    int nearDays = days(near);
    int farDays = days(far);
    return new Basket(
        nearDays,
        farDays,
        stress.curve().level(near, nearDays),
        stress.curve().level(far, farDays),
        left / all);
  }

  private int days(LocalDate expiry) {
    return Math.toIntExact(ChronoUnit.DAYS.between(stress.session(), expiry));
  }
}
