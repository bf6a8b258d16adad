package io.nightcondor.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.util.List;

/** Option chains as JSON, in every format of theirs. */
class ChainJsonFuzzTest {

  private static final List<SourceFormat> FAMILY =
      Fuzz.formats(format -> format.isChain() && format.id().endsWith("json"));

  @FuzzTest(maxDuration = "5m")
  void givenAnyText_whenRead_thenRefusedOrEveryRowCounted(byte[] data) {
    Fuzz.read(data, FAMILY);
  }
}
