package io.nightcondor.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskPackJsonTest {

  @Test
  void givenRichPack_whenWrittenAndRead_thenEqual() {
    RiskPack pack = SamplePack.rich();
    assertThat(RiskPackJson.read(RiskPackJson.write(pack))).isEqualTo(pack);
  }

  /** The hash of a pack that was read is that of the text that it was read from. */
  @Test
  void givenPack_whenReadAndWrittenAgain_thenSameBytes() {
    for (RiskPack pack : List.of(
        SamplePack.rich(), SamplePack.empty(), SamplePack.nasty(SamplePack.PAYLOADS.get(0)))) {
      byte[] json = RiskPackJson.write(pack);
      assertThat(RiskPackJson.write(RiskPackJson.read(json))).isEqualTo(json);
    }
  }

  @Test
  void givenRichPack_whenWritten_thenFiguresAreNumbersOrReasonsAndDatesIso() {
    String json = new String(RiskPackJson.write(SamplePack.rich()), StandardCharsets.UTF_8);
    assertThat(json)
        .startsWith("{\n  \"version\" : 8,\n  \"run\" : {\n    \"session\" : \"2024-08-05\"")
        .contains("\"breakEvenLow\" : 5301.35")
        .contains("\"missing\" : \"UNKNOWN_COST\"")
        .endsWith("}\n");
  }

  @Test
  void givenOtherVersion_whenRead_thenRefusedWithBothVersions() {
    byte[] json = "{\"version\": 99}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> RiskPackJson.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("risk pack: 'version' is 99, expected 8. The pack was not read.");
  }

  @Test
  void givenCutOrUnknownContent_whenRead_thenRefused() {
    byte[] whole = RiskPackJson.write(SamplePack.rich());
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> RiskPackJson.read(cut)).isInstanceOf(IllegalArgumentException.class);
    String text = new String(whole, StandardCharsets.UTF_8);
    byte[] unknown = text.replace("\"headline\"", "\"headlines\"").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> RiskPackJson.read(unknown))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] notAFigure = text.replace("\"missing\" : \"UNKNOWN_COST\"", "\"absent\" : true")
        .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> RiskPackJson.read(notAFigure))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a figure must be a number or");
  }
}
