package io.nightcondor.app.reference;

import io.nightcondor.analytics.pack.RuleRow;
import io.nightcondor.analytics.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The reference of the rules is what the Audit sheet of a steward's book shows, by rule. */
class RulesReferenceTest {

  private static final String HEAD = """
      # Rules

      Every rule in force, by the id that decisions, figures and the Audit sheet name. A row with a key is a threshold that a
      policy may change; its value is that of the preset `steward`, and the reference of policy keys has its unit, what it may be
      and the value of the other presets. A row without one is fixed. *Origin*: S the text that the rules come from, P public
      pages, R a rulebook or standard, K general knowledge, M a measurement, O our own choice.
      """;

  /** Of what is deliberately left out. */
  private static final String NOT_BUILT = "-";

  @Test
  void givenRules_whenTheReferenceIsWritten_thenTheFileIsTheSame() throws IOException {
    Map<String, List<RuleRow>> rules =
        new TreeMap<>(Comparator.comparing(RulesReferenceTest::sortable));
    for (RuleRow row : Policy.steward().rules()) {
      rules.computeIfAbsent(row.rule(), id -> new ArrayList<>()).add(row);
    }
    List<String> lines = new ArrayList<>(List.of(HEAD));
    rules.forEach((rule, rows) -> {
      lines.add("## " + (rule.equals(NOT_BUILT) ? "Not built" : rule) + "\n");
      lines.add("| key | value | origin | meaning |");
      lines.add("| --- | --- | --- | --- |");
      rows.forEach(row -> lines.add("| %s | %s | %s | %s |"
          .formatted(
              row.key().isEmpty() ? "" : "`" + row.key() + "`",
              Generated.cell(row.value()),
              row.origin(),
              Generated.cell(row.meaning()))));
      lines.add("");
    });
    Generated.assertIs("rules.md", String.join("\n", lines));
  }

  /** E2 before E10. */
  private static String sortable(String rule) {
    String number = rule.replaceAll("\\D", "");
    return (rule.equals(NOT_BUILT) ? "Z" : rule.replaceAll("\\d.*", ""))
        + "%4d".formatted(number.isEmpty() ? 0 : Integer.parseInt(number))
        + rule;
  }
}
