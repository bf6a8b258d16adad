package io.nightcondor.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.reporting.BacktestSample;
import io.nightcondor.reporting.SamplePack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestPackJsonTest {

  @Test
  void givenPacks_whenWrittenAndRead_thenEqualAndOfTheSameBytes() {
    for (BacktestPack pack : List.of(
        BacktestSample.rich(),
        BacktestSample.empty(),
        BacktestSample.nasty(SamplePack.PAYLOADS.get(0)))) {
      byte[] json = BacktestPackJson.write(pack);
      BacktestPack read = BacktestPackJson.read(json);
      assertThat(read).isEqualTo(pack);
      assertThat(BacktestPackJson.write(read)).isEqualTo(json);
    }
  }

  @Test
  void givenRichPack_whenWritten_thenFiguresAreNumbersOrReasonsAndDatesIso() {
    String json = new String(BacktestPackJson.write(BacktestSample.rich()), StandardCharsets.UTF_8);
    assertThat(json)
        .startsWith("{\n  \"version\" : 1,\n  \"program\" : \"0.1.0\"")
        .contains("\"from\" : \"2018-01-02\"")
        .contains("\"value\" : 0.02309")
        .contains("\"missing\" : \"TOO_FEW_SESSIONS\"")
        .contains("\"recovery\" : null")
        .endsWith("}\n");
  }

  @Test
  void givenOtherVersionOrContent_whenRead_thenRefused() {
    byte[] other = "{\"version\": 99}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BacktestPackJson.read(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("back-test pack: 'version' is 99, expected 1. The pack was not read.");
    byte[] unknown = new String(
            BacktestPackJson.write(BacktestSample.rich()), StandardCharsets.UTF_8)
        .replace("\"runHash\"", "\"hash\"")
        .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BacktestPackJson.read(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("back-test pack: not readable as layout version 1: ");
  }
}
