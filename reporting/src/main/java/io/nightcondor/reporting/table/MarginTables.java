package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarginRow;
import io.nightcondor.analytics.pack.StructureRow;
import java.util.List;
import java.util.stream.Stream;

/** What structures and the book tie up. */
final class MarginTables {

  private MarginTables() {}

  private record Margined(String structure, MarginRow row) {}

  static ReportTable structures(List<CondorRow> condors, List<StructureRow> structures) {
    List<Margined> all = Stream.concat(
            condors.stream().map(c -> new Margined(c.id(), c.margin())),
            structures.stream().map(s -> new Margined(s.id(), s.margin())))
        .toList();
    return new TableBuilder<Margined>("structureMargin", "Margin by structure")
        .note(
            "Each by itself. Worst point: the move of the index at which the scan of portfolio margin loses most.")
        .text("Structure", Margined::structure)
        .figure("Reg-T", USD, 0, m -> m.row().regTMargin())
        .figure("Reg-T wider wing", USD, 0, m -> m.row().regTWiderSide())
        .figure("Reg-T both wings", USD, 0, m -> m.row().regTBothSides())
        .figure("Portfolio margin", USD, 0, m -> m.row().portfolioMargin())
        .figure("Scan loss", USD, 0, m -> m.row().scanLoss())
        .figure("Worst point", "% of index", 3, m -> m.row().worstPercent())
        .build(all, "Nothing to margin.");
  }

  static ReportTable book(MarginPanel margin) {
    return new TableBuilder<MarginPanel.ClassRow>("bookMargin", "Margin of the book")
        .note(String.join(
            " ",
            Stream.concat(Stream.of(wings(margin), share(margin)), margin.notes().stream())
                .toList()))
        .text("Group", MarginPanel.ClassRow::group)
        .number("Contracts", "long and short", 0, MarginPanel.ClassRow::contracts)
        .figure("Reg-T", USD, 0, MarginPanel.ClassRow::regTMargin)
        .summed()
        .figure("Scan loss", USD, 0, MarginPanel.ClassRow::scanLoss)
        .figure("Minimum", USD, 2, MarginPanel.ClassRow::minimum)
        .figure("Portfolio margin", USD, 0, MarginPanel.ClassRow::portfolioMargin)
        .summed()
        .figure("Worst point", "% of underlying", 3, MarginPanel.ClassRow::worstPercent)
        .build(margin.classes(), "Nothing to margin.");
  }

  static ReportTable scan(MarginPanel margin) {
    return new TableBuilder<MarginPanel.ScanPointRow>("marginScan", "Scan of portfolio margin")
        .note("Profit of each group at each point, vols unchanged.")
        .foldable()
        .text("Group", MarginPanel.ScanPointRow::group)
        .number("Move", "% of underlying", 3, MarginPanel.ScanPointRow::percent)
        .figure("Profit", USD, 0, MarginPanel.ScanPointRow::profit)
        .build(margin.scan(), "Nothing to scan.");
  }

  private static String share(MarginPanel margin) {
    return "The larger of the two is %s %% of equity."
        .formatted(TableBuilder.words(margin.shareOfEquity().map(share -> 100 * share), 1));
  }

  private static String wings(MarginPanel margin) {
    return switch (margin.unequalWings()) {
      case "WIDER_SIDE" -> "Wings of unequal width are margined by the wider one.";
      case "SUM" -> "Wings of unequal width are margined as two spreads.";
      default -> "Wings of unequal width: %s.".formatted(margin.unequalWings());
    };
  }
}
