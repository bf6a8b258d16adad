package io.nightcondor.reporting.backtest;

import io.nightcondor.reporting.table.SafeText;
import io.nightcondor.reporting.table.UniqueNames;
import java.util.List;
import java.util.stream.Stream;

/** Names of columns of which there is one for each policy: the policy's, where no other has it. */
final class PolicyColumns {

  private PolicyColumns() {}

  /**
   * One for each policy, in their order.
   *
   * @param others names of the table's columns before them
   */
  static List<String> of(List<String> policies, String... others) {
    List<String> names = Stream.concat(Stream.of(others), policies.stream().map(SafeText::oneLine))
        .toList();
    return UniqueNames.of(names).subList(others.length, names.size());
  }
}
