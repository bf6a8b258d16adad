package io.nightcondor.ingest.admission;

import io.nightcondor.ingest.inbox.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a file has about as many rows as its kind usually has. */
final class UsualRows {

  private UsualRows() {}

  /**
   * Rows are missing.
   *
   * @param rows of the file
   * @param earlier rows of the whole files of earlier sessions
   */
  static Optional<Judgement> fewer(int rows, List<Integer> earlier, AdmissionLimits limits) {
    if (earlier.size() < limits.partialMinimum()) {
      return Optional.empty();
    }
    double median = median(earlier);
    if (rows >= limits.partialBelow() * median) {
      return Optional.empty();
    }
    return Optional.of(new Judgement(
        Verdict.PARTIAL,
        String.format(
            Locale.ROOT,
            "has %,d rows, expected at least %s (admission.partialBelow) of %,.0f, the median of the last %d sessions.",
            rows,
            QuoteTests.percent(limits.partialBelow()),
            median,
            earlier.size())));
  }

  private static double median(List<Integer> values) {
    int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
  }
}
