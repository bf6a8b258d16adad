package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.SideRow;

/** Words and tones of delta states, and which side of a condor leads. */
final class States {

  private States() {}

  static Tone tone(DeltaState state) {
    return switch (state) {
      case SAFE -> Tone.GOOD;
      case WATCH -> Tone.WATCH;
      case TESTED -> Tone.WARN;
      case TRIGGERED -> Tone.BAD;
    };
  }

  /** The side in the higher state; of equal states the put side. */
  static SideRow worse(CondorRow condor) {
    return isPutWorse(condor) ? condor.put() : condor.call();
  }

  static String worseName(CondorRow condor) {
    return isPutWorse(condor) ? "PUT" : "CALL";
  }

  private static boolean isPutWorse(CondorRow condor) {
    return condor.put().state().compareTo(condor.call().state()) >= 0;
  }
}
