package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTablesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          38.52 | 38.57          | of the chain 38.52, published 38.57, difference -0.05 points
          38.52 | NO_INDEX_CLOSE | of the chain 38.52; there is no published figure to hold it against (no index close)
          NO_NEAR_TERM | 38.57   | not computed from the chain (no near term); published 38.57
          NO_NEAR_TERM | NO_INDEX_CLOSE | not computed from the chain (no near term) and not published (no index close)
          """)
  void givenIndexOfTheChain_whenTold_thenOnePlainSentenceOfWhatIsKnown(
      String ours, String theirs, String sentence) {
    Figure replicated = figure(ours);
    Figure published = figure(theirs);
    VixRow row = new VixRow(
        "VIX",
        30,
        replicated,
        published,
        replicated.plus(published.map(v -> -v)),
        false,
        List.of());
    assertThat(TrustTables.compared(row)).isEqualTo(sentence);
  }

  private static Figure figure(String text) {
    return text.startsWith("NO_") ? Figure.missing(text) : Figure.of(Double.parseDouble(text));
  }
}
