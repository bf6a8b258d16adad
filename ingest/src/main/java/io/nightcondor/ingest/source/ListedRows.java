package io.nightcondor.ingest.source;

import java.util.Optional;

/** The rows of a file that was read whole, as a JSON document is whose parts explain each other. */
public record ListedRows(RowList rows, SourceFacts facts) implements SourceRows {

  @Override
  public Optional<RowOutcome> next() {
    return rows.poll();
  }

  @Override
  public void close() {
    // the text was closed when it was read
  }
}
