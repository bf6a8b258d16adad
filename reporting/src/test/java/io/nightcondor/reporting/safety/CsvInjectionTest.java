package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.csv.CsvLine;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Fields of a CSV file, read as a spreadsheet with any of the usual separators reads it. */
class CsvInjectionTest {

  static final List<Payload> PAYLOADS = Payloads.all();

  /** What Excel and LibreOffice begin a formula with, in ASCII, small and full width. */
  private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayload_whenReadWithAnySeparator_thenNoFieldStartsAFormula(Payload payload) {
    String line = new CsvLine().text(payload.text()).number(-7).text("end").end();
    for (char separator : new char[] {',', ';', '\t'}) {
      List<String> fields = SpreadsheetReader.fields(line, separator);
      for (String field : fields.subList(0, separator == ',' ? 1 : fields.size())) {
        String seen = field.replaceAll("^[\\s\\h\\p{Cf}\\p{Cc}]+", "");
        assertThat(seen.isEmpty() ? 'x' : seen.charAt(0))
            .as("separator '%s': %s", separator, field)
            .isNotIn(SIGNS.chars().mapToObj(c -> (char) c).toArray());
      }
    }
    assertThat(SpreadsheetReader.fields(line, ','))
        .hasSize(3)
        .endsWith("-7", "end")
        .first()
        .asString()
        .isIn(payload.text(), "'" + payload.text());
  }

  @Property(tries = 10_000)
  void givenAnyNumber_whenWritten_thenItIsThatNumber(@ForAll long number) {
    assertThat(new CsvLine().number(number).end()).isEqualTo(number + "\n");
  }
}
