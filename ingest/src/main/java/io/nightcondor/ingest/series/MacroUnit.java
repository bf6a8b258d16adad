package io.nightcondor.ingest.series;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The unit in which a file writes a series. */
enum MacroUnit {
  /** A rate in percent: kept as a fraction. */
  PERCENT,
  /** A rate as a fraction. */
  FRACTION,
  /** An index, a level, an amount: kept as it is written. */
  INDEX;

  /** What an option of this kind looks like. */
  static final String FORM = "percent|fraction|index";

  static final String EXPECTED = "percent, fraction or index";

  /** The figure as it is kept. */
  double kept(double figure) {
    return switch (this) {
      case PERCENT -> BigDecimal.valueOf(figure).movePointLeft(2).doubleValue();
      case FRACTION, INDEX -> figure;
    };
  }

  static Optional<MacroUnit> of(String option) {
    return Arrays.stream(values())
        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(option))
        .findFirst();
  }
}
