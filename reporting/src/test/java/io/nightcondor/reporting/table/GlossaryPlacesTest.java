package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every term of the glossary stands where the glossary says that a report shows it. */
class GlossaryPlacesTest {

  private static final Path GLOSSARY = Path.of("../analytics/docs/glossary.md");
  private static final int REPORT_COLUMN = 6;

  @Test
  void givenTheGlossary_whenItsPlacesAreLookedUp_thenEachIsABlockOfThatSection()
      throws IOException {
    ReportDocument report = ReportDocument.of(SamplePack.rich());
    List<String> places = Files.readAllLines(GLOSSARY).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .skip(1)
        .map(line -> line.replace("\\|", "/").split(" *\\| *", -1)[REPORT_COLUMN])
        .toList();

    assertThat(places).hasSizeGreaterThan(25).allSatisfy(place -> {
      String section = place.substring(0, place.indexOf(", "));
      String title = place.substring(place.indexOf(", ") + 2);
      assertThat(report.section(section).blocks())
          .as(place)
          .extracting(ReportBlock::title)
          .contains(title);
    });
  }
}
