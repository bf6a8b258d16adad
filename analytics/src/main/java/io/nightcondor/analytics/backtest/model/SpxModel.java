package io.nightcondor.analytics.backtest.model;

import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.Root;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * SPX options of one session: the strip of the smile is worth a share of the VIX at 30 days, of
 * VIX3M at 93 and of VIX6M at 184; the forward carries a rate less a dividend yield.
 */
final class SpxModel {

  private static final double DAYS_PER_YEAR = 365;

  /** Terms of the indices, calendar days (Cboe). */
  private static final double VIX_DAYS = 30;

  private static final double VIX3M_DAYS = 93;
  private static final double VIX6M_DAYS = 184;

  private static final VarianceStrike STRIP = new VarianceStrike(SkewRule.SPX);

  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final double index;
  private final double rate;
  private final ModelRules rules;
  private final TermVariance term = new TermVariance();
  private final Set<Assumption> assumed = EnumSet.noneOf(Assumption.class);

  /** @param rate continuously compounded, a fraction */
  SpxModel(SessionView view, ExchangeCalendar calendar, double rate, ModelRules rules) {
    this.session = view.session();
    this.calendar = calendar;
    this.index = view.close("SPX").orElseThrow();
    this.rate = rate;
    this.rules = rules;
    double vix = view.close("VIX").orElseThrow();
    add(vix, VIX_DAYS);
    OptionalDouble threeMonths = view.close("VIX3M");
    if (threeMonths.isEmpty()) {
      assumed.add(Assumption.VIX3M);
    }
    add(threeMonths.orElse(0.4 * vix + 12), VIX3M_DAYS);
    view.close("VIX6M")
        .ifPresentOrElse(level -> add(level, VIX6M_DAYS), () -> assumed.add(Assumption.VIX6M));
    if (term.isFlattened()) {
      assumed.add(Assumption.FLATTENED);
    }
  }

  private void add(double volIndex, double days) {
    double years = days / DAYS_PER_YEAR;
    double vol = rules.shareOfIndex() * volIndex / 100;
    term.add(years, STRIP.atTheMoney(vol * vol * years));
  }

  Set<Assumption> assumed() {
    return assumed;
  }

  /** The weekly PM slice of an expiry after the session's close. */
  ExpirySlice slice(LocalDate expiry) {
    double years = calendar.yearsToSettlement(session, Root.SPXW, expiry);
    double theta = term.theta(years);
    return new ExpirySlice(
        Root.SPXW,
        expiry,
        calendar.settlement(Root.SPXW, expiry),
        years,
        new Forward(
            index * StrictMath.exp((rate - rules.dividendYield()) * years),
            StrictMath.exp(-rate * years),
            Forward.Method.CURVE,
            0,
            0,
            false),
        SkewRule.SPX.smile(theta, years),
        Math.sqrt(theta / years),
        0,
        0,
        Set.of(),
        Optional.empty());
  }
}
