package io.nightcondor.analytics.policy;

import io.nightcondor.analytics.margin.MarginRegime;
import io.nightcondor.analytics.margin.UnequalCondor;
import io.nightcondor.analytics.market.BetaSet;
import java.util.Arrays;
import java.util.List;

/** What the value of a policy key may be. */
enum KeyDomain {
  /** A share, a delta, a distance. */
  SHARE,
  /** A price interval. */
  TICK,
  /** USD, or another amount without a natural bound. */
  AMOUNT,
  RATIO,
  /** VIX points. */
  VIX_LEVEL,
  /** Points of an index that runs from 0 to 100. */
  HUNDRED,
  /** Days, closes, nights. */
  COUNT,
  /** The same with none. */
  SMALL_COUNT,
  YES_OR_NO,
  OFF_OR_SHARE,
  NOTIONAL,
  STRESS_FALL,
  ORDER_STYLE,
  UNEQUAL_CONDOR,
  MARGIN_REGIME,
  MISSING_SIGNALS,
  PROGRAMME,
  INSTRUMENT,
  MACD_SERIES,
  OSCILLATOR,
  BETA_SET;

  /** For the message that refuses a value. */
  String words() {
    return switch (this) {
      case SHARE -> "a number from 0 to 1";
      case TICK -> "a number above 0 and up to 1";
      case AMOUNT -> "a number of 0 or more";
      case RATIO -> "a number from 0 to 1000";
      case VIX_LEVEL -> "a number from 0 to 200";
      case HUNDRED -> "a number from 0 to 100";
      case COUNT -> "a whole number from 1 to 1000";
      case SMALL_COUNT -> "a whole number from 0 to 1000";
      case YES_OR_NO -> "true or false";
      case OFF_OR_SHARE -> "off or a number from 0 to 1";
      case NOTIONAL,
          STRESS_FALL,
          ORDER_STYLE,
          UNEQUAL_CONDOR,
          MARGIN_REGIME,
          MISSING_SIGNALS,
          PROGRAMME,
          INSTRUMENT,
          MACD_SERIES,
          OSCILLATOR,
          BETA_SET -> "one of " + String.join(", ", choices());
    };
  }

  /** Whether a value, as written, is one. */
  boolean accepts(String value) {
    return switch (this) {
      case SHARE -> isNumber(value, 0, 1);
      case TICK -> isNumber(value, Double.MIN_VALUE, 1);
      case AMOUNT -> isNumber(value, 0, 1_000_000);
      case RATIO -> isNumber(value, 0, 1000);
      case VIX_LEVEL -> isNumber(value, 0, 200);
      case HUNDRED -> isNumber(value, 0, 100);
      case COUNT -> isCount(value, 1);
      case SMALL_COUNT -> isCount(value, 0);
      case YES_OR_NO -> value.equals("true") || value.equals("false");
      case OFF_OR_SHARE -> value.equals("off") || isNumber(value, 0, 1);
      case NOTIONAL,
          STRESS_FALL,
          ORDER_STYLE,
          UNEQUAL_CONDOR,
          MARGIN_REGIME,
          MISSING_SIGNALS,
          PROGRAMME,
          INSTRUMENT,
          MACD_SERIES,
          OSCILLATOR,
          BETA_SET -> choices().contains(value);
    };
  }

  private List<String> choices() {
    return switch (this) {
      case NOTIONAL -> names(Notional.values());
      case STRESS_FALL -> names(StressFall.values());
      case ORDER_STYLE -> names(OrderStyle.values());
      case UNEQUAL_CONDOR -> names(UnequalCondor.values());
      case MARGIN_REGIME -> names(MarginRegime.values());
      case MISSING_SIGNALS -> names(MissingSignals.values());
      case PROGRAMME -> names(Programme.values());
      case INSTRUMENT -> names(InstrumentChoice.values());
      case MACD_SERIES -> names(MacdSeries.values());
      case OSCILLATOR -> names(Oscillator.values());
      case BETA_SET -> BetaSet.names();
      case SHARE,
          TICK,
          AMOUNT,
          RATIO,
          VIX_LEVEL,
          HUNDRED,
          COUNT,
          SMALL_COUNT,
          YES_OR_NO,
          OFF_OR_SHARE -> List.of();
    };
  }

  private static List<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static boolean isCount(String value, int least) {
    return value.matches("[0-9]{1,4}") && isNumber(value, least, 1000);
  }

  private static boolean isNumber(String value, double least, double most) {
    if (!value.matches("[0-9]+(\\.[0-9]+)?")) {
      return false;
    }
    double number = Double.parseDouble(value);
    return number >= least && number <= most;
  }
}
