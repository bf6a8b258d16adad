package io.nightcondor.analytics.market;

/** Call or put; {@link #sign()} is +1 for a call and -1 for a put. */
public enum OptionRight {
  CALL,
  PUT;

  /** +1 for a call, -1 for a put. */
  public int sign() {
    return switch (this) {
      case CALL -> 1;
      case PUT -> -1;
    };
  }

  /** The letter of the OSI symbol, C or P. */
  public char letter() {
    return name().charAt(0);
  }
}
