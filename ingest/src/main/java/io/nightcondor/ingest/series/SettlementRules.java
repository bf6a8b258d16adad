package io.nightcondor.ingest.series;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.BarRules;
import java.time.LocalDate;
import java.time.YearMonth;

/** What settlements of monthly VIX futures have in common, whatever file they stand in. */
final class SettlementRules {

  /** Earlier contracts settled on days that no rule gives. */
  static final YearMonth EXPIRIES_KNOWN_FROM = YearMonth.of(2006, 1);

  private final LocalDate session;
  private final FirstLines<Contract> first = new FirstLines<>();
  private boolean hasSession;

  /** Which contract on which day. */
  private record Contract(LocalDate date, LocalDate expiry) {}

  SettlementRules(LocalDate session) {
    this.session = session;
  }

  /** A settlement of a later session is not read. */
  void checkDate(LocalDate date, String column, String value) throws RefusedRowException {
    BarRules.checkNotAfter(date, column, value, session);
  }

  /** A contract has no settlement after its last. */
  static void checkNotExpired(LocalDate date, LocalDate expiry, String column, String value)
      throws RefusedRowException {
    if (date.isAfter(expiry)) {
      throw new RefusedRowException(
          RejectionCode.Q14,
          column,
          value,
          "a date up to the settlement of the contract on %s".formatted(expiry));
    }
  }

  /** Keeps a sound settlement in mind and refuses a second one of the same contract and day. */
  void checkFirst(LocalDate date, LocalDate expiry, int line, String column, String value)
      throws RefusedRowException {
    first.check(
        new Contract(date, expiry),
        line,
        column,
        value,
        "each contract once a day; the one of %s".formatted(expiry));
    hasSession |= date.equals(session);
  }

  /** Says so if the file has nothing of the session. */
  String remark() {
    return hasSession ? "" : "It has no settlement of the session %s.".formatted(session);
  }
}
