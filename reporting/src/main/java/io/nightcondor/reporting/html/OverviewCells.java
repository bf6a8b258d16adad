package io.nightcondor.reporting.html;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.reporting.overview.Sum;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.Rounding;
import io.nightcondor.reporting.table.SafeText;
import io.nightcondor.reporting.table.Words;
import java.math.BigDecimal;

/** Cells of the tables over books and nights as text and style names. */
final class OverviewCells {

  private static final int PERCENT = 2;

  private OverviewCells() {}

  /**
   * One cell.
   *
   * @param style class names; may be empty
   * @param word a second, louder word; empty for none
   * @param tone style of that word
   * @param exact the figure before rounding, in the unit that is shown; empty where the text is all
   */
  record Cell(String text, String style, String word, String tone, String exact) {

    public boolean loud() {
      return !word.isEmpty();
    }

    private Cell with(String louder, String itsTone) {
      return new Cell(text, style, louder, itsTone, exact);
    }
  }

  static Cell text(String text, String style) {
    return new Cell(SafeText.oneLine(text), style, "", "", "");
  }

  /** A status, told by its word; colour only repeats it. */
  static Cell status(String status) {
    return text("", "").with(SafeText.oneLine(status), style(status));
  }

  static Cell usd(Figure figure) {
    return number(figure, 0, false);
  }

  static Cell percent(Figure figure) {
    return number(figure, 1, true);
  }

  /** A share with the word of its limit, unless it is inside. */
  static Cell limited(Figure share, LimitState state) {
    Cell number = percent(share);
    Cell cell = new Cell(number.text(), number.style() + " limited", "", "", number.exact());
    return switch (state) {
      case INSIDE -> number;
      case NEAR -> cell.with("NEAR", "watch");
      case BREACH -> cell.with("BREACH", "bad");
      case NOT_KNOWN -> cell.with("LIMIT NOT KNOWN", "warn");
    };
  }

  static Cell count(int count) {
    return text(NumberText.of(BigDecimal.valueOf(count), PageView.MINUS), "");
  }

  /** A number of limits; more than none is told louder. */
  static Cell limits(int count, String tone) {
    Cell cell = count(count);
    return count == 0 ? cell : text("", "").with(cell.text(), tone);
  }

  /** A total in whole USD; if a figure is missing from it, it says of how many books it is. */
  static Cell sum(Sum sum, int books) {
    Cell whole = whole(sum);
    String text = sum.books() == books || sum.books() == 0
        ? whole.text()
        : whole.text() + " of " + sum.books() + " books";
    return new Cell(text, whole.style(), "", "", whole.exact());
  }

  /** A total in whole USD. */
  static Cell whole(Sum sum) {
    if (sum.books() == 0) {
      return absent("not known");
    }
    BigDecimal whole = Rounding.round(sum.usd().doubleValue(), 0);
    return new Cell(
        NumberText.of(whole, PageView.MINUS),
        whole.signum() < 0 ? "neg" : "",
        "",
        "",
        sum.usd().toPlainString());
  }

  static Cell absent(String reason) {
    return text(reason, "gone");
  }

  private static Cell number(Figure figure, int decimals, boolean percent) {
    if (figure instanceof Figure.Known known) {
      int shift = percent ? PERCENT : 0;
      BigDecimal value = Rounding.round(known.value(), decimals + shift).movePointRight(shift);
      return new Cell(
          NumberText.of(value, PageView.MINUS),
          value.signum() < 0 ? "neg" : "",
          "",
          "",
          Rounding.exact(known.value()).movePointRight(shift).toPlainString());
    }
    return absent(Words.ofCode(((Figure.Missing) figure).reason()));
  }

  static String style(String status) {
    return switch (status) {
      case "OK" -> "good";
      case "ATTENTION" -> "warn";
      case "INCOMPLETE", "FAILED" -> "bad";
      default -> "plain";
    };
  }
}
