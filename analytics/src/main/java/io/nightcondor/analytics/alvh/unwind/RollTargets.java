package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidate;
import io.nightcondor.analytics.alvh.instrument.HedgeCandidates;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What replaces an orphan near its settlement (DOMAIN E8): the same future, or the option of the
 * same right and strike, of the next monthly expiry.
 */
public final class RollTargets {

  private final HedgeCandidates candidates;
  private final ExchangeCalendar calendar;
  private final LocalDate session;

  public RollTargets(HedgeCandidates candidates, ExchangeCalendar calendar, LocalDate session) {
    this.candidates = candidates;
    this.calendar = calendar;
    this.session = session;
  }

  Instrument next(Instrument held) {
    return next(held, calendar);
  }

  /** The instrument of the next monthly expiry, listed or not. */
  public static Instrument next(Instrument held, ExchangeCalendar calendar) {
    LocalDate expiry = calendar.monthlyVixExpiry(YearMonth.from(held.expiry()).plusMonths(1));
    return held instanceof VixFuture future
        ? new VixFuture(future.size(), expiry)
        : option((OptionSeries) held, expiry);
  }

  private static OptionSeries option(OptionSeries held, LocalDate expiry) {
    return new OptionSeries(Root.VIX, expiry, held.right(), held.strike());
  }

  /** Empty if it cannot be bought tonight: an option without an ask has no limit price. */
  Optional<HedgeCandidate> of(HedgeValuation held) {
    return candidates
        .of(next(held.instrument()).symbol(), session)
        .filter(unit -> held.instrument() instanceof VixFuture
            || (unit.ask() instanceof Figure.Known ask && ask.value() > 0));
  }
}
