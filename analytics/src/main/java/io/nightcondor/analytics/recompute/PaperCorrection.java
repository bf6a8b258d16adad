package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeOrder;
import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperEntry;
import io.nightcondor.analytics.alvh.paper.PaperLedger;
import io.nightcondor.analytics.alvh.paper.PaperOrder;
import io.nightcondor.analytics.pack.RunIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a corrected session says of its paper entries, beside those that it replaces. */
final class PaperCorrection {

  private PaperCorrection() {}

  /**
   * None on a first revision, or if neither has an entry.
   *
   * @param superseded the policy's paper book after the earlier revision of this session
   * @param decided tonight's entries
   * @param ordered tonight's orders
   */
  static Optional<String> words(
      RunIdentity run,
      Optional<SupersededState> superseded,
      String policy,
      List<PaperEntry> decided,
      List<HedgeOrder> ordered) {
    if (run.revision() == 1) {
      return Optional.empty();
    }
    List<Object> now = terms(decided, ordered);
    Optional<PaperBook> book = superseded.flatMap(before -> book(before, policy));
    Optional<PaperLedger> ledger = book.flatMap(PaperBook::ledger);
    if (ledger.isEmpty()) {
      return now.isEmpty()
          ? Optional.empty()
          : Optional.of("%s of %s %s on revision %d; no earlier revision left any to compare with."
              .formatted(
                  entries(now.size()),
                  run.session(),
                  now.size() == 1 ? "stands" : "stand",
                  run.revision()));
    }
    List<Object> then = terms(ledger.get().of(run.session()), book.orElseThrow().orders());
    int differ = Math.max(less(now, then).size(), less(then, now).size());
    return now.isEmpty() && differ == 0
        ? Optional.empty()
        : Optional.of("Re-derived on revision %d of %s: %s, %d %s from revision %d."
            .formatted(
                run.revision(),
                run.session(),
                entries(now.size()),
                differ,
                differ == 1 ? "differs" : "differ",
                superseded.orElseThrow().revision()));
  }

  private static Optional<PaperBook> book(SupersededState before, String policy) {
    return before.state().paper().stream()
        .flatMap(memory -> memory.books().stream())
        .filter(book -> book.policy().equals(policy))
        .findFirst();
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  /** Without the revisions that say it. */
  private static List<Object> terms(List<PaperEntry> decided, List<HedgeOrder> ordered) {
    return Stream.<Object>concat(
            decided.stream().map(PaperEntry::ofAnyRevision), PaperOrder.of(ordered).stream())
        .toList();
  }

  private static List<Object> less(List<Object> all, List<Object> others) {
    List<Object> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }
}
