package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Rung;

/** Words and tones of where a mark comes from. */
final class Marks {

  private Marks() {}

  static String name(Rung rung) {
    return switch (rung) {
      case QUOTE -> "quote";
      case PARITY -> "parity";
      case SETTLEMENT -> "settlement";
      case SURFACE -> "surface";
      case ROLLED -> "rolled";
      case UNPRICED -> "UNPRICED";
    };
  }

  static Tone tone(Rung rung) {
    return switch (rung) {
      case QUOTE, PARITY, SETTLEMENT -> Tone.PLAIN;
      case SURFACE, ROLLED -> Tone.WATCH;
      case UNPRICED -> Tone.BAD;
    };
  }
}
