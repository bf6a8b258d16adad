package io.nightcondor.analytics.tail;

/** What moves in a past move. */
enum Factor {
  SPX("SPX", "closes of the index"),
  VIX("VIX", "closes of the index"),
  SPX_VOLS("SPX vols", "smiles of past chains at 9, 30, 93 and 186 days; proxy: VIX, VIX3M, VIX6M"),
  SKEW("SPX skew", "smiles of past chains at 30 days; proxy: 0.3 of the SKEW index"),
  FUTURES("VIX futures", "settlements of the same contract; filled: beta times the VIX"),
  VIX_VOLS("VIX-option vols", "VVIX"),
  RATES("zero rates", "2-year Treasury yield");

  private final String words;
  private final String source;

  Factor(String words, String source) {
    this.words = words;
    this.source = source;
  }

  /** For a reader. */
  String words() {
    return words;
  }

  /** What it comes from. */
  String source() {
    return source;
  }

  /** How a factor of a move is known, best first. */
  enum Origin {
    /** The factor itself. */
    OBSERVED,
    /** A stand-in that is itself observed. */
    PROXY,
    /** The usual response to what is known, or no change. */
    FILLED;

    /** The less certain of the two. */
    Origin or(Origin other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }
}
