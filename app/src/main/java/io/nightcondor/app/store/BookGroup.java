package io.nightcondor.app.store;

/** Books of a night that somebody asks for together. */
public enum BookGroup {
  /** Without figures or without reports. */
  FAILED("(recompute_state = 'FAILED' OR render_state = 'FAILED')"),
  /** Still to be computed. */
  TO_COMPUTE("recompute_state = 'PENDING'"),
  /** With legs or positions that are in no figure. */
  INCOMPLETE("status = 'INCOMPLETE'"),
  /** With limits that are broken or nearly so. */
  LIMITED("(limits_breached > 0 OR limits_near > 0)");

  private final String condition;

  BookGroup(String condition) {
    this.condition = condition;
  }

  /** On the columns of a book's row. */
  String condition() {
    return condition;
  }
}
