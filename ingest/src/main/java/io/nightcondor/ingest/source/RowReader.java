package io.nightcondor.ingest.source;

import java.util.Optional;

/** The rows of one file, always in the same order, so that a restart can skip the first n. */
public interface RowReader extends AutoCloseable {

  /** The next row; empty at the end, and from then on. */
  Optional<RowOutcome> next();

  @Override
  void close();
}
