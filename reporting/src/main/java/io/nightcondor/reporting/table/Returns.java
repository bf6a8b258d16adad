package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;

/** Returns of a year as people can take them in. */
final class Returns {

  /** A kept credit of 13 on 50 over 45 days compounds to 1,050 %. */
  private static final double LARGEST_SHOWN = 10;

  private Returns() {}

  /** The return, or that it is above 1,000 %; the JSON has it whole. */
  static Figure shown(Figure perYear) {
    return perYear instanceof Figure.Known known && known.value() > LARGEST_SHOWN
        ? Figure.missing("> 1,000 %")
        : perYear;
  }
}
