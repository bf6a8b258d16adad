package io.nightcondor.ingest.benchmark;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.source.SourceRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a generated file in a virtual machine of its own, to see how little memory is enough. */
public final class FileReading {

  private FileReading() {}

  public static void main(String[] arguments) throws IOException, RefusedContentException {
    int used = 0;
    int rejected = 0;
    try (SourceRows rows = ReadingBenchmark.open(Path.of(arguments[0]))) {
      for (Optional<RowOutcome> row = rows.next(); row.isPresent(); row = rows.next()) {
        boolean isUsed = row.get() instanceof RowOutcome.Used;
        used += isUsed ? 1 : 0;
        rejected += isUsed ? 0 : 1;
      }
      System.out.printf(
          "%d MB: %d rows used, %d rejected, left out %s%n",
          Runtime.getRuntime().maxMemory() >> 20, used, rejected, rows.facts().leftOut());
    }
  }
}
