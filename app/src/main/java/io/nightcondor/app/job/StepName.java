package io.nightcondor.app.job;

import java.util.Arrays;
import java.util.Optional;

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

  /** The step of that name, empty if there is none. */
  public static Optional<StepName> of(String text) {
    return Arrays.stream(values()).filter(step -> step.text.equals(text)).findFirst();
  }
}
