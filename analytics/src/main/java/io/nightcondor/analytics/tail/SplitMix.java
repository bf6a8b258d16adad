package io.nightcondor.analytics.tail;

/**
 * SplitMix64 (Steele, Lea and Flood, 2014): the same numbers from a seed on every machine and Java.
 */
public final class SplitMix {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  public SplitMix(long seed) {
    this.state = seed;
  }

  long next() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 up to but not including the bound, to within bound / 2^32. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Above 0 and below 1. */
  double fraction() {
    return ((next() >>> 12) + 0.5) * 0x1p-52;
  }
}
