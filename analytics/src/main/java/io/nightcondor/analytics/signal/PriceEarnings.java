package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * I6: the fall of price over earnings in 63 sessions (DOMAIN E3). The earnings of a session are the
 * last ones that were public at its close, if not too old by then.
 */
final class PriceEarnings {

  private static final int CHANGE_SESSIONS = 63;

  /** Fall of the logarithm from which on u is 1. */
  private static final double FULL = 0.15;

  private PriceEarnings() {}

  static Reading of(PublicFigures figures, Policy policy) {
    List<IndexBar> bars = figures.bars(Symbols.SPX);
    if (bars.isEmpty()) {
      return Reading.missing("no close of the SPX");
    }
    int carried = policy.count(PolicyKey.AGE_EARNINGS);
    IndexBar last = PublicFigures.last(bars);
    Newest price = Newest.of("SPX", last, figures, policy.count(PolicyKey.AGE_PRICE));
    if (bars.size() <= CHANGE_SESSIONS) {
      return price.warmup("too few closes of the SPX");
    }
    Optional<Earnings> known = Earnings.upTo(figures.session(), carried, figures, bars);
    if (known.isEmpty()) {
      return Reading.missing("no earnings: no figure of FORWARD_PE or SHILLER_EARNINGS");
    }
    Earnings now = known.get();
    Newest newest = new Newest(
        "SPX, " + now.series(),
        last.date(),
        Optional.of(now.released()),
        now.assumedLag(),
        price.age(),
        price.maxAge());
    IndexBar before = bars.get(bars.size() - 1 - CHANGE_SESSIONS);
    Optional<Earnings> then = Earnings.upTo(before.date(), now.series(), figures, bars)
        .filter(earnings -> earnings.age(before.date()) <= carried);
    if (then.isEmpty()) {
      return newest.warmup("no earnings 63 sessions before, or too old ones");
    }
    return reading(newest, last, before, now, then.get(), figures.session(), carried);
  }

  private static Reading reading(
      Newest newest,
      IndexBar last,
      IndexBar before,
      Earnings now,
      Earnings then,
      LocalDate session,
      int carried) {
    double ofPrice = StrictMath.log(last.close() / before.close());
    double ofEarnings = StrictMath.log(now.level() / then.level());
    double change = ofPrice - ofEarnings;
    long age = now.age(session);
    String note = String.format(
        Locale.ROOT,
        "price %+.3f, earnings %+.3f of the change since %s; earnings of %s, public for %d days of %d",
        ofPrice,
        0 - ofEarnings,
        before.date(),
        now.reference(),
        age,
        carried);
    Reading reading = newest.value(change, Math.min(Math.max(-change / FULL, 0), 1), note);
    return age <= carried ? reading : reading.as(Freshness.STALE);
  }
}
