package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.DataPanel.QualityRow;
import io.nightcondor.analytics.pack.DataPanel.RungRow;
import io.nightcondor.analytics.pack.MarketPanel.CodeCountRow;
import io.nightcondor.analytics.pack.MarketPanel.SliceQualityRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the quality rules found in the market data. */
final class QualityTables {

  private static final List<String> OF_THE_EXPIRY =
      List.of("Root", "Expiry", "Quotes", "Of the expiry");

  private QualityTables() {}

  static ReportTable rules(List<QualityRow> rows) {
    return new TableBuilder<QualityRow>("quality", "Quality rules")
        .note("Drop: refused, not in the market. Exclude: kept as a price, carries no smile. "
            + "Flag: kept and marked here, at its expiry and at the leg that it marks. "
            + "Other counts rows of files that are about neither index alone, or the night.")
        .text("Code", QualityRow::code)
        .text("Rule", r -> lower(r.name()))
        .text("Action", r -> lower(r.action()))
        .text("Counts", r -> lower(r.counts()))
        .figure("SPX", "found", 0, QualityRow::spx)
        .figure("VIX", "found", 0, QualityRow::vix)
        .figure("Other", "found", 0, QualityRow::other)
        .prose("Meaning", QualityRow::meaning)
        .build(rows, "No quality rule was recorded.");
  }

  /** Which rungs of the ladders of fallbacks were used. */
  static ReportTable rungs(List<RungRow> rows) {
    return new TableBuilder<RungRow>("rungs", "Rungs used")
        .note(
            "Marks of the book's legs and hedges; forwards and smiles of the night's expiries, each by the first rung that held.")
        .text("Ladder", r -> lower(r.ladder()))
        .text("Rung", r -> Words.ofCode(r.rung()))
        .number("Used", "times", 0, RungRow::count)
        .build(rows, "Nothing was marked.");
  }

  /** A column for each code that occurs, so that a clean night has a narrow table. */
  static ReportTable expiries(List<SliceQualityRow> rows) {
    List<String> codes = rows.stream()
        .flatMap(row -> row.counts().stream())
        .map(count -> SafeText.oneLine(count.code()))
        .distinct()
        .sorted()
        .toList();
    List<String> names =
        UniqueNames.of(Stream.concat(OF_THE_EXPIRY.stream(), codes.stream()).toList());
    TableBuilder<SliceQualityRow> table = new TableBuilder<SliceQualityRow>(
            "expiryQuality", "Flagged quotes by expiry")
        .note("Quotes that stand; a code that none has is left out.")
        .foldable()
        .text(names.get(0), SliceQualityRow::root)
        .date(names.get(1), SliceQualityRow::expiry)
        .number(names.get(2), "", 0, SliceQualityRow::quotes)
        .text(names.get(3), r -> String.join(", ", r.codes()));
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      table.number(names.get(OF_THE_EXPIRY.size() + i), "quotes", 0, row -> count(row, code));
    }
    return table.build(rows, "No expiry is quoted.");
  }

  private static int count(SliceQualityRow row, String code) {
    return row.counts().stream()
        .filter(count -> SafeText.oneLine(count.code()).equals(code))
        .mapToInt(CodeCountRow::quotes)
        .sum();
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
