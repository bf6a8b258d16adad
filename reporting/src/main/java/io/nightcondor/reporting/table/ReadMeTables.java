package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.DataPanel.FileRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.ArrayList;
import java.util.List;

/** The first sheet: whose night, how to read it, where each thing is. */
final class ReadMeTables {

  private static final int HASH_PREFIX = 16;

  private static final List<Item> CONVENTIONS = List.of(
      convention(
          "Signs",
          "A profit is positive, a loss negative. Greeks are signed for the holder. Largest losses, margins and shortfalls are amounts and stand positive."),
      convention(
          "Money",
          "USD, without cents where cents say nothing. Prices are index points or VIX points for one unit; multipliers are applied to USD figures only."),
      convention(
          "Units",
          "The row below a table's header names each column's unit; per cent columns are shares times one hundred."),
      convention(
          "Missing figures",
          "A figure that cannot be computed is never 0: the reason stands in its place, and everything that needs it is missing too."),
      convention(
          "Negative numbers",
          "In brackets and red in the workbook, with a minus sign on the page and in the mail; a dash is 0."),
      convention(
          "Rounding",
          "Half up, once, for showing. Behind each shown number stands the computed one at 15 significant digits; totals add those."),
      convention(
          "Time",
          "The close of the exchange on the session's date, New York: 16:00, 13:00 on a half day. Dates are exchange dates."),
      convention(
          "Same input, same report",
          "Nothing in a report depends on the clock, the host or its language: the same input gives the same bytes."));

  private static final List<Sign> LEGEND = List.of(
      new Sign("Blue text", "workbook", "typed or read input"),
      new Sign("Black text", "workbook", "computed figure or formula"),
      new Sign("Green text", "workbook", "link to another sheet"),
      new Sign("SAFE", "state of a short strike", "|delta| of the short below the first threshold"),
      new Sign("WATCH", "state of a short strike", "nearer, nothing to do"),
      new Sign("TESTED", "state of a short strike", "at 0.50 delta or touched"),
      new Sign("TRIGGERED", "state of a short strike", "at the delta at which layer 1 falls due"),
      new Sign("SETTLED", "life of a condor", "settled at this close"),
      new Sign(
          "INSIDE, NEAR, BREACH",
          "limit",
          "well inside, beyond the share at which people are told, broken"),
      new Sign("OK, CHECK", "check", "a figure and its rows agree within 0.01, or do not"),
      new Sign("UNPRICED", "mark", "no quote, twin, smile or settlement gives a price"),
      new Sign(
          "S, P, R, K, M, O",
          "origin of a rule",
          "seed, public pages, rulebook, general knowledge, measured, own interpretation"));

  private ReadMeTables() {}

  private record Line(String what, String value) {}

  private record Sign(String sign, String where, String meaning) {}

  private record Meaning(Status status, Status tonight) {}

  private record Place(ReportSection section) {

    String block() {
      return section.blocks().get(0).id();
    }
  }

  /** With the sections that follow it. */
  static List<ReportBlock> of(RiskPack pack, List<ReportSection> others) {
    return List.of(
        purpose(pack),
        night(pack),
        statuses(pack.summary().status()),
        new ReportList("conventions", "How to read it", "", CONVENTIONS, ""),
        legend(),
        inputs(pack.data().files()),
        contents(others));
  }

  private static Item convention(String lead, String text) {
    return new Item(lead, text, "", Tone.PLAIN);
  }

  private static ReportList purpose(RiskPack pack) {
    List<Item> items = new ArrayList<>();
    items.add(
        convention(
            "",
            "One night of one book of short SPX iron condors and their VIX hedge: what it is worth, what it can lose, which limits it breaks, and what the rules say to do before the next open."));
    items.add(convention("", ReportDocument.DISCLAIMER));
    if (pack.run().modelled()) {
      items.add(new Item("", ReportDocument.MODELLED, "", Tone.WARN));
    }
    return new ReportList("purpose", "What this is", "", items, "");
  }

  private static ReportTable night(RiskPack pack) {
    return new TableBuilder<Line>("night", "Whose night")
        .text("What", Line::what)
        .prose("Value", Line::value)
        .build(
            List.of(
                new Line("Book", pack.book().id() + ", " + pack.book().name()),
                new Line("Owner", pack.book().owner()),
                new Line("Policy", pack.book().policy()),
                new Line("Session", pack.run().session().toString()),
                new Line(
                    "Status", pack.summary().status() + ": " + pack.summary().headline()),
                new Line("Revision", Integer.toString(pack.run().revision())),
                new Line("Run", pack.run().runHash()),
                new Line("Program", "nightcondor " + pack.run().programVersion()),
                new Line("Layout of the data", Integer.toString(pack.version())),
                new Line("Inputs, SHA-256", pack.run().inputsHash()),
                new Line("Configuration, SHA-256", pack.run().configurationHash())),
            "");
  }

  private static ReportTable statuses(Status tonight) {
    return new TableBuilder<Meaning>("statusWords", "What the status says")
        .text("Status", m -> m.status().name())
        .toned(
            "Tonight",
            m -> m.status() == m.tonight() ? "TONIGHT" : "no",
            m -> m.status() == m.tonight() ? tone(m.status()) : Tone.PLAIN)
        .prose("Meaning", m -> meaning(m.status()))
        .build(
            List.of(
                new Meaning(Status.OK, tonight),
                new Meaning(Status.ATTENTION, tonight),
                new Meaning(Status.INCOMPLETE, tonight)),
            "");
  }

  /** What a status says, in a few words. */
  static String meaning(Status status) {
    return switch (status) {
      case OK -> "nothing needs a person";
      case ATTENTION -> "a decision, a limit or a remark needs a person";
      case INCOMPLETE -> "figures are incomplete: something is unpriced or refused";
    };
  }

  /** How much a status stands out. */
  static Tone tone(Status status) {
    return switch (status) {
      case OK -> Tone.GOOD;
      case ATTENTION -> Tone.WARN;
      case INCOMPLETE -> Tone.BAD;
    };
  }

  private static ReportTable legend() {
    return new TableBuilder<Sign>("legend", "Signs and colours")
        .note("No colour stands without a word.")
        .text("Sign", Sign::sign)
        .text("Where", Sign::where)
        .prose("Meaning", Sign::meaning)
        .build(LEGEND, "");
  }

  private static ReportTable inputs(List<FileRow> files) {
    return new TableBuilder<FileRow>("inputs", "Inputs")
        .note("The first %s of the 64 digits of each SHA-256; section Data quality has all."
            .formatted(HASH_PREFIX))
        .text("File", FileRow::name)
        .date("Session", FileRow::session)
        .text("Verdict", f -> Words.ofCode(f.verdict()))
        .text(
            "SHA-256",
            f -> f.sha256().substring(0, Math.min(HASH_PREFIX, f.sha256().length())))
        .build(files, "No file was read.");
  }

  private static ReportTable contents(List<ReportSection> others) {
    return new TableBuilder<Place>("contents", "Where each thing is")
        .link("Section", p -> p.section().name(), Place::block)
        .prose("What it holds", p -> p.section().purpose())
        .build(others.stream().map(Place::new).toList(), "");
  }
}
