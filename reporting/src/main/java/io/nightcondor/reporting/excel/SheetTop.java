package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.CheckResults;
import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.Tone;
import java.util.Locale;

/**
 * The rows that stay in sight and are printed on every page: title, status, run, banner, master
 * check; below them what the sheet is for.
 */
final class SheetTop {

  static final int ROWS = 5;

  private static final int TITLE_POINTS = 24;
  private static final int HEADLINE_POINTS = 17;
  private static final int BANNER_COLUMNS = 6;
  private static final String HOME = "Summary";

  private SheetTop() {}

  static void write(SheetPen pen, ReportSection section, CheckResults checks) {
    Report report = pen.report();
    CellStyles styles = pen.styles();
    SheetRow title = pen.row();
    pen.text(title, 0, report.subject() + " · " + section.name(), styles.title());
    title.atLeast(TITLE_POINTS);
    SheetRow status = pen.row();
    report
        .light()
        .ifPresent(light -> pen.text(status, 0, light.word(), styles.toned(light.tone())));
    pen.text(status, report.light().isPresent() ? 1 : 0, report.headline(), styles.headline());
    status.atLeast(HEADLINE_POINTS);
    run(pen);
    banner(pen);
    master(pen, checks);
    SheetRow purpose = pen.row();
    String home = home(report);
    if (section.name().equals(home)) {
      pen.text(purpose, 0, section.purpose(), styles.note());
    } else {
      SheetRow.Cell back = pen.text(purpose, 0, "Back to " + home, styles.plain());
      pen.parts().links().link(pen.sheet(), back, home, 0, 0);
      pen.text(purpose, 1, section.purpose(), styles.note());
    }
    if (section.name().equals(report.sections().get(0).name())) {
      pen.text(pen.row(), 0, ReportDocument.DISCLAIMER, styles.note());
    }
  }

  private static void run(SheetPen pen) {
    SheetRow run = pen.row();
    String asOf = pen.report().asOf();
    String start = asOf.substring(0, 1).toUpperCase(Locale.ROOT) + asOf.substring(1);
    pen.text(run, 0, start, pen.styles().bold());
    // every sheet says in its first column of when it is; what stands beside would cover it
    pen.widths().cell(0, start.length() + 3);
    pen.text(run, 1, pen.report().about(), pen.styles().note());
  }

  private static void banner(SheetPen pen) {
    Report report = pen.report();
    SheetRow banner = pen.row();
    boolean alarm = !report.alarm().isEmpty();
    if (alarm || !report.modelled().isEmpty()) {
      int style = alarm ? pen.styles().toned(Tone.BAD) : pen.styles().banner();
      pen.text(banner, 0, (report.alarm() + " " + report.modelled()).strip(), style);
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

  private static String home(Report report) {
    return report.sections().stream()
        .map(ReportSection::name)
        .filter(HOME::equals)
        .findFirst()
        .orElse(report.sections().get(0).name());
  }
}
