package io.nightcondor.analytics.backtest.cash;

import java.util.EnumMap;
import java.util.Map;

/** Cash and what moved it. Each movement is rounded to the cent once, as an account is. */
public final class CashLedger {

  private static final double CENTS = 100;

  private final EnumMap<CashKind, Long> moved = new EnumMap<>(CashKind.class);
  private long balance;
  private int moves;

  /** @param usd received, below 0 if paid */
  public void move(CashKind kind, double usd) {
    long cents = (long) StrictMath.rint(usd * CENTS);
    moved.merge(kind, cents, Long::sum);
    balance += cents;
    moves++;
  }

  /** Everything moved so far, USD. */
  public double balance() {
    return balance / CENTS;
  }

  /** How many movements there were. */
  public int moves() {
    return moves;
  }

  /** Cents moved so far by reason. */
  public Map<CashKind, Long> moved() {
    return Map.copyOf(moved);
  }
}
