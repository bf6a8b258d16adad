package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartSvgTest {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern RULE = Pattern.compile("\\.chart \\.([a-z]+)");

  static List<ReportChart> charts() {
    return ReportDocument.of(SamplePack.rich()).sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportChart.class::isInstance)
        .map(ReportChart.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void givenChart_whenWritten_thenNamedDescribedAndWithoutInlineStyle(ReportChart chart) {
    Document svg = svg(chart);
    assertThat(Pages.elements(svg, "title")).hasSize(1);
    assertThat(Pages.elements(svg, "desc").get(0).getTextContent()).isEqualTo(chart.description());
    assertThat(Pages.elements(svg, "text"))
        .extracting(Element::getTextContent)
        .contains(chart.valueTitle());
    for (Element element : Pages.elements(svg, "*")) {
      assertThat(element.getAttribute("style")).isEmpty();
      assertThat(element.getAttribute("fill")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void givenChart_whenWritten_thenCoordinatesHaveAtMostOneDecimalAndLieInside(ReportChart chart) {
    ChartSvg drawing = ChartSvg.of(chart);
    for (Element path : Pages.elements(svg(chart), "path")) {
      Matcher numbers = NUMBER.matcher(path.getAttribute("d"));
      while (numbers.find()) {
        assertThat(numbers.group()).matches("\\d+(\\.\\d)?");
        assertThat(Double.parseDouble(numbers.group()))
            .isLessThanOrEqualTo(Math.max(ChartSvg.WIDTH, drawing.drawing().height()));
      }
    }
    StringBuilder written = new StringBuilder();
    drawing.write(written);
    assertThat(written.length()).isLessThan(8_000);
  }

  @Test
  void givenEveryClassOfEveryChart_whenLookedUp_thenTheStyleSheetHasARuleForIt() {
    Set<String> rules = new HashSet<>();
    Matcher rule = RULE.matcher(Templates.inside("style", "css"));
    while (rule.find()) {
      rules.add(rule.group(1));
    }
    for (ReportChart chart : charts()) {
      for (Element element : Pages.elements(svg(chart), "*")) {
        for (String name : element.getAttribute("class").split(" ", -1)) {
          // an axis and a mark are what a path is without a rule of its own
          if (!name.isEmpty() && !Set.of("axis", "mark", "leader").contains(name)) {
            assertThat(rules).as(chart.id()).contains(name);
          }
        }
      }
    }
  }

  private static Document svg(ReportChart chart) {
    StringBuilder svg = new StringBuilder("<svg>");
    ChartSvg.of(chart).write(svg);
    return Pages.parse(svg.append("</svg>").toString());
  }
}
