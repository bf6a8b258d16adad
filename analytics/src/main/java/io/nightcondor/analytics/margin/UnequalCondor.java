package io.nightcondor.analytics.margin;

/** How an iron condor is margined whose wings are not equally wide; brokers differ. */
public enum UnequalCondor {
  /** The wider wing alone, since only one side can lose. */
  WIDER_SIDE,
  /** Two verticals: the exchange's iron condor has equal wings. */
  SUM
}
