package io.nightcondor.analytics.alvh;

import io.nightcondor.analytics.pack.Figure;

/** The cash of a book that no file of the night carries. */
public final class NoCash {

  public static final Figure.Missing FIGURE = new Figure.Missing("NO_CASH");

  /** How to supply it. */
  public static final String WORDS =
      "No file of the night carries cash for this book. A file of positions-csv has none; add a broker's file of ib-flex-xml or ib-flex-csv with its Cash Report, thinkorswim-csv, schwab-csv or fidelity-csv, taken to the book by its source";

  private NoCash() {}

  /** Whether a figure is missing for that reason. */
  public static boolean isReasonOf(Figure figure) {
    return figure.equals(FIGURE);
  }
}
