package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.html.TrustView.Line;
import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first screen makes of the report: trust, sums and the traces of decisions. */
class FirstScreenTest {

  private static final ReportDocument RICH = ReportDocument.of(SamplePack.rich());

  @Test
  void givenSumsOfRows_whenChecked_thenEachFigureIsHeldToItsRowsToTheCent() {
    BigDecimal condors = sum("overview", "Max loss");
    BigDecimal rows = BigDecimal.valueOf(table("overview").rows().size());
    CheckResults check = with(List.of(
            check("equal", condors, new Term(1, "overview", "Max loss", Optional.empty())),
            check(
                "a cent off",
                condors.add(new BigDecimal("0.01")),
                new Term(1, "overview", "Max loss", Optional.empty())),
            check(
                "off",
                condors.add(new BigDecimal("0.02")),
                new Term(1, "overview", "Max loss", Optional.empty())),
            check("counted", rows, new Term(1, "overview", "", Optional.empty())),
            check(
                "less the far ones",
                rows.subtract(BigDecimal.ONE),
                new Term(1, "overview", "", Optional.empty()),
                new Term(
                    -1, "overview", "", Optional.of(new Where("Condor", firstCondor(), true)))),
            new ReportCheck(
                "id",
                "no figure",
                "USD",
                "Summary",
                new ReportCell.Missing("unpriced"),
                List.of())))
        .checkResults();
    assertThat(check.made()).isEqualTo(5);
    assertThat(check.differing()).containsExactly("off");
    assertThat(check.word()).isEqualTo(CheckResults.CHECK);
  }

  private static String firstCondor() {
    return Blocks.text(table("overview").rows().get(0).get(0));
  }

  @Test
  void givenReport_whenAskedForTrust_thenSumsVixAndDataAnswer() {
    assertThat(TrustView.of(RICH)).extracting(Line::name).containsExactly("Sums", "VIX", "Data");
    ReportDocument off = with(List.of(
        check("Max loss", BigDecimal.ONE, new Term(1, "overview", "Max loss", Optional.empty()))));
    assertThat(TrustView.of(off).get(0))
        .isEqualTo(new Line(
            "Sums",
            "CHECK",
            "bad",
            "1 of 1 differ from the sums of their rows: Max loss",
            "checks"));
    assertThat(TrustView.of(ReportDocument.of(SamplePack.doubtful())).get(1))
        .extracting(Line::word, Line::style, Line::text)
        .containsExactly(
            "BEYOND LIMIT", "bad", "of the chain 37.01, published 38.57, difference -1.56 points");
    assertThat(TrustView.of(ReportDocument.of(SamplePack.empty())))
        .extracting(Line::word)
        .containsExactly("OK", "NOT CHECKED", "OK");
  }

  @Test
  void givenDecisionsOfTheNight_whenTraced_thenEachHasEveryRuleThatWasLookedAt() {
    RiskPack pack = SamplePack.rich();
    DecisionTraces traces = new DecisionTraces(RICH);
    ReportList records = Blocks.list(RICH, "decisionRecords").orElseThrow();
    for (int i = 0; i < records.items().size(); i++) {
      int rules = pack.decisions().get(i).trace().size();
      ReportList.Item one = records.items().get(i);
      assertThat(traces.of(records, one).map(t -> t.rows().size()).orElse(0))
          .as(one.lead())
          .isEqualTo(rules);
    }
  }

  @ParameterizedTest
  @CsvSource({"layerReasons, LAYER", "unwindReasons, UNWIND", "rankingWords, RANKING"})
  void givenSentencesOfOneKind_whenTraced_thenEachHasTheRulesOfItsDecision(String id, String kind) {
    DecisionTraces traces = new DecisionTraces(RICH);
    ReportList sentences = Blocks.list(RICH, id).orElseThrow();
    List<DecisionRow> decisions = SamplePack.rich().decisions().stream()
        .filter(decision -> decision.kind().equals(kind))
        .toList();
    assertThat(decisions).isNotEmpty();
    for (DecisionRow decision : decisions) {
      List<ReportList.Item> about = sentences.items().stream()
          .filter(item -> item.lead().split(",")[0].equals(decision.subject()))
          .toList();
      assertThat(about)
          .isNotEmpty()
          .allSatisfy(
              item -> assertThat(traces.of(sentences, item).orElseThrow().rows())
                  .hasSameSizeAs(decision.trace()));
    }
    assertThat(traces.of(sentences, new ReportList.Item("no such condor, PUT", "", "", Tone.PLAIN)))
        .isEmpty();
  }

  @Test
  void givenActionOnACondor_whenTraced_thenOnlyDecisionsThatLookedAtItsRule() {
    ReportTable all = table("decisionTraces");
    List<ReportCell> first = all.rows().get(0);
    String whose = Blocks.text(first.get(0));
    String rule = Blocks.text(all, first, "Rule");
    String about = whose.equals("book") ? "Because." : "Because. (" + whose + ")";
    DecisionTraces traces = new DecisionTraces(RICH);
    ReportList decisions = Blocks.list(RICH, "decisions").orElseThrow();
    ReportTable trace =
        traces.of(decisions, new ReportList.Item("Buy", about, rule, Tone.WARN)).orElseThrow();
    assertThat(trace.rows()).anyMatch(row -> Blocks.text(trace, row, "Rule").equals(rule));
    assertThat(traces.of(decisions, new ReportList.Item("Buy", about, "no such rule", Tone.WARN)))
        .isEmpty();
  }

  private static BigDecimal sum(String table, String column) {
    return table(table).rows().stream()
        .map(row -> Blocks.cell(table(table), row, column).orElseThrow())
        .filter(ReportCell.Quantity.class::isInstance)
        .map(cell -> ((ReportCell.Quantity) cell).exact())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static ReportTable table(String id) {
    return Blocks.table(RICH, id).orElseThrow();
  }

  private static ReportCheck check(String name, BigDecimal engine, Term... terms) {
    return new ReportCheck(
        "id",
        name,
        "USD",
        "Summary",
        new ReportCell.Quantity(engine, false, engine),
        List.of(terms));
  }

  private static ReportDocument with(List<ReportCheck> checks) {
    return new ReportDocument(
        RICH.bookId(),
        RICH.bookName(),
        RICH.session(),
        RICH.status(),
        RICH.statusTone(),
        RICH.statusMeaning(),
        RICH.headline(),
        RICH.facts(),
        RICH.alarm(),
        RICH.modelled(),
        RICH.packHash(),
        RICH.sections(),
        checks);
  }
}
