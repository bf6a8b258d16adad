package io.nightcondor.analytics.backtest.entry;

import io.nightcondor.analytics.backtest.entry.SoldCondor.SoldLeg;
import io.nightcondor.analytics.backtest.model.QuoteRule;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pricing.Black76;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Picks and sells the condor of an entry rule on the model's chain. */
public final class CondorSale {

  private static final double STRIKE_STEP = 5;
  private static final int LEGS = 4;

  private final EntryRules rules;
  private final ExchangeCalendar calendar;
  private final double risk;
  private final double commission;

  /**
   * @param equity of the book, USD: what the risk of a condor is a share of
   * @param commission USD for one option
   */
  public CondorSale(EntryRules rules, ExchangeCalendar calendar, double equity, double commission) {
    this.rules = rules;
    this.calendar = calendar;
    this.risk = rules.riskShare() * equity;
    this.commission = commission;
  }

  /**
   * Whether a condor is sold at a session's close: on the day of the rule, or on the first session
   * after it in the week if that day is closed.
   */
  public boolean isDue(LocalDate session) {
    LocalDate day = session.with(TemporalAdjusters.previousOrSame(rules.day()));
    LocalDate first = calendar.isSession(day) ? day : calendar.nextSession(day);
    boolean sameWeek = ChronoUnit.WEEKS.between(
            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
            session.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        == 0;
    return sameWeek && first.equals(session);
  }

  /** The weekly expiry nearest to the days of the rule, the earlier of two. */
  public LocalDate expiry(LocalDate session) {
    LocalDate aim = session.plusDays(rules.days());
    LocalDate before = aim.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
    LocalDate after = aim.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    boolean earlier = before.isAfter(session)
        && ChronoUnit.DAYS.between(before, aim) <= ChronoUnit.DAYS.between(aim, after);
    return calendar.weeklySpxExpiry(earlier ? before : after);
  }

  /**
   * A leg before it has a price.
   *
   * @param sign 1 to buy, -1 to sell
   */
  public record Strike(OptionRight right, double strike, int sign) {}

  /** Long put, short put, short call, long call of the rule on a smile. */
  public List<Strike> strikes(ExpirySlice slice) {
    double width =
        Math.max(STRIKE_STEP, toStep(rules.widthShare() * slice.forward().level()));
    double shortPut = strike(slice, OptionRight.PUT);
    double shortCall = strike(slice, OptionRight.CALL);
    return List.of(
        new Strike(OptionRight.PUT, shortPut - width, 1),
        new Strike(OptionRight.PUT, shortPut, -1),
        new Strike(OptionRight.CALL, shortCall, -1),
        new Strike(OptionRight.CALL, shortCall + width, 1));
  }

  /**
   * What is sold.
   *
   * @param slice of {@link #expiry}
   * @param vix VIX close, which says how wide makers quote
   * @return empty if the credit is below the least, or the risk of one unit above the book's
   */
  public Optional<SoldCondor> sell(LocalDate session, ExpirySlice slice, double vix) {
    QuoteRule quotes = new QuoteRule(vix);
    List<SoldLeg> legs =
        strikes(slice).stream().map(strike -> leg(slice, quotes, strike)).toList();
    double width = legs.get(1).strike() - legs.get(0).strike();
    SoldCondor unit = condor(session, slice, legs, 1);
    double credit = unit.credit();
    if (!(credit > 0 && credit >= rules.leastCredit() * width)) {
      return Optional.empty();
    }
    int contracts =
        (int) StrictMath.floor(risk / (Math.max(width - credit, 0.01) * Root.MULTIPLIER));
    return contracts < 1 ? Optional.empty() : Optional.of(condor(session, slice, legs, contracts));
  }

  private SoldCondor condor(
      LocalDate session, ExpirySlice slice, List<SoldLeg> legs, int contracts) {
    return new SoldCondor(
        "C" + session, session, slice.expiry(), legs, contracts, LEGS * contracts * commission);
  }

  /** The listed strike whose |delta| is nearest to the rule's. */
  private double strike(ExpirySlice slice, OptionRight right) {
    double forward = slice.forward().level();
    double strike = toStep(forward);
    double step = right == OptionRight.PUT ? -STRIKE_STEP : STRIKE_STEP;
    while (strike + step > 0
        && distance(slice, right, strike + step) < distance(slice, right, strike)) {
      strike += step;
    }
    return strike;
  }

  private double distance(ExpirySlice slice, OptionRight right, double strike) {
    double delta = Black76.delta(
        right,
        slice.forward().level(),
        strike,
        slice.vol(strike),
        slice.years(),
        slice.forward().discountFactor());
    return Math.abs(Math.abs(delta) - rules.shortDelta());
  }

  private static SoldLeg leg(ExpirySlice slice, QuoteRule quotes, Strike leg) {
    OptionRight right = leg.right();
    double strike = leg.strike();
    double forward = slice.forward().level();
    double discountFactor = slice.forward().discountFactor();
    double price =
        Black76.price(right, forward, strike, slice.vol(strike), slice.years(), discountFactor);
    double intrinsic = discountFactor * Math.max(0, right.sign() * (forward - strike));
    QuoteRule.Market market = quotes.quote(Root.SPXW, price, intrinsic);
    return new SoldLeg(right, strike, leg.sign(), leg.sign() > 0 ? market.ask() : market.bid());
  }

  private static double toStep(double points) {
    return STRIKE_STEP * StrictMath.rint(points / STRIKE_STEP);
  }
}
