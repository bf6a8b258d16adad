package io.nightcondor.reporting.overview;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.table.Rounding;
import java.math.BigDecimal;

/**
 * A total over books.
 *
 * @param usd sum of the figures that are known, each rounded to cents
 * @param books number of books in it; those whose figure is missing are not
 */
public record Sum(BigDecimal usd, int books) {

  private static final int CENTS = 2;

  /** Of no book. */
  public static final Sum NONE = new Sum(BigDecimal.ZERO.setScale(CENTS), 0);

  Sum plus(Figure figure) {
    return figure instanceof Figure.Known known
        ? new Sum(usd.add(Rounding.round(known.value(), CENTS)), books + 1)
        : this;
  }
}
