package io.nightcondor.app.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.command.JsonDocuments;
import io.nightcondor.app.command.RootCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  private static final Clock EVENING =
      Clock.fixed(Instant.parse("2024-08-05T22:00:00Z"), ZoneOffset.UTC);

  private static final String POSITIONS = """
      book,symbol,quantity,price,trade_date
      alpha,SPXW  240809P05320000,-10,12.35,2024-07-10
      alpha,SPXW240809P05170000,ten,7.10,2024-07-10
      """;

  private static final String HISTORY = "DATE,CLOSE\n2024-08-02,23.39\n2024-08-05,38.57\n";

  @TempDir
  private Path folder;

  private record Result(int code, String out, String err) {}

  private Result validate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("validate", "--workspace", folder.toString()));
    all.addAll(List.of(arguments));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = RootCommand.execute(
        all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err), EVENING);
    return new Result(code, out.toString(), err.toString());
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void givenFileWithFault_whenValidated_thenRecognisedCountedAndTheFaultIsShown()
      throws IOException {
    String file = file("alpha.csv", POSITIONS);

    Result result = validate(file);

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualToNormalizingNewlines("""
        %s: accepted (positions-csv, positions)
          rows       2 in, 1 used, 1 rejected
          rejected   1 BAD_NUMBER, not a number of the expected form
          line 3: column 'quantity' has 'ten', expected a whole number of contracts other than 0, negative for short (BAD_NUMBER)
        """.formatted(file));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void givenJsonAsked_whenValidated_thenTheDocumentFollowsThePublishedSchema() throws IOException {
    String sound = file("alpha.csv", POSITIONS);
    String unknown = file("notes.txt", "hello\n");

    Result result = validate("--json", sound, unknown);

    assertThat(result.code()).isEqualTo(65);
    assertThat(errors(result.out())).isEmpty();
    assertThat(errors(result.out().replace("\"accepted\"", "\"fine\""))).isNotEmpty();
    assertThat(result.out())
        .contains("\"the text is of no known format, expected one that --format names\"");
  }

  @Test
  void givenHistoryWithoutConfiguration_whenValidated_thenTheMissingOptionIsNamed()
      throws IOException {
    String file = file("vix.csv", HISTORY);

    Result without = validate("--format", "index-history-csv", file);
    Result with = validate("--format", "index-history-csv", "--option", "symbol=VIX", file);

    assertThat(without.code()).isEqualTo(65);
    assertThat(without.out()).contains("expected --option symbol=..., a symbol such as SPX");
    assertThat(with.code()).isZero();
    assertThat(with.out())
        .contains("(index-history-csv, VIX)")
        .contains("2 in, 2 used, 0 rejected");
  }

  @Test
  void givenWorkspace_whenValidated_thenItsSourceRuleDecides() throws IOException {
    file("nightcondor.yaml", """
        sources:
          - { glob: vix_history.csv, format: index-history-csv, options: { symbol: VIX } }
        books:
          - { id: alpha, name: Alpha, owner: A, equity: 1, policy: steward, recipients: [a@example.com] }
        """);
    String file = file("inbox/2024-08-05/vix_history.csv", HISTORY);

    Result result = validate(file);

    assertThat(result.out()).startsWith(file + ": accepted (index-history-csv, VIX)");
    assertThat(result.code()).isZero();
  }

  @Test
  void givenNoFileOrWrongWords_whenValidated_thenSaidSo() {
    assertThat(validate(folder.resolve("absent.csv").toString()).code()).isEqualTo(66);
    assertThat(validate("--option", "symbol=VIX", "x").code()).isEqualTo(2);
    Result unknown = validate("--format", "excel", "x");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("--format 'excel' is unknown, expected one of advance-decline-csv,");
  }

  private static List<String> errors(String json) {
    return JsonDocuments.errors(ValidateCommand.class, "validate", json);
  }
}
