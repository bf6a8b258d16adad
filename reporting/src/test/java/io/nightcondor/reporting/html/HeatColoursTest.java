package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.Contrast;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.HeatMap;
import io.nightcondor.reporting.table.ReportDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shades of the heat maps as the page's style sheet has them: light, dark and printed. */
class HeatColoursTest {

  /** WCAG 2.2, success criterion 1.4.3, text of ordinary size. */
  private static final double AA = 4.5;

  private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)\\}");
  private static final Pattern COLOUR = Pattern.compile("--(\\w[\\w-]*): #(\\p{XDigit}+);");

  @Test
  void givenEveryScheme_whenCompared_thenInkOnEveryShadeIsLegible() {
    List<Map<String, String>> schemes = schemes();
    assertThat(schemes).hasSize(3);
    for (Map<String, String> scheme : schemes) {
      for (int step = 1; step <= HeatMap.STEPS; step++) {
        for (String side : List.of("gain", "loss")) {
          assertThat(Contrast.of(scheme.get("ink"), scheme.get(side + step)))
              .as(side + step)
              .isGreaterThanOrEqualTo(AA);
        }
      }
    }
  }

  @Test
  void givenEveryScheme_whenCompared_thenShadesDeepenWithSizeEvenInGrey() {
    for (Map<String, String> scheme : schemes()) {
      for (int step = 2; step <= HeatMap.STEPS; step++) {
        for (String side : List.of("gain", "loss")) {
          // away from the panel: what is larger stands out more, without any hue
          assertThat(Contrast.of(scheme.get("panel"), scheme.get(side + step)))
              .as(side + step)
              .isGreaterThan(Contrast.of(scheme.get("panel"), scheme.get(side + (step - 1))));
        }
      }
    }
  }

  /** The colours of the style sheet by name: light, dark and printed. */
  static List<Map<String, String>> schemes() {
    String page =
        new String(RiskPage.render(ReportDocument.of(SamplePack.empty())), StandardCharsets.UTF_8);
    List<Map<String, String>> schemes = new ArrayList<>();
    Matcher root = ROOT.matcher(page);
    while (root.find()) {
      Map<String, String> colours = new TreeMap<>();
      Matcher colour = COLOUR.matcher(root.group(1));
      while (colour.find()) {
        String hex = colour.group(2);
        colours.put(colour.group(1), hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1"));
      }
      schemes.add(colours);
    }
    return schemes;
  }
}
