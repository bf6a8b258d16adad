package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ParityForward;
import io.nightcondor.analytics.pricing.QuotePair;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Levels that a chain's quotes imply by put-call parity, index points; no rate is needed. */
final class ParityLevels {

  /** Below it a forward moves with its own settlement more than with the market. */
  private static final int COMMON_DAYS = 7;

  private static final double DAYS_PER_YEAR = 365;

  /** Two expiries that far apart tell the carry of the days before the first. */
  private static final double CARRY_YEARS = 14 / DAYS_PER_YEAR;

  /**
   * At the crossing call and put differ by a few points, and a few weeks' discount on those is
   * nothing.
   */
  private static final double NO_DISCOUNT = 1;

  private ParityLevels() {}

  /**
   * The forward of one expiry in two sessions.
   *
   * @param expiry of both
   * @param now this session
   * @param before the session before
   */
  record Move(LocalDate expiry, double now, double before) {

    /** Relative, above 0 for a move in either direction. */
    double size() {
      return Math.abs(now / before - 1);
    }
  }

  /** The nearest expiry of both at least a week away from the session; empty if there is none. */
  static Optional<Move> move(
      Underlying underlying, QuoteColumns now, QuoteColumns before, LocalDate session) {
    List<SliceKey> earlier = before.slices();
    for (SliceKey slice : now.slices()) {
      if (slice.expiry().isBefore(session.plusDays(COMMON_DAYS)) || !earlier.contains(slice)) {
        continue;
      }
      OptionalDouble level = forward(underlying, now.quotes(slice));
      OptionalDouble levelBefore = forward(underlying, before.quotes(slice));
      if (level.isPresent() && levelBefore.isPresent()) {
        return Optional.of(
            new Move(slice.expiry(), level.getAsDouble(), levelBefore.getAsDouble()));
      }
    }
    return Optional.empty();
  }

  /**
   * The index as the options see it at the close: the forward of the nearest expiry at least a day
   * away, taken back to the close by the carry up to a later expiry if there is one.
   */
  static OptionalDouble index(QuoteColumns quotes, LocalDate session, ExchangeCalendar calendar) {
    OptionalDouble near = OptionalDouble.empty();
    double nearYears = 0;
    for (SliceKey slice : quotes.slices()) {
      double years = calendar.yearsToSettlement(session, slice.root(), slice.expiry());
      double wanted = near.isEmpty() ? 1 / DAYS_PER_YEAR : nearYears + CARRY_YEARS;
      if (years < wanted) {
        continue;
      }
      OptionalDouble forward = forward(Underlying.SPX, quotes.quotes(slice));
      if (forward.isPresent() && near.isPresent()) {
        double carry = StrictMath.log(forward.getAsDouble() / near.getAsDouble());
        return OptionalDouble.of(
            near.getAsDouble() * StrictMath.exp(-carry * nearYears / (years - nearYears)));
      }
      if (forward.isPresent()) {
        near = forward;
        nearYears = years;
      }
    }
    return near;
  }

  private static OptionalDouble forward(Underlying underlying, List<OptionQuote> slice) {
    Optional<Forward> forward = switch (underlying) {
      case SPX ->
        crossing(slice).flatMap(strike -> ParityForward.byCrossing(slice, strike, NO_DISCOUNT));
      case VIX -> ParityForward.ofVix(slice, NO_DISCOUNT);
    };
    return forward.filter(found -> !found.lowConfidence()).stream()
        .mapToDouble(Forward::level)
        .findFirst();
  }

  /** The strike at which call and put are nearest to each other. */
  private static Optional<Double> crossing(List<OptionQuote> slice) {
    return QuotePair.of(slice).stream()
        .filter(pair -> pair.call().bid() > 0 && pair.put().bid() > 0)
        .min(Comparator.comparingDouble(pair -> Math.abs(pair.difference())))
        .map(QuotePair::strike);
  }
}
