package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.condor.LegValuation;
import java.util.ArrayList;
import java.util.List;

/** What a reader should know about the marks of legs that belong together. */
final class LegRemarks {

  private LegRemarks() {}

  static List<String> of(List<LegValuation> legs, boolean settled, boolean priced) {
    List<String> remarks = new ArrayList<>();
    if (settled) {
      remarks.add("SETTLED");
    }
    boolean pending = legs.stream()
        .flatMap(leg -> leg.notes().stream())
        .anyMatch(note -> note.startsWith("PENDING_SETTLEMENT"));
    if (pending) {
      remarks.add("PENDING_SETTLEMENT");
    }
    if (!priced) {
      remarks.add("UNPRICED");
    }
    return remarks;
  }
}
