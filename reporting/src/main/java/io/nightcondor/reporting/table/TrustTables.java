package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DataPanel.FileRow;
import io.nightcondor.analytics.pack.DataPanel.QualityRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether the night's data can be trusted, a line for each question. */
final class TrustTables {

  private TrustTables() {}

  private record Line(String name, String block, String state, Tone tone, String words) {}

  static ReportTable of(RiskPack pack) {
    List<Line> lines = new ArrayList<>();
    pack.market().vixReplication().stream().map(TrustTables::index).forEach(lines::add);
    DataPanel data = pack.data();
    lines.add(refused(data.files()));
    lines.add(unpriced(data));
    lines.add(flagged(data.quality()));
    return new TableBuilder<Line>("dataTrust", "May I trust it")
        .link("Question", Line::name, Line::block)
        .toned("Tonight", Line::state, Line::tone)
        .prose("In words", Line::words)
        .build(lines, "");
  }

  private static Line index(VixRow row) {
    return new Line(
        row.symbol() + " of the chain",
        "vixReplication",
        MarketWords.check(row),
        row.beyondLimit() ? Tone.BAD : Tone.PLAIN,
        compared(row));
  }

  /** The index of the chain beside the published one. */
  static String compared(VixRow row) {
    String ours = TableBuilder.words(row.replicated(), 2);
    String theirs = TableBuilder.words(row.published(), 2);
    if (row.replicated() instanceof Figure.Missing) {
      return row.published() instanceof Figure.Missing
          ? "not computed from the chain (%s) and not published (%s)".formatted(ours, theirs)
          : "not computed from the chain (%s); published %s".formatted(ours, theirs);
    }
    return row.published() instanceof Figure.Missing
        ? "of the chain %s; there is no published figure to hold it against (%s)"
            .formatted(ours, theirs)
        : "of the chain %s, published %s, difference %s points"
            .formatted(ours, theirs, TableBuilder.words(row.difference(), 2));
  }

  private static Line refused(List<FileRow> files) {
    double in = files.stream().mapToDouble(FileRow::rowsIn).sum();
    double refused = files.stream().mapToDouble(FileRow::rowsRejected).sum();
    return new Line(
        "Rows refused",
        "rejections",
        refused == 0 ? "none" : count(refused),
        refused == 0 ? Tone.GOOD : Tone.WATCH,
        "of %s rows in %s files".formatted(count(in), count(files.size())));
  }

  private static Line unpriced(DataPanel data) {
    int legs = data.unpriced().size();
    return new Line(
        "Legs without a mark",
        "unpriced",
        legs == 0 ? "none" : count(legs),
        legs == 0 ? Tone.GOOD : Tone.BAD,
        legs == 0 ? "every leg has a mark" : "they are in no figure that needs their price");
  }

  private static Line flagged(List<QualityRow> rules) {
    List<String> found = rules.stream()
        .filter(rule -> found(rule) > 0)
        .map(rule -> "%s %s %s"
            .formatted(
                rule.code(),
                rule.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                count(found(rule))))
        .toList();
    return new Line(
        "Quality rules",
        "quality",
        found.isEmpty() ? "nothing found" : found.size() + " of " + rules.size(),
        found.isEmpty() ? Tone.GOOD : Tone.WATCH,
        found.isEmpty() ? "no rule found anything" : String.join(", ", found));
  }

  private static double found(QualityRow rule) {
    return Stream.of(rule.spx(), rule.vix(), rule.other())
        .mapToDouble(figure -> figure.toOptional().orElse(0))
        .sum();
  }

  private static String count(double number) {
    return TableBuilder.words(Figure.of(number), 0);
  }
}
