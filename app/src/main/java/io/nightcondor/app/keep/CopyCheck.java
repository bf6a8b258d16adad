package io.nightcondor.app.keep;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the rows of every night anew in two stores, with their checksums. */
final class CopyCheck {

  private final List<NightRun> runs;
  private final List<KeptTable> tables;
  private final TotalStore source;
  private final TotalStore target;

  CopyCheck(JdbcClient source, JdbcClient target) {
    this.runs = new RunStore(source).all();
    // of a table of versions there is but one count, which is that of all its rows
    this.tables = KeptTable.ALL.stream()
        .filter(table -> table.rows() != KeptTable.Rows.WHOLE_TABLE)
        .toList();
    this.source = new TotalStore(source);
    this.target = new TotalStore(target);
  }

  /** Where the second store is not as the first, in words without a full stop. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (NightRun run : runs) {
      for (KeptTable table : tables) {
        ControlTotal expected = source.count(run.key(), table);
        ControlTotal found = target.count(run.key(), table);
        if (!found.equals(expected)) {
          differences.add(
              new MissingRows(table.name(), Optional.of(run.key()), expected.rows(), found.rows())
                  .message());
        }
      }
    }
    return differences;
  }

  int nights() {
    return runs.size();
  }

  /** Of all nights. */
  int totals() {
    return runs.size() * tables.size();
  }
}
