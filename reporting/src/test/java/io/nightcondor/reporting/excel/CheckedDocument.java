package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.MadeDocument;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportBlock;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportCell.Missing;
import io.nightcondor.reporting.table.ReportCell.Quantity;
import io.nightcondor.reporting.table.ReportCell.Text;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document with every kind of chart, totals, and checks that hold, differ or have no figure. */
final class CheckedDocument {

  /** Rows that criteria could mistake: wildcards, operators, quotes, another case. */
  private static final List<String> GROUPS =
      List.of("put*", "putting", ">5", "say \"so\"", "PUT*", "what?");

  private CheckedDocument() {}

  static ReportDocument of() {
    ReportDocument rich = ReportDocument.of(SamplePack.rich(), "0".repeat(64));
    List<ReportSection> sections = new ArrayList<>();
    sections.addAll(rich.sections());
    sections.add(
        sections.size() - 1,
        new ReportSection("made", "Made & checked", "Made by hand.", blocks()));
    return MadeDocument.of(sections, checks());
  }

  private static List<ReportCheck> checks() {
    // profits are 100.005, -50.1, 25.25, -12.5, 7.0 and one missing: 69.655
    return List.of(
        check("profit", number("69.655"), term(1, "Profit", "")),
        check("cost", number("21.01"), term(1, "Cost, fees [all]", "")),
        check("puts", number("93.5"), term(1, "Profit", "put*"), term(1, "Cost, fees [all]", ">5")),
        check("quoted", number("-12.5"), term(1, "Profit", "say \"so\"")),
        check("count", number("6"), term(1, "", "")),
        check("question", number("1"), term(1, "", "what?")),
        check("difference", number("63.645"), term(1, "Profit", ""), term(-1, "", "")),
        check("unknown", new Missing("not priced"), term(1, "Profit", "")));
  }

  private static ReportCheck check(String id, ReportCell engine, Term... terms) {
    return new ReportCheck(id, "Figure " + id, "USD", "Made & checked", engine, List.of(terms));
  }

  private static Term term(int sign, String column, String group) {
    return new Term(
        sign,
        "made",
        column,
        group.isEmpty()
            ? Optional.empty()
            : Optional.of(new Where("Group", group, group.equals("putting"))));
  }

  private static List<ReportBlock> blocks() {
    List<List<ReportCell>> rows = new ArrayList<>();
    List<String> profits = List.of("100.005", "-50.1", "25.25", "", "-12.5", "7");
    List<String> order = List.of("put*", "putting", "what?", ">5", "say \"so\"", "PUT*");
    for (int i = 0; i < GROUPS.size(); i++) {
      rows.add(List.of(
          new Text(order.get(i), Tone.PLAIN, ""),
          profits.get(i).isEmpty() ? new Missing("not priced") : number(profits.get(i)),
          number(Integer.toString(i + 1) + (i == 0 ? ".01" : ""))));
    }
    List<ReportBlock> blocks = new ArrayList<>();
    blocks.add(new ReportTable(
        "made",
        "Made",
        "A note.",
        false,
        List.of(
            new ReportColumn("Group", "", 0, Kind.TEXT, "", false),
            new ReportColumn("Profit", "USD", 2, Kind.NUMBER, "", true),
            new ReportColumn("Cost, fees [all]", "USD", 2, Kind.COST, "", true)),
        rows,
        ""));
    for (ReportChart.Kind kind : ReportChart.Kind.values()) {
      blocks.add(chart(kind));
    }
    return blocks;
  }

  private static ReportChart chart(ReportChart.Kind kind) {
    boolean lines = kind == ReportChart.Kind.LINES || kind == ReportChart.Kind.PAYOFF;
    List<List<ReportCell>> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rows.add(List.of(
          lines ? number(Integer.toString(5000 + 50 * i)) : new Text("Row " + i, Tone.PLAIN, ""),
          i == 4 ? new Missing("not priced") : number(Integer.toString(i * i - 20)),
          number(Integer.toString(10 - i))));
    }
    String id = "drawn" + kind.ordinal();
    ReportColumn first = lines
        ? new ReportColumn("Index", "index points", 0, Kind.NUMBER, "", false)
        : new ReportColumn("Name", "", 0, Kind.TEXT, "", false);
    return new ReportChart(
        id,
        "Chart " + kind,
        "A chart of kind " + kind + " with a gap.",
        kind,
        new ReportTable(
            id,
            "Numbers " + kind,
            "",
            true,
            List.of(
                first,
                new ReportColumn("One", "USD", 0, Kind.NUMBER, "", false),
                new ReportColumn("Two", "USD", 0, Kind.NUMBER, "", false)),
            rows,
            ""),
        List.of(
            new ReportChart.Series(
                "One", "Series one", ReportChart.Line.SOLID, ReportChart.Ink.ACCENT),
            new ReportChart.Series(
                "Two", "Series <two>", ReportChart.Line.DASHED, ReportChart.Ink.SOFT)),
        "Profit (USD)",
        List.of(),
        new ReportTable(id + "Marks", "Marks", "", true, List.of(), List.of(), "None."),
        "");
  }

  private static Quantity number(String digits) {
    BigDecimal exact = new BigDecimal(digits);
    return new Quantity(exact.setScale(2, RoundingMode.HALF_UP), false, exact);
  }
}
