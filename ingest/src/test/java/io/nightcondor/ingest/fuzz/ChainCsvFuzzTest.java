package io.nightcondor.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.util.List;

/** Option chains as CSV, in every format of theirs. */
class ChainCsvFuzzTest {

  private static final List<SourceFormat> FAMILY =
      Fuzz.formats(format -> format.isChain() && format.id().endsWith("csv"));

  @FuzzTest(maxDuration = "5m")
  void givenAnyText_whenRead_thenRefusedOrEveryRowCounted(byte[] data) {
    Fuzz.read(data, FAMILY);
  }
}
