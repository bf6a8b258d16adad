package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;

/**
 * Whether the vols of a file are in the unit that its source rule says. Single vols of an expiry
 * day go to some tens (thousands of percent), and no index option has less than a hundredth; that
 * most of a chain's are so means percent taken for fractions, or fractions for percent.
 */
final class VolScale {

  private static final double RARELY_ABOVE = 3;
  private static final double NEVER_BELOW = 0.01;

  private final boolean percent;
  private int count;
  private int above;
  private int below;

  VolScale(boolean percent) {
    this.percent = percent;
  }

  /** @param vol a fraction */
  void add(double vol) {
    count++;
    above += vol > RARELY_ABOVE ? 1 : 0;
    below += vol < NEVER_BELOW ? 1 : 0;
  }

  void check() throws RefusedContentException {
    if (!percent && above > count / 2) {
      throw new RefusedContentException(
          "%d of its %d vols are above 3 as fractions".formatted(above, count),
          "'unit.vol: percent' in its source rule");
    }
    if (percent && below > count / 2) {
      throw new RefusedContentException(
          "%d of its %d vols are below 1 as percent".formatted(below, count),
          "'unit.vol: fraction' in its source rule");
    }
  }
}
