package io.nightcondor.analytics.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.fixture.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference of the policy's keys is what the keys say of themselves. */
class PolicyKeysDocumentTest {

  private static final String HEAD = """
      # Keys of a policy

      A book's policy is a preset (%s) or a name under `policies` in `nightcondor.yaml` that overrides keys of one:

      ```yaml
      policies:
        careful:
          preset: steward
          overrides:
            layer.entryDelta: 0.65
      ```

      A key that does not exist is refused with the name of the nearest, a value that does not fit with what was expected.
      The presets `ladder-4-4-2` and `vxth` have the steward's values but for `hedge.programme`. The column *promoter* is
      empty where it has the steward's value. *Rule* is the id that reports and decisions name; *origin* is S for the text
      that the rules come from, P for public pages, R for a rulebook or standard, K for general knowledge, M for a
      measurement, O for our own choice.
      """;

  @Test
  void givenTheKeys_whenTheReferenceIsWritten_thenTheFileIsTheSame() {
    Document.assertIs("policy-keys.md", document());
  }

  @Test
  void givenTheKeys_whenListed_thenEachHasAnEntryOfItsOwn() {
    String document = document();
    assertThat(PolicyKey.values())
        .allSatisfy(key -> assertThat(document).containsOnlyOnce("| `" + key.key() + "` |"));
  }

  private static String document() {
    Map<String, List<PolicyKey>> groups = Arrays.stream(PolicyKey.values())
        .collect(Collectors.groupingBy(
            key -> key.key().substring(0, key.key().indexOf('.')),
            LinkedHashMap::new,
            Collectors.toList()));
    List<String> lines = new ArrayList<>();
    lines.add(HEAD.formatted(
        Policy.presets().stream().map("`%s`"::formatted).collect(Collectors.joining(", "))));
    groups.forEach((prefix, keys) -> {
      lines.add("## " + prefix + "\n");
      lines.add("| key | unit | may be | steward | promoter | rule | origin | meaning |");
      lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
      keys.forEach(key -> lines.add(row(key)));
      lines.add("");
    });
    return String.join("\n", lines);
  }

  private static String row(PolicyKey key) {
    String promoter =
        key.promoterValue().equals(key.stewardValue()) ? "" : "`" + key.promoterValue() + "`";
    return "| `%s` | %s | %s | `%s` | %s | %s | %s | %s |"
        .formatted(
            key.key(),
            Document.cell(key.unit()),
            Document.cell(key.expected()),
            key.stewardValue(),
            promoter,
            key.rule(),
            key.origin(),
            Document.cell(key.meaning()));
  }
}
