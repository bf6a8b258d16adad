package io.nightcondor.reporting.table;

import java.math.BigDecimal;

/** Numbers as people read them, the same in every locale: 1,234.50 with a minus sign before it. */
public final class NumberText {

  private static final int GROUP = 3;

  private NumberText() {}

  /** With thousands separators and the given sign for negative numbers. */
  public static String of(BigDecimal value, String minus) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder text = new StringBuilder(digits);
    for (int i = end - GROUP; i > 0; i -= GROUP) {
      text.insert(i, ',');
    }
    return value.signum() < 0 ? minus + text : text.toString();
  }
}
