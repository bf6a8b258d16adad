package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.Tone;

/**
 * The rows that stay in sight and are printed on every page: title, status, run, banner, master
 * check; below them what the sheet is for.
 */
final class SheetTop {

  static final int ROWS = 5;

  private static final int TITLE_POINTS = 24;
  private static final int HEADLINE_POINTS = 17;
  private static final int BANNER_COLUMNS = 6;
  private static final int FACTS = 5;
  private static final String HOME = "Summary";

  private SheetTop() {}

  static void write(SheetPen pen, ReportSection section, CheckResults checks) {
    ReportDocument document = pen.document();
    CellStyles styles = pen.styles();
    SheetRow title = pen.row();
    pen.text(title, 0, document.bookId() + " · " + section.name(), styles.title());
    title.atLeast(TITLE_POINTS);
    SheetRow status = pen.row();
    pen.text(status, 0, document.status().name(), styles.toned(document.statusTone()));
    pen.text(status, 1, document.headline(), styles.headline());
    status.atLeast(HEADLINE_POINTS);
    run(pen);
    banner(pen);
    master(pen, checks);
    SheetRow purpose = pen.row();
    String home = home(document);
    if (section.name().equals(home)) {
      pen.text(purpose, 0, section.purpose(), styles.note());
    } else {
      SheetRow.Cell back = pen.text(purpose, 0, "Back to " + home, styles.plain());
      pen.parts().links().link(pen.sheet(), back, home, 0, 0);
      pen.text(purpose, 1, section.purpose(), styles.note());
    }
    if (section.name().equals(document.sections().get(0).name())) {
      pen.text(pen.row(), 0, ReportDocument.DISCLAIMER, styles.note());
    }
  }

  private static void run(SheetPen pen) {
    SheetRow run = pen.row();
    String close = "Close of " + pen.document().session();
    pen.text(run, 0, close, pen.styles().bold());
    // every sheet says in its first column which close it is of; what stands beside would cover it
    pen.widths().cell(0, close.length() + 3);
    StringBuilder facts = new StringBuilder(pen.document().bookName());
    // run and program stand in the first section
    pen.document().facts().stream()
        .limit(FACTS)
        .forEach(f -> facts.append(" · ").append(f.name()).append(' ').append(f.value()));
    pen.text(run, 1, facts.toString(), pen.styles().note());
  }

  private static void banner(SheetPen pen) {
    ReportDocument document = pen.document();
    SheetRow banner = pen.row();
    boolean alarm = !document.alarm().isEmpty();
    if (alarm || !document.modelled().isEmpty()) {
      int style = alarm ? pen.styles().toned(Tone.BAD) : pen.styles().banner();
      pen.text(banner, 0, (document.alarm() + " " + document.modelled()).strip(), style);
      for (int column = 1; column <= BANNER_COLUMNS; column++) {
        banner.add(column, new CellValue.Blank(), style);
      }
    }
  }

  /** The word of all checks and how many differ, live on every sheet. */
  private static void master(SheetPen pen, CheckResults checks) {
    SheetRow master = pen.row();
    pen.formula(master, 0, CheckFormulas.master(checks), pen.styles().liveWord(true));
    pen.formula(master, 1, CheckFormulas.count(checks), pen.styles().liveNote());
    CheckColours.apply(pen.sheet(), master.number(), master.number(), 0);
  }

  private static String home(ReportDocument document) {
    return document.sections().stream()
        .map(ReportSection::name)
        .filter(HOME::equals)
        .findFirst()
        .orElse(document.sections().get(0).name());
  }
}
