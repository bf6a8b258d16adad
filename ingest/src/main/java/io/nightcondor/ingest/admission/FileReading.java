package io.nightcondor.ingest.admission;

import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What one reading of a file from end to end told about it.
 *
 * @param facts what it is about
 * @param rows used and rejected
 */
record FileReading(SourceFacts facts, int rows) {

  static FileReading of(Path path, SourceFormat format, ReadContext context)
      throws RefusedContentException {
    try (SourceRows rows = Formats.open(path, format, context)) {
      int count = 0;
      while (rows.next().isPresent()) {
        count++;
      }
      return new FileReading(rows.facts(), count);
    } catch (IOException cannotClose) {
      throw new UncheckedIOException(cannotClose);
    }
  }
}
