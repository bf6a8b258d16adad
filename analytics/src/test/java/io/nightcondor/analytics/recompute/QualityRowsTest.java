package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.MarketFixture;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DataPanel.QualityRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.CodeCountRow;
import io.nightcondor.analytics.pack.MarketPanel.SliceQualityRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QualityRowsTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);
  private static final DataPanel NO_DATA =
      new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static final MarketSnapshot MARKET = MarketFixture.on(MONDAY)
      .slice(Root.SPXW, EXPIRY, 5200, 0.2)
      .calendarBreach(Root.SPXW, EXPIRY)
      .quote("SPXW240904P04000000", 0, 0.05, Set.of(QualityCode.Q03_ZERO_BID))
      .quote("SPXW240904P05000000", 1, 2, Set.of(QualityCode.Q09_VERTICAL, QualityCode.Q05_WIDE))
      .quote("SPXW240904C05400000", 30, 30.4)
      .quote("VIX240918C00030000", 0, 0.05, Set.of(QualityCode.Q03_ZERO_BID))
      .vix(23)
      .build();

  @Test
  void givenFlaggedQuotes_whenCountedByExpiry_thenCodesThatOccurInOrder() {
    assertThat(new QualityRows(MARKET).bySlice())
        .containsExactly(
            new SliceQualityRow(
                "SPXW",
                EXPIRY,
                3,
                List.of("Q11"),
                List.of(
                    new CodeCountRow("Q03", 1),
                    new CodeCountRow("Q05", 1),
                    new CodeCountRow("Q09", 1))),
            new SliceQualityRow(
                "VIX",
                LocalDate.of(2024, 9, 18),
                1,
                List.of(),
                List.of(new CodeCountRow("Q03", 1))));
  }

  @Test
  void givenMarketWithoutFiles_whenCountedByRule_thenEveryRuleInOrder() {
    List<QualityRow> rows = new QualityRows(MARKET).byCode(NO_DATA);
    assertThat(rows).extracting(QualityRow::code).startsWith("Q01", "Q02").endsWith("Q17", "Q18");
    assertThat(rows).hasSize(18);
    assertThat(row(rows, "Q03"))
        .isEqualTo(new QualityRow(
            "Q03",
            "ZERO_BID",
            "no bid",
            "EXCLUDE",
            "QUOTE",
            Figure.of(1),
            Figure.of(1),
            Figure.of(0)));
    assertThat(row(rows, "Q11").spx()).isEqualTo(Figure.of(1));
    assertThat(row(rows, "Q16").spx()).isEqualTo(Figure.of(0));
    assertThat(row(rows, "Q17").spx()).isEqualTo(Figure.of(0));
    // no chain gave a VIX to compare
    assertThat(row(rows, "Q18").other()).isEqualTo(Figure.missing("NOT_COMPARED"));
  }

  /** Refused rows are those of what their file is about; of a file about both, of neither. */
  @Test
  void givenRefusedRows_whenCountedByRule_thenByWhatTheirFileIsAbout() {
    DataPanel data = new DataPanel(
        List.of(file("spx.csv", "SPX"), file("vix.csv", "VIX"), file("all.csv", "SPX,VIX")),
        List.of(
            new DataPanel.RejectionRow("spx.csv", "Q06", "stale", 5),
            new DataPanel.RejectionRow("spx.csv", "Q04", "no market", 3),
            new DataPanel.RejectionRow("vix.csv", "Q04", "no market", 2),
            new DataPanel.RejectionRow("all.csv", "Q04", "no market", 7),
            new DataPanel.RejectionRow("spx.csv", "BAD_NUMBER", "not a number", 1)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
    List<QualityRow> rows = new QualityRows(MARKET).byCode(data);
    assertThat(row(rows, "Q04").spx()).isEqualTo(Figure.of(3));
    assertThat(row(rows, "Q04").vix()).isEqualTo(Figure.of(2));
    assertThat(row(rows, "Q04").other()).isEqualTo(Figure.of(7));
    assertThat(row(rows, "Q06").spx()).isEqualTo(Figure.of(5));
  }

  @Test
  void givenOwnVixFarFromThePublished_whenCountedByRule_thenTheNightIsOne() {
    assertThat(vixCheck(23.6)).isEqualTo(Figure.of(1));
    assertThat(vixCheck(23.4)).isEqualTo(Figure.of(0));
    assertThat(row(
                new QualityRows(MarketFixture.on(MONDAY)
                        .vix(23)
                        .vixReplication(new VixReplication.Undefined(
                            30, VixReplication.Reason.NO_NEAR_TERM, Optional.empty()))
                        .build())
                    .byCode(NO_DATA),
                "Q18")
            .other())
        .isEqualTo(Figure.missing("NOT_COMPARED"));
  }

  /** Published 23. */
  private static Figure vixCheck(double replicated) {
    MarketSnapshot market = MarketRowsTest.market(replicated);
    return row(new QualityRows(market).byCode(NO_DATA), "Q18").other();
  }

  private static DataPanel.FileRow file(String name, String content) {
    return new DataPanel.FileRow(
        name, "cboe-web-csv", content, "aa", MONDAY, "accepted", 100, 90, 10);
  }

  @Test
  void givenChainWithOldPrint_whenCountedByRule_thenItIsOneOfSpxAndNoneOfVix() {
    DataPanel.FileRow mixed = new DataPanel.FileRow(
        "day.csv", "cboe-datashop-csv", "SPX,VIX", "aa", MONDAY, "mixed", 100, 100, 0);
    QualityRow found = row(
        new QualityRows(MARKET)
            .byCode(new DataPanel(
                List.of(mixed), List.of(), List.of(), List.of(), List.of(), List.of(), List.of())),
        "Q17");
    assertThat(found.spx()).isEqualTo(Figure.of(1));
    assertThat(found.vix()).isEqualTo(Figure.missing("NOT_COUNTED"));
  }

  private static QualityRow row(List<QualityRow> rows, String code) {
    return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
  }
}
