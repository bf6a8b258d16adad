package io.nightcondor.analytics.recompute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which condors live. */
final class CondorRoll {

  private final Map<String, CondorNight> condors = new HashMap<>();
  private final List<CondorMemory> before;

  CondorRoll(List<CondorNight> condors, List<CondorMemory> before) {
    condors.forEach(condor -> this.condors.putIfAbsent(condor.id(), condor));
    this.before = before;
  }

  /** Why a hedge's condor is not living; empty if it is. */
  Optional<String> gone(String condorId) {
    if (condorId.isEmpty()) {
      return Optional.of("the position file names no condor");
    }
    CondorNight condor = condors.get(condorId);
    if (condor != null) {
      return condor.isLiving()
          ? Optional.empty()
          : Optional.of("condor %s has settled".formatted(condorId));
    }
    boolean wasThere = before.stream().anyMatch(memory -> memory.id().equals(condorId));
    return Optional.of(
        wasThere
            ? "condor %s was closed or has settled".formatted(condorId)
            : "condor %s is not in the book".formatted(condorId));
  }
}
