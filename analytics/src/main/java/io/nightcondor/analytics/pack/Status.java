package io.nightcondor.analytics.pack;

/** The light on the front page; always shown with its word, never by colour alone. */
public enum Status {
  /** Nothing needs a person. */
  OK,
  /** A decision or a remark needs a person. */
  ATTENTION,
  /** Figures are incomplete: something is unpriced or refused. */
  INCOMPLETE
}
