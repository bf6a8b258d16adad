package io.nightcondor.analytics.explain;

/** What owns a position, in the order of the report. */
public enum PositionKind {
  CONDOR,
  STRUCTURE,
  LEG,
  HEDGE
}
