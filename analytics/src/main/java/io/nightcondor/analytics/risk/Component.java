package io.nightcondor.analytics.risk;

/**
 * A part of a book whose profit is shown by itself.
 *
 * @param name condor or structure id, symbol of a leg, or a hedge layer with the condor it protects
 * @param kind what it is
 */
public record Component(String name, Kind kind) {

  /** What a part of a book is. */
  public enum Kind {
    CONDOR,
    STRUCTURE,
    LEG,
    HEDGE
  }

  public boolean isHedge() {
    return kind == Kind.HEDGE;
  }
}
