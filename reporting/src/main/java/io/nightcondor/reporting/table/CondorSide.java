package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.SideRow;
import java.util.List;
import java.util.stream.Stream;

/** One side of a condor as a line of a table. */
record CondorSide(String condor, String name, SideRow row) {

  /** Put and call side of each, in order. */
  static List<CondorSide> of(List<CondorRow> condors) {
    return condors.stream()
        .flatMap(c -> Stream.of(
            new CondorSide(c.id(), "PUT", c.put()), new CondorSide(c.id(), "CALL", c.call())))
        .toList();
  }
}
