package io.nightcondor.app.job;

/** The six steps in their order; their names in lower case bind. */
public enum StepName {
  ADMIT("admit"),
  INGEST("ingest"),
  CALIBRATE("calibrate"),
  RECOMPUTE("recompute"),
  RENDER("render"),
  DELIVER("deliver");

  private final String text;

  StepName(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
