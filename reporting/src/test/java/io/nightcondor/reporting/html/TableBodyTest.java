package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.SafeText;
import io.nightcondor.reporting.table.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The only HTML that is made in code. */
class TableBodyTest {

  static final List<String> PAYLOADS =
      SamplePack.PAYLOADS.stream().map(SafeText::oneLine).toList();

  @Test
  void givenFigures_whenWritten_thenRowCarriesWhatItsCellsRound() {
    ReportTable table = table(
        List.of(
            column("Condor", "", Kind.TEXT, ""),
            column("P&L", "USD", Kind.NUMBER, "D2"),
            column("Captured", "%", Kind.PERCENT, "D3"),
            column("Whole", "", Kind.NUMBER, "")),
        List.of(
            text("a"),
            new ReportCell.Quantity(new BigDecimal("-1234.57"), false, new BigDecimal("-1234.567")),
            new ReportCell.Quantity(new BigDecimal("0.12"), true, new BigDecimal("0.1234")),
            new ReportCell.Quantity(new BigDecimal("7"), false, new BigDecimal("7"))));

    assertThat(TableBody.style(table)).isEqualTo("n2 n3 n4");
    assertThat(write(table))
        .contains(
            "<th scope=\"col\">Condor</th>",
            "<th scope=\"col\" data-r=\"D2\">P&amp;L<small>USD</small></th>",
            "<tr data-v=\",-1234.567,12.34\"><th scope=\"row\">a</th>"
                + "<td class=\"neg\">−1,234.57</td><td>12</td><td>7</td></tr>");
  }

  @Test
  void givenNothingRounded_whenWritten_thenRowCarriesNothing() {
    ReportTable table = table(
        List.of(column("Date", "", Kind.DATE, ""), column("Cost", "USD", Kind.COST, "")),
        List.of(
            new ReportCell.Date(LocalDate.of(2024, 8, 5)),
            new ReportCell.Quantity(new BigDecimal("-2"), false, new BigDecimal("-2"))));
    assertThat(write(table)).contains("<tr><th scope=\"row\">2024-08-05</th><td>−2</td></tr>");
  }

  @Test
  void givenReasonWordAndLink_whenWritten_thenEachIsTold() {
    ReportTable table = table(
        List.of(
            column("A", "", Kind.NUMBER, ""),
            column("B", "", Kind.TEXT, ""),
            column("C", "", Kind.PROSE, "")),
        List.of(
            new ReportCell.Missing("unpriced leg"),
            new ReportCell.Text("BREACH", Tone.BAD, ""),
            new ReportCell.Text("legs", Tone.PLAIN, "legs")));
    assertThat(TableBody.style(table)).isEqualTo("n1 p3");
    assertThat(write(table))
        .contains(
            "<th scope=\"row\" class=\"gone\">unpriced leg</th>",
            "<td><span class=\"word bad\">BREACH</span></td>",
            "<td><a href=\"#legs\">legs</a></td>");
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenWritten_thenTextAndNeverMarkup(String payload) {
    ReportTable table = new ReportTable(
        "id",
        payload,
        "",
        false,
        List.of(
            column(payload, payload, Kind.TEXT, payload),
            column(payload + "2", payload, Kind.NUMBER, payload),
            column(payload + "3", payload, Kind.PROSE, payload)),
        List.of(List.of(
            text(payload),
            new ReportCell.Missing(payload),
            new ReportCell.Text(payload, Tone.WARN, payload))),
        "");
    Document page = Pages.parse("<table>" + write(table) + "</table>");
    assertThat(page.getElementsByTagName("*").getLength())
        .as("table, caption, thead, tbody, 2 tr, 6 cells, 3 units, 1 link")
        .isEqualTo(16);
    assertThat(Pages.elements(page, "a"))
        .extracting(Element::getTextContent)
        .containsExactly(payload);
    assertThat(Pages.elements(page, "caption"))
        .extracting(Element::getTextContent)
        .containsExactly(payload);
  }

  private static String write(ReportTable table) {
    StringBuilder html = new StringBuilder();
    new TableBody(table).write(html);
    return html.toString();
  }

  private static ReportTable table(List<ReportColumn> columns, List<ReportCell> row) {
    return new ReportTable("id", "Title", "", false, columns, List.of(row), "");
  }

  private static ReportColumn column(String name, String unit, Kind kind, String rule) {
    return new ReportColumn(name, unit, 0, kind, rule, false);
  }

  private static ReportCell text(String text) {
    return new ReportCell.Text(text, Tone.PLAIN, "");
  }
}
