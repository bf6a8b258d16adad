package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.FormulaRow;
import io.nightcondor.analytics.pack.Formulas;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure of the sheets between the front page and the audit has its unit, its formula and its
 * key in the JSON.
 */
class FormulasTest {

  private record Shown(String table, String figure, String unit) {}

  /** Rule ids of the rule book and origin marks. */
  private static final String RULE = "[A-H][0-9]+(\\.[0-9]+)?";

  private static final List<String> SECTIONS = List.of(
      "Limits",
      "Condors",
      "Hedge",
      "Unwind",
      "Stress",
      "P&L explain",
      "Regime & signals",
      "Calendar");

  private static final Set<String> ORIGINS = Set.of("S", "P", "R", "K", "M", "O");

  @Test
  void givenEveryNumberOfASheetOfFigures_whenLookedUp_thenItsFormulaAndUnitStandOnTheAuditSheet() {
    List<Shown> shown = new ArrayList<>();
    for (ReportBlock block : SECTIONS.stream()
        .flatMap(name -> ReportDocument.of(SamplePack.rich()).section(name).blocks().stream())
        .toList()) {
      if (block instanceof ReportTable table) {
        table.columns().stream()
            .filter(column -> column.kind().isNumeric())
            .map(column -> new Shown(table.id(), column.name(), column.unit()))
            .forEach(shown::add);
      }
    }
    List<Shown> known = Formulas.ALL.stream()
        .map(row -> new Shown(row.table(), row.figure(), row.unit()))
        .toList();
    assertThat(known).containsExactlyInAnyOrderElementsOf(shown);
  }

  @Test
  void givenEveryFormula_whenItsKeyIsLookedUp_thenTheJsonHasIt() {
    JsonNode json = JsonMapper.shared().readTree(RiskPackJson.write(SamplePack.rich()));
    for (FormulaRow row : Formulas.ALL) {
      JsonNode node = json;
      for (String part : row.key().split("\\.")) {
        node = node.isArray() ? firstWith(node, part) : node;
        assertThat(node.has(part)).as(row.key()).isTrue();
        node = node.get(part);
      }
      assertThat(row.rule()).as(row.key()).matches(RULE);
      assertThat(ORIGINS).contains(row.origin());
    }
  }

  /** A row whose part is not empty: an index that the chain does not define has no terms. */
  private static JsonNode firstWith(JsonNode rows, String part) {
    for (JsonNode row : rows) {
      if (row.has(part) && !(row.get(part).isArray() && row.get(part).isEmpty())) {
        return row;
      }
    }
    throw new AssertionError("no row of the sample has " + part);
  }
}
