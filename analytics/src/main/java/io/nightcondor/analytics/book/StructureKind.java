package io.nightcondor.analytics.book;

/** Kinds of structures (DOMAIN D1), in the order that decides ties. */
public enum StructureKind {
  /** Bull and bear vertical of the same two strikes, calls and puts: a loan. */
  BOX,
  /** Put vertical sold below a call vertical sold. */
  IRON_CONDOR,
  /** An iron condor whose shorts have one strike. */
  IRON_BUTTERFLY,
  /** Four strikes of one right, two inner ones against two outer ones. */
  CONDOR,
  /** Three strikes of one right, twice the middle one against the outer two. */
  BUTTERFLY,
  /** Two strikes of one right and expiry, one long, one short. */
  VERTICAL,
  /** A put and a call of one expiry on the same side, strikes apart. */
  STRANGLE,
  /** A strangle of one strike. */
  STRADDLE,
  /** One strike and right, two expiries, one long, one short. */
  CALENDAR,
  /** A calendar with two strikes. */
  DIAGONAL,
  /** Long future, long put, short call of one strike and settlement. */
  CONVERSION,
  /** Short future, short put, long call of one strike and settlement. */
  REVERSAL,
  /** A leg by itself: a leftover. */
  SINGLE
}
