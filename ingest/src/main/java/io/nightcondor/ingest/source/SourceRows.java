package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import java.io.Closeable;
import java.util.Optional;

/** The rows of one file, always in the same order, so that a restart can skip the first n. */
public interface SourceRows extends Closeable {

  /**
   * The next row; empty at the end, and from then on.
   *
   * @throws RefusedContentException if the rest of the text is not what the file should hold
   */
  Optional<RowOutcome> next() throws RefusedContentException;

  /** What the file is about; complete after the last row. */
  SourceFacts facts();
}
