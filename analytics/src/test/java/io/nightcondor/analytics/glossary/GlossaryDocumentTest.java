package io.nightcondor.analytics.glossary;

import io.nightcondor.analytics.fixture.Document;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document of the glossary is what the glossary says. */
class GlossaryDocumentTest {

  private static final String HEAD = """
      # Glossary

      The terms of the method, each as it is computed here: the rules that compute it (the ids that reports and decisions name,
      see [policy-keys.md](policy-keys.md)), the test that is named after it and the block of the report that shows it. Origin is
      S for the text that the rules come from, P for public pages, R for a rulebook, O for our own reading.

      | term | as computed here | origin | rules | test | report |
      | --- | --- | --- | --- | --- | --- |
      """;

  @Test
  void givenTheGlossary_whenTheDocumentIsWritten_thenTheFileIsTheSame() {
    Document.assertIs(
        "glossary.md",
        Arrays.stream(Glossary.values())
            .map(GlossaryDocumentTest::row)
            .collect(Collectors.joining("\n", HEAD, "\n")));
  }

  private static String row(Glossary term) {
    return "| %s | %s | %s | %s | `%s#%s` | %s, %s |"
        .formatted(
            term.term(),
            Document.cell(term.definition()),
            term.origin(),
            String.join(", ", term.rules()),
            term.test().getSimpleName(),
            term.method(),
            term.section(),
            term.block());
  }
}
