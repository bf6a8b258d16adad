package io.nightcondor.app.fault;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How many faults are tried and which. The build tries a share of a whole campaign of sixty; the
 * seed is printed and repeats the same faults.
 */
public final class Campaign {

  /** A whole one, and those of other kinds of fault in it. */
  public static final int WHOLE = 60;

  /** Of sixty kills in a whole campaign. */
  public static final int COUNT = property("fault.count").map(Integer::valueOf).orElse(WHOLE / 10);

  public static final long SEED = property("fault.seed")
      .map(Long::valueOf)
      .orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000));

  static {
    System.out.println("fault.seed=" + SEED + " fault.count=" + COUNT);
  }

  private Campaign() {}

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(text -> !text.isEmpty());
  }

  /** Whether a person asked for a campaign; the build runs some kinds of fault only then. */
  public static boolean isAsked() {
    return property("fault.count").isPresent();
  }

  /** So many of a kind of which a whole campaign has that many; one at least. */
  public static int of(int whole) {
    return Math.max(1, (int) Math.round((double) COUNT * whole / WHOLE));
  }

  /** The same numbers for the same seed and kind of fault. */
  public static Random random(String kind) {
    return new Random(SEED * 31 + kind.hashCode());
  }
}
