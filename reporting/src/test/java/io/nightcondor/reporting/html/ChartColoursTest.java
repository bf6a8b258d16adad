package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.Contrast;
import io.nightcondor.reporting.table.ReportChart.Ink;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The inks of the charts on their panel as the page's style sheet has them. */
class ChartColoursTest {

  @ParameterizedTest
  @EnumSource(Ink.class)
  void givenInk_whenComparedWithThePanel_thenLegibleAsTextInEveryScheme(Ink ink) {
    for (Map<String, String> scheme : HeatColoursTest.schemes()) {
      // names at the ends of lines are set in the ink of their line; text asks for more than
      // graphics
      assertThat(Contrast.of(scheme.get(ink.name().toLowerCase(Locale.ROOT)), scheme.get("panel")))
          .isGreaterThanOrEqualTo(Contrast.TEXT);
    }
  }
}
