package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.BacktestSample;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.backtest.BacktestReports;
import io.nightcondor.reporting.table.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/** A payload in every text of a back-test's pack: its reports differ by their words only. */
@Tag("once")
class BacktestInjectionTest {

  static final List<Payload> PAYLOADS = Payloads.some();

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenRendered_thenOnlyTextsDiffer(Payload payload)
      throws IOException {
    List<ReportFile> files = BacktestReports.render(BacktestSample.nasty(payload.text()));
    List<ReportFile> expected = BacktestReports.render(BacktestSample.nasty(payload.harmless()));

    Map<String, Element> workbook = Parts.of(files.get(0).content());
    Map<String, List<String>> harmless =
        Parts.skeletons(Parts.of(expected.get(0).content()));
    Map<String, List<String>> parts = Parts.skeletons(workbook);
    assertThat(parts).containsOnlyKeys(harmless.keySet());
    harmless.forEach((name, part) -> assertThat(parts.get(name)).as(name).isEqualTo(part));
    assertThat(CellTexts.guarded(workbook)).isNotEmpty();

    String page = utf8(files.get(1));
    assertSame(skeleton(page), skeleton(utf8(expected.get(1))));
    assertThat(Markup.handlers(page)).isEmpty();
    assertThat(Markup.words(page).contains(SafeText.oneLine(payload.text()))).isTrue();
  }

  /** Names stand at the ends of lines where they are short enough: h is wider than most letters. */
  private static List<String> skeleton(String page) {
    return Markup.skeleton(page).stream()
        .filter(line -> !line.matches("(path class=leader|text class=(ink|accent|warn)) .*"))
        .toList();
  }

  /** Line by line, so that a failure names the first line that differs and not all of them. */
  private static void assertSame(List<String> lines, List<String> expected) {
    for (int i = 0; i < Math.min(lines.size(), expected.size()); i++) {
      assertThat(lines.get(i)).as("page, element %d", i).isEqualTo(expected.get(i));
    }
    assertThat(lines).as("elements of the page").hasSameSizeAs(expected);
  }

  private static String utf8(ReportFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }
}
