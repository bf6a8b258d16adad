package io.nightcondor.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CsvLineTest {

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @Test
  void givenTextAndNumbers_whenWritten_thenOneLine() {
    assertThat(
            new CsvLine().text("chain.csv").number(-4211).text("").text("Ask").end())
        .isEqualTo("chain.csv,-4211,,Ask\n");
  }

  /** RFC 4180, 2.6 and 2.7. */
  @Test
  void givenCommaQuoteOrLineEnd_whenWritten_thenQuoted() {
    assertThat(new CsvLine()
            .text("a,b")
            .text("say \"no\"")
            .text("one\ntwo")
            .text("x\ry")
            .end())
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"one\ntwo\",\"x\ry\"\n");
  }

  @ParameterizedTest
  @CsvSource({"=1+1", "+1", "-5", "@SUM(A1)", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
  void givenTextThatStartsAFormula_whenWritten_thenApostropheInFront(String text) {
    assertThat(new CsvLine().text(text).end()).isEqualTo("'" + text + "\n");
  }

  @Test
  void givenTabOrLineEndBeforeAFormula_whenWritten_thenApostropheInFront() {
    assertThat(new CsvLine().text("\t=1").end()).isEqualTo("\"'\t=1\"\n");
    assertThat(new CsvLine().text("\r=1").end()).isEqualTo("\"'\r=1\"\n");
    assertThat(new CsvLine().text("\n=1").end()).isEqualTo("\"'\n=1\"\n");
    assertThat(new CsvLine().text("\0=1").end()).isEqualTo("'\0=1\n");
  }

  @Test
  void givenSeparatorOfAnotherProgram_whenWritten_thenQuoted() {
    assertThat(new CsvLine().text("a;=1").text("b\t=1").end()).isEqualTo("\"a;=1\",\"b\t=1\"\n");
  }

  @Test
  void givenBlanksBeforeAFormula_whenWritten_thenApostropheInFront() {
    assertThat(new CsvLine().text(" =1").text("\u00A0\uFEFF-1").text("a =1").end())
        .isEqualTo("' =1,'\u00A0\uFEFF-1,a =1\n");
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayload_whenWritten_thenOneCellThatIsNoFormula(String payload) {
    List<String> cells = cells(new CsvLine().text(payload).number(7).end());
    assertThat(cells).hasSize(2).element(1).isEqualTo("7");
    assertThat(cells.get(0)).endsWith(payload).doesNotStartWith("=").doesNotStartWith("@");
  }

  @Property
  void givenAnyText_whenWritten_thenReadBackButForTheApostrophe(@ForAll String text) {
    List<String> cells = cells(new CsvLine().text(text).number(7).end());
    assertThat(cells).hasSize(2);
    assertThat(cells.get(0)).isIn(text, "'" + text);
    assertThat(cells.get(0).isEmpty() ? ' ' : cells.get(0).charAt(0)).isNotIn('=', '+', '-', '@');
  }

  /** A reader after RFC 4180, independent of the writer. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length() - 1; i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
