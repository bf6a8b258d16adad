package io.nightcondor.app.demo;

/** Even noise that depends on nothing but its key, by the finaliser of SplitMix64. */
final class Hash {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** A number from 0 (included) to 1 (excluded). */
  static double uniform(long... key) {
    long state = 0;
    for (long part : key) {
      state = mix(state + part + GOLDEN_GAMMA);
    }
    return (state >>> 11) * 0x1.0p-53;
  }

  /** A standard normal number, by Box and Muller. */
  static double normal(long... key) {
    long[] second = java.util.Arrays.copyOf(key, key.length + 1);
    second[key.length] = GOLDEN_GAMMA;
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(key)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(second));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
