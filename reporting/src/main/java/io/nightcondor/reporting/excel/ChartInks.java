package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportChart;

/** Colours, dashes, patterns and markers of charts: no two series differ in colour only. */
final class ChartInks {

  /** Of bars below zero, which also point the other way. */
  static final String BELOW_ZERO = "C2571A";

  private ChartInks() {}

  static String color(ReportChart.Ink ink) {
    return switch (ink) {
      case INK -> "1D2430";
      case ACCENT -> "1F4E79";
      case SOFT -> "98A2B3";
      case GOOD -> "1E6B45";
      case WATCH -> "B58900";
      case WARN -> "C2571A";
      case BAD -> "A32020";
    };
  }

  static String dash(ReportChart.Line line) {
    return switch (line) {
      case SOLID -> "solid";
      case DASHED -> "dash";
      case DOTTED -> "sysDot";
      case LONG_DASHED -> "lgDash";
      case DASH_DOTTED -> "dashDot";
      case SHORT_DASHED -> "sysDash";
      case DASH_DOT_DOTTED -> "sysDashDotDot";
      case LONG_DASH_DOTTED -> "lgDashDot";
    };
  }

  /** The fill of a bar. */
  static void fill(XmlOut xml, ReportChart.Line line, String color) {
    switch (line) {
      case SOLID -> xml.fill("<a:solidFill><a:srgbClr val=\"?\"/></a:solidFill>", color);
      case DASHED, LONG_DASHED, LONG_DASH_DOTTED -> pattern(xml, "wdUpDiag", color);
      case DOTTED, DASH_DOTTED, SHORT_DASHED, DASH_DOT_DOTTED -> pattern(xml, "pct25", color);
    }
  }

  private static void pattern(XmlOut xml, String pattern, String color) {
    xml.fill(
        "<a:pattFill prst=\"?\"><a:fgClr><a:srgbClr val=\"?\"/></a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"?\"/></a:solidFill></a:ln>",
        pattern,
        color,
        color);
  }

  static String color(ReportChart.MarkKind kind) {
    return switch (kind) {
      case SPOT -> "9A4A00";
      case SHORT_STRIKE -> "1D2430";
      case LONG_STRIKE -> "98A2B3";
      case BREAK_EVEN -> "1E6B45";
    };
  }

  static String marker(ReportChart.MarkKind kind) {
    return switch (kind) {
      case SPOT -> "diamond";
      case SHORT_STRIKE -> "square";
      case LONG_STRIKE -> "triangle";
      case BREAK_EVEN -> "circle";
    };
  }
}
