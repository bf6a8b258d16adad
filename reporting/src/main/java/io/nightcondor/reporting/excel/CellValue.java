package io.nightcondor.reporting.excel;

import java.math.BigDecimal;

/** What a cell holds. */
sealed interface CellValue {

  /** Text, which is never a formula. */
  record Text(String text) implements CellValue {}

  /** A number, written in its own digits. */
  record Digits(BigDecimal number) implements CellValue {}

  /**
   * A live formula.
   *
   * @param formula without the equals sign, made of constants and references
   * @param cached what it gives, for viewers that do not calculate: a text or a number
   */
  record Formula(String formula, CellValue cached) implements CellValue {}

  /** Nothing but a style. */
  record Blank() implements CellValue {}
}
