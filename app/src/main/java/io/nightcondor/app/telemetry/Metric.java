package io.nightcondor.app.telemetry;

import java.util.Locale;

/**
 * A figure of a run, as Prometheus names it: a gauge, since the process that knows it is gone when
 * it is read.
 */
enum Metric {
  LAST_RUN_TIMESTAMP("seconds", "", "Time at which the last run ended, however it ended."),
  LAST_RUN_DURATION("seconds", "", "What the last run took, without the start of the program."),
  LAST_EXIT_CODE("", "", "Exit code of the last run."),
  LAST_SUCCESS_TIMESTAMP(
      "seconds",
      "",
      "Time at which a night was last completed without failures, 0 if none ever was. A run that finds nothing to do leaves it."),
  LAST_SESSION_CLOSE_TIMESTAMP(
      "seconds",
      "",
      "Close of the newest session whose night has ended, with failures or without, 0 if none has."),
  NEXT_SESSION_CLOSE_TIMESTAMP(
      "seconds",
      "",
      "Close of the session after it by the exchange calendar: the next night is due from then on. 0 if no night has ended."),
  PEAK_HEAP("bytes", "", "Most heap that the last run used."),
  DATABASE_SIZE("bytes", "", "Size of the database after the last run."),
  NIGHT_CLOSE_TIMESTAMP(
      "seconds", "", "Close of the newest session, which this and the figures below are of."),
  NIGHT_REVISION("", "", "Newest revision of that night."),
  STEP_DURATION("seconds", "step", "What the last try of each step took that was started."),
  ROWS_IN("", "", "Rows that were read from the night's files."),
  ROWS_USED("", "", "Rows that stand."),
  ROWS_REJECTED("", "", "Rows that were refused, those of other underlyings among them."),
  REJECTS("", "code", "Refused rows by the code of their rejection, where there are any."),
  BOOKS(
      "",
      "status",
      "Books by the status of their reports: ok, attention, incomplete, failed, or pending without one."),
  LIMITS("", "state", "Limits of all books that are breached or near."),
  MAILS("", "state", "Mails by the state of their last try: prepared, sending, sent or unknown.");

  private final String unit;
  private final String label;
  private final String help;

  Metric(String unit, String label, String help) {
    this.unit = unit;
    this.label = label;
    this.help = help;
  }

  /** In Micrometer's spelling. */
  String meterName() {
    return "nightcondor." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** In Prometheus' spelling. */
  String prometheusName() {
    String name = "nightcondor_" + name().toLowerCase(Locale.ROOT);
    return unit.isEmpty() ? name : name + "_" + unit;
  }

  /** Base unit, empty for a number of things. */
  String unit() {
    return unit;
  }

  /** Name of the label beside the workspace, empty for none. */
  String label() {
    return label;
  }

  String help() {
    return help;
  }
}
