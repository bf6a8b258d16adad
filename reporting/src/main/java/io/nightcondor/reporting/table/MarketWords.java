package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel;

/** Codes of the market levels in a trader's words. */
final class MarketWords {

  private MarketWords() {}

  /** The name of an index or of a market series that is kept like one. */
  static String index(String symbol) {
    return switch (symbol) {
      case "NYSE_ADVANCES" -> "NYSE advances";
      case "NYSE_DECLINES" -> "NYSE declines";
      case "US2Y" -> "US Treasury 2 years";
      default -> symbol;
    };
  }

  /** The unit of its levels. */
  static String unit(String symbol) {
    return switch (symbol) {
      case "NYSE_ADVANCES", "NYSE_DECLINES" -> "issues";
      case "US2Y" -> "% a year";
      default -> TableBuilder.POINTS;
    };
  }

  /** Change since the close before as a fraction; counts and yields have none. */
  static Figure relativeChange(MarketPanel.IndexRow row) {
    return unit(row.symbol()).equals(TableBuilder.POINTS)
        ? row.previousClose().map(before -> row.close() / before - 1)
        : Figure.missing("not a price");
  }

  /** The form of a smile. */
  static String smile(String rung) {
    return switch (rung) {
      case "SVI_PENALISED" -> "SVI, butterflies penalised";
      case "INTERPOLATED" -> "lines between quotes";
      case "NOT_KEPT" -> "not kept";
      default -> rung;
    };
  }

  /** Only the VIX is held to a limit. */
  static String check(MarketPanel.VixRow row) {
    if (row.beyondLimit()) {
      return "BEYOND LIMIT";
    }
    boolean compared = row.difference() instanceof Figure.Known;
    return compared && row.symbol().equals("VIX") ? "within limit" : "not checked";
  }

  /** When an event is, in sessions from this one. */
  static String when(int sessions) {
    if (sessions == 0) {
      return "this session";
    }
    String count = Math.abs(sessions) == 1 ? "1 session" : Math.abs(sessions) + " sessions";
    return sessions < 0 ? count + " ago" : "in " + count;
  }

  /** Where the implied vol of the expected daily range comes from. */
  static String impliedFrom(String code) {
    return "REPLICATED_NINE_DAYS".equals(code) ? "the nine days of the chain" : code;
  }
}
