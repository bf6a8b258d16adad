package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** The axes of a chart. */
final class ChartAxis {

  static final int ACROSS = 1;
  static final int VALUES = 2;

  private static final String DATES = "yyyy-mm-dd";

  private static final int FEW_YEARS = 3;
  private static final int MOST_YEARS = 12;
  private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");
  private static final BigDecimal LATE = new BigDecimal("0.75");

  private static final int DIGITS_OF_LARGE = 20;

  private ChartAxis() {}

  /** A column's name with its unit in brackets. */
  static String title(ReportColumn column) {
    return column.unit().isEmpty() ? column.name() : column.name() + " (" + column.unit() + ")";
  }

  static String format(ReportColumn column, BigDecimal range) {
    return switch (column.kind()) {
      case PERCENT -> "0%";
      case DATE -> DATES;
      case TEXT, PROSE -> "General";
      case NUMBER, COST, AMOUNT ->
        column.decimals() == 0 || range.compareTo(BigDecimal.valueOf(DIGITS_OF_LARGE)) >= 0
            ? "#,##0"
            : "#,##0.0#";
    };
  }

  /** The axis of numbers below the lines, from just below the least to just above the greatest. */
  static void below(XmlOut xml, String title, String format, BigDecimal least, BigDecimal most) {
    BigDecimal step = step(most.subtract(least));
    below(
        xml,
        title,
        format,
        least.divide(step, 0, RoundingMode.FLOOR).multiply(step).toPlainString(),
        most.divide(step, 0, RoundingMode.CEILING).multiply(step).toPlainString(),
        "");
  }

  /** The axis of dates below the lines: whole years if they are many. */
  static void dates(XmlOut xml, String title, BigDecimal least, BigDecimal most) {
    int from = CellNumbers.date(least).getYear();
    int to = CellNumbers.date(most).getYear() + 1;
    if (to - from <= FEW_YEARS) {
      below(xml, title, DATES, least, most);
      return;
    }
    int step = 1;
    while ((to - from) / step > MOST_YEARS) {
      step++;
    }
    below(xml, title, "yyyy", yearStart(from), yearStart(to), yearDays(step));
  }

  /** Late on the first of January: so every mark, a mean year after another, lies in its year. */
  private static String yearStart(int year) {
    return CellNumbers.of(LocalDate.of(year, 1, 1)).add(LATE).toPlainString();
  }

  private static String yearDays(int years) {
    return "<c:majorUnit val=\"" + DAYS_A_YEAR.multiply(BigDecimal.valueOf(years)) + "\"/>";
  }

  private static void below(
      XmlOut xml, String title, String format, String from, String to, String marks) {
    xml.fill(
        "<c:valAx><c:axId val=\"?\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\"?\"/><c:min val=\"?\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/>",
        ACROSS,
        to,
        from);
    title(xml, title, false);
    common(xml, format, "low", VALUES);
    xml.raw("<c:crosses val=\"min\"/><c:crossBetween val=\"midCat\"/>").raw(marks);
    xml.raw("</c:valAx>");
  }

  /** A tenth of the range's power of ten; 1 for one point. */
  private static BigDecimal step(BigDecimal range) {
    return range.signum() == 0
        ? BigDecimal.ONE
        : BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 2);
  }

  /** The axis of names, left of horizontal bars or below columns, away from zero. */
  static void names(XmlOut xml, ReportColumn column, boolean left) {
    xml.fill(
        "<c:catAx><c:axId val=\"?\"/><c:scaling><c:orientation val=\"?\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"?\"/>",
        ACROSS,
        left ? "maxMin" : "minMax",
        left ? "l" : "b");
    title(xml, title(column), left);
    // a date is a number in its cell
    String format = column.kind() == ReportColumn.Kind.DATE ? DATES : "General";
    common(xml, format, "low", VALUES);
    xml.raw("<c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/>");
    xml.raw("<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>");
  }

  /** The axis of values with its grid; below horizontal bars or left of everything else. */
  static void values(XmlOut xml, String title, String format, boolean below, boolean betweenNames) {
    values(xml, title, format, below, betweenNames, "");
  }

  /** The same left of lines, from just below the least number rather than from 0 far below it. */
  static void valuesFrom(
      XmlOut xml, String title, String format, BigDecimal least, BigDecimal most) {
    BigDecimal step = BigDecimal.TEN.multiply(step(most.subtract(least)));
    BigDecimal from = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    values(xml, title, format, false, false, "<c:min val=\"" + from.toPlainString() + "\"/>");
  }

  private static void values(
      XmlOut xml, String title, String format, boolean below, boolean betweenNames, String least) {
    xml.fill(
        "<c:valAx><c:axId val=\"?\"/><c:scaling><c:orientation val=\"minMax\"/>" + least
            + "</c:scaling><c:delete val=\"0\"/><c:axPos val=\"?\"/><c:majorGridlines><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"DCDFE5\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>",
        VALUES,
        below ? "b" : "l");
    title(xml, title, !below);
    common(xml, format, below ? "nextTo" : "low", ACROSS);
    xml.fill(
        "<c:crosses val=\"?\"/><c:crossBetween val=\"?\"/></c:valAx>",
        below ? "max" : betweenNames ? "autoZero" : "min",
        betweenNames ? "between" : "midCat");
  }

  private static void title(XmlOut xml, String title, boolean upright) {
    xml.raw("<c:title><c:tx><c:rich>");
    xml.raw(upright ? "<a:bodyPr rot=\"-5400000\" vert=\"horz\"/>" : "<a:bodyPr/>");
    xml.fill(
        "<a:p><a:pPr><a:defRPr sz=\"1000\" b=\"0\"/></a:pPr><a:r><a:rPr lang=\"en-US\" sz=\"1000\" b=\"0\"/><a:t>?</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>",
        title);
  }

  private static void common(XmlOut xml, String format, String labels, int crossing) {
    xml.fill(
        "<c:numFmt formatCode=\"?\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"?\"/><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"5A6475\"/></a:solidFill></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr><c:crossAx val=\"?\"/>",
        format,
        labels,
        crossing);
  }
}
