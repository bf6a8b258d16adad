package io.nightcondor.analytics.calibration;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One underlying's chain at a session's close.
 *
 * @param session exchange session
 * @param calendar of the exchange
 * @param underlying of all quotes
 * @param quotes structurally sound; of two with one series the first is calibrated
 * @param rates for SPX the fallback if the chain implies none; for VIX the curve
 * @param indexLevel close of the index, index points: centre of the strikes used for forwards
 * @param futuresCurve for VIX the forwards by settlement date; unused for SPX
 * @param previous the chain of the exchange session before; empty if that was not run
 */
public record CalibrationInput(
    LocalDate session,
    ExchangeCalendar calendar,
    Underlying underlying,
    List<OptionQuote> quotes,
    ZeroCurve rates,
    double indexLevel,
    Optional<VxCurve> futuresCurve,
    Optional<PreviousChain> previous) {

  public CalibrationInput {
    quotes = List.copyOf(quotes);
    if (!(indexLevel > 0)) {
      throw new IllegalArgumentException(
          "the index level must be above 0, got %s".formatted(indexLevel));
    }
  }
}
