package io.nightcondor.analytics.condor;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Credit over largest loss, a year's worth of it, if the credit is kept (DOMAIN D2).
 *
 * @param simple credit / loss x 365 / days at entry
 * @param compounding (1 + credit / loss)^(365 / days at entry) - 1; missing under 30 days
 */
public record ReturnOnRisk(Figure simple, Figure compounding) {

  private static final double DAYS_A_YEAR = 365;
  private static final int SHORTEST_TO_COMPOUND = 30;

  public static ReturnOnRisk of(IronCondor condor) {
    OptionalDouble credit = condor.netCredit();
    return of(
        Figure.of(credit, CondorValuation.UNKNOWN_COST),
        Figure.of(credit, CondorValuation.UNKNOWN_COST).map(known -> condor.width() - known),
        condor.tradeDate(),
        condor.expiry());
  }

  /**
   * Of any structure with a bounded loss.
   *
   * @param profit largest
   * @param loss largest, positive, in the unit of the profit
   * @param opened session of the last fill; empty if unknown
   * @param expiry of the structure
   */
  static ReturnOnRisk of(Figure profit, Figure loss, Optional<LocalDate> opened, LocalDate expiry) {
    if (profit.plus(loss) instanceof Figure.Missing missing) {
      return missing(missing.reason());
    }
    if (opened.isEmpty()) {
      return missing(CondorValuation.UNKNOWN_COST);
    }
    long days = ChronoUnit.DAYS.between(opened.get(), expiry);
    double credit = profit.toOptional().orElseThrow();
    double risk = loss.toOptional().orElseThrow();
    if (risk <= 0) {
      return missing("NO_RISK_LEFT");
    }
    if (days < 1) {
      return missing("EXPIRES_ON_TRADE_DATE");
    }
    double periods = DAYS_A_YEAR / days;
    Figure simple = Figure.of(credit / risk * periods);
    Figure compounding = days < SHORTEST_TO_COMPOUND
        ? Figure.missing("UNDER_30_DAYS")
        : Figure.of(StrictMath.pow(1 + credit / risk, periods) - 1);
    return new ReturnOnRisk(simple, compounding);
  }

  private static ReturnOnRisk missing(String reason) {
    return new ReturnOnRisk(Figure.missing(reason), Figure.missing(reason));
  }
}
