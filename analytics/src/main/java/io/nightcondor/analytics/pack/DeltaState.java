package io.nightcondor.analytics.pack;

/** How close one side of a condor is to trouble (DOMAIN D3), in rising order. */
public enum DeltaState {
  SAFE,
  WATCH,
  TESTED,
  TRIGGERED
}
