package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.pack.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing to do with a condor.
 *
 * @param action DO_NOTHING, CLOSE, ROLL_OUT or WIDEN
 * @param detail what would be traded, in words
 * @param cash USD received now; missing with its reason if it cannot be done or priced
 * @param after what is held afterwards; empty if nothing is
 * @param horizon the day on which it ends; empty if it cannot be done
 * @param note why it cannot be done, or how; may be empty
 */
record Alternative(
    String action,
    String detail,
    Figure cash,
    Optional<IronCondor> after,
    Optional<LocalDate> horizon,
    String note) {

  static Alternative impossible(String action, String detail, String reason, String note) {
    return new Alternative(
        action, detail, Figure.missing(reason), Optional.empty(), Optional.empty(), note);
  }

  /** A strike without trailing zeros. */
  static String plain(double strike) {
    return BigDecimal.valueOf(strike).stripTrailingZeros().toPlainString();
  }
}
