package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Settlement dates that a hedge of a condor may have (DOMAIN E8).
 *
 * @param from first
 * @param to last; empty for a short-dated condor
 */
public record HedgeWindow(LocalDate from, Optional<LocalDate> to) {

  /** By the thresholds in force. */
  public static HedgeWindow of(Policy policy, LocalDate session, LocalDate condorExpiry) {
    long days = ChronoUnit.DAYS.between(session, condorExpiry);
    if (days <= policy.count(PolicyKey.SHORT_DATED_DAYS)) {
      return new HedgeWindow(
          session.plusDays(policy.count(PolicyKey.SHORT_DATED_MIN)), Optional.empty());
    }
    return new HedgeWindow(
        condorExpiry.plusDays(policy.count(PolicyKey.EXPIRY_MIN_AFTER)),
        Optional.of(condorExpiry.plusDays(policy.count(PolicyKey.EXPIRY_MAX_AFTER))));
  }

  /** Whether a hedge that settles then is inside. */
  public boolean contains(LocalDate expiry) {
    return !expiry.isBefore(from) && to.filter(expiry::isAfter).isEmpty();
  }

  /** The first monthly VIX settlement inside. */
  public Optional<LocalDate> nearestMonthly(ExchangeCalendar calendar) {
    LocalDate ofMonth = calendar.monthlyVixExpiry(YearMonth.from(from));
    LocalDate first = ofMonth.isBefore(from)
        ? calendar.monthlyVixExpiry(YearMonth.from(from).plusMonths(1))
        : ofMonth;
    return Optional.of(first).filter(this::contains);
  }
}
