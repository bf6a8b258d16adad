package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.Tone;
import java.util.Locale;

/** How numbers and tones look on a page and in a mail. */
final class PageView {

  static final String MINUS = "−";
  private static final int PERCENT = 2;

  private PageView() {}

  /** A number as shown; percentages times one hundred, their sign is the column's unit. */
  static String text(ReportCell.Quantity quantity, String minus) {
    return quantity.percent()
        ? NumberText.of(quantity.value().movePointRight(PERCENT), minus)
        : NumberText.of(quantity.value(), minus);
  }

  static String style(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
