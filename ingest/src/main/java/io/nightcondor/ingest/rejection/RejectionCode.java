package io.nightcondor.ingest.rejection;

import io.nightcondor.analytics.market.QualityCode;
import java.util.Arrays;
import java.util.Optional;

/** Why a row was refused; the codes Q01 to Q15 are those of the quality rules. */
public enum RejectionCode {
  Q01(QualityCode.Q01_CROSSED, Consequence.QUOTE),
  Q04(QualityCode.Q04_NO_MARKET, Consequence.QUOTE),
  Q06(QualityCode.Q06_STALE, Consequence.QUOTE),
  Q07(QualityCode.Q07_INTRINSIC, Consequence.QUOTE),
  Q13(QualityCode.Q13_UNKNOWN_ROOT, Consequence.ROW),
  Q14(QualityCode.Q14_BAD_DATE, Consequence.ROW),
  Q15(QualityCode.Q15_DUP, Consequence.FIRST_COUNTS),
  AMBIGUOUS_ROOT("AM and PM series cannot be told apart", Consequence.QUOTE),
  BAD_NUMBER("not a number of the expected form", Consequence.ROW),
  BAD_ROW("not a row of this format", Consequence.ROW),
  BAD_TEXT("text is missing or has a wrong form", Consequence.ROW),
  AFTER_SESSION("dated after the session", Consequence.NOT_READ),
  SPOT_DISAGREES("two places give different closes", Consequence.ROW),
  NOT_A_SESSION("dated on a day without a session", Consequence.ROW);

  private final String meaning;
  private final Consequence consequence;

  RejectionCode(QualityCode rule, Consequence consequence) {
    this(rule.meaning(), consequence);
  }

  RejectionCode(String meaning, Consequence consequence) {
    this.meaning = meaning;
    this.consequence = consequence;
  }

  /** In a few words, for a table. */
  public String meaning() {
    return meaning;
  }

  /** True if the row was out of scope rather than wrong: it must not count against a file. */
  public boolean isOutOfScope() {
    return this == AFTER_SESSION;
  }

  /** The code of that name. */
  public static Optional<RejectionCode> of(String name) {
    return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
  }

  static String consequence(String name) {
    return of(name).map(code -> code.consequence.text).orElse(Consequence.ROW.text);
  }

  private enum Consequence {
    ROW("Row rejected, load continues."),
    QUOTE(
        "Quote rejected, load continues; a position in it is marked by the next rung or unpriced."),
    FIRST_COUNTS("Row rejected, load continues with the first one."),
    NOT_READ("Row not read, load continues.");

    private final String text;

    Consequence(String text) {
      this.text = text;
    }
  }
}
