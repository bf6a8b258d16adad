package io.nightcondor.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.util.List;

/** Positions, trades and cash, in every format of theirs. */
class PositionsFuzzTest {

  private static final List<SourceFormat> FAMILY =
      Fuzz.formats(format -> format.kind() == SourceFormat.Kind.POSITIONS);

  @FuzzTest(maxDuration = "5m")
  void givenAnyText_whenRead_thenRefusedOrEveryRowCounted(byte[] data) {
    Fuzz.read(data, FAMILY);
  }
}
