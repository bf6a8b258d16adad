package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FormulaRow;
import io.nightcondor.analytics.pack.Formulas;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Builds a table column by column, so that a column's name, unit, decimals and source stand in one
 * line.
 */
public final class TableBuilder<T> {

  public static final String POINTS = "index points";
  public static final String VIX_POINTS = "VIX points";
  public static final String USD = "USD";

  private static final int SHARE_DECIMALS = 2;

  private record Place(String table, String figure) {}

  private static final Map<Place, String> RULES = Formulas.ALL.stream()
      .collect(
          Collectors.toUnmodifiableMap(f -> new Place(f.table(), f.figure()), FormulaRow::rule));

  private final String id;
  private final String title;
  private final List<ReportColumn> columns = new ArrayList<>();
  private final List<Function<T, ReportCell>> cells = new ArrayList<>();
  private String note = "";
  private boolean detail;

  public TableBuilder(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public TableBuilder<T> note(String text) {
    note = SafeText.oneLine(text);
    return this;
  }

  public TableBuilder<T> foldable() {
    detail = true;
    return this;
  }

  public TableBuilder<T> text(String name, Function<T, String> value) {
    return column(name, "", 0, Kind.TEXT, row -> cell(value.apply(row)));
  }

  public TableBuilder<T> prose(String name, Function<T, String> value) {
    return column(name, "", 0, Kind.PROSE, row -> cell(value.apply(row)));
  }

  /** Text that leads to the block whose id the second function gives. */
  TableBuilder<T> link(String name, Function<T, String> value, Function<T, String> target) {
    return column(
        name,
        "",
        0,
        Kind.TEXT,
        row ->
            new ReportCell.Text(SafeText.oneLine(value.apply(row)), Tone.PLAIN, target.apply(row)));
  }

  TableBuilder<T> toned(String name, Function<T, String> value, Function<T, Tone> tone) {
    return column(
        name,
        "",
        0,
        Kind.TEXT,
        row -> new ReportCell.Text(SafeText.oneLine(value.apply(row)), tone.apply(row), ""));
  }

  /** One of two words, the first of which stands out. */
  public TableBuilder<T> flag(String name, Predicate<T> holds, String yes, String no, Tone tone) {
    return toned(
        name, row -> holds.test(row) ? yes : no, row -> holds.test(row) ? tone : Tone.PLAIN);
  }

  public TableBuilder<T> figure(String name, String unit, int decimals, Function<T, Figure> value) {
    return column(
        name, unit, decimals, Kind.NUMBER, row -> cell(value.apply(row), decimals, false));
  }

  /** An amount paid; below 0 it is income. */
  public TableBuilder<T> cost(String name, String unit, int decimals, Function<T, Figure> value) {
    return column(name, unit, decimals, Kind.COST, row -> cell(value.apply(row), decimals, false));
  }

  /** Money that is on no scale of losses and gains. */
  public TableBuilder<T> amount(String name, String unit, int decimals, Function<T, Figure> value) {
    return column(
        name, unit, decimals, Kind.AMOUNT, row -> cell(value.apply(row), decimals, false));
  }

  /** Contracts: whole ones without decimals, shares of a book's order with two. */
  public TableBuilder<T> units(String name, String unit, Function<T, Figure> value) {
    return column(name, unit, SHARE_DECIMALS, Kind.NUMBER, row -> {
      Figure units = value.apply(row);
      boolean whole = units instanceof Figure.Known known
          && Rounding.round(known.value(), SHARE_DECIMALS).stripTrailingZeros().scale() <= 0;
      return cell(units, whole ? 0 : SHARE_DECIMALS, false);
    });
  }

  public TableBuilder<T> number(String name, String unit, int decimals, ToDoubleFunction<T> value) {
    return column(
        name,
        unit,
        decimals,
        Kind.NUMBER,
        row -> ReportCell.Quantity.of(value.applyAsDouble(row), decimals, false));
  }

  public TableBuilder<T> percent(String name, int decimals, Function<T, Figure> value) {
    return column(name, "%", decimals, Kind.PERCENT, row -> cell(value.apply(row), decimals, true));
  }

  public TableBuilder<T> date(String name, Function<T, LocalDate> value) {
    return column(name, "", 0, Kind.DATE, row -> new ReportCell.Date(value.apply(row)));
  }

  /** A date that no file may say. */
  TableBuilder<T> dateIfKnown(String name, Function<T, Optional<LocalDate>> value) {
    return dateOr(name, "unknown date", value);
  }

  /** A date, or the words that stand in its place. */
  public TableBuilder<T> dateOr(
      String name, String otherwise, Function<T, Optional<LocalDate>> value) {
    return column(
        name,
        "",
        0,
        Kind.DATE,
        row -> value
            .apply(row)
            .<ReportCell>map(ReportCell.Date::new)
            .orElse(new ReportCell.Missing(otherwise)));
  }

  public TableBuilder<T> column(
      String name, String unit, int decimals, Kind kind, Function<T, ReportCell> cell) {
    String rule = rule(id, name);
    columns.add(new ReportColumn(name, unit, decimals, kind, rule, false));
    cells.add(cell);
    return this;
  }

  /** The rule that the figures of a table's column come from; empty if no formula is listed. */
  static String rule(String table, String figure) {
    return RULES.getOrDefault(new Place(table, figure), "");
  }

  /** The figures of the last column add up to one of the book. */
  TableBuilder<T> summed() {
    int last = columns.size() - 1;
    ReportColumn column = columns.get(last);
    columns.set(
        last,
        new ReportColumn(
            column.name(), column.unit(), column.decimals(), column.kind(), column.rule(), true));
    return this;
  }

  public ReportTable build(List<T> rows, String whenEmpty) {
    List<List<ReportCell>> table = rows.stream()
        .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
        .toList();
    return new ReportTable(id, title, note, detail, columns, table, SafeText.oneLine(whenEmpty));
  }

  /** A count of which 0 says that there is none. */
  static Figure unlessZero(int count, String reason) {
    return count == 0 ? Figure.missing(reason) : Figure.of(count);
  }

  static ReportCell cell(String text) {
    return new ReportCell.Text(SafeText.oneLine(text), Tone.PLAIN, "");
  }

  /** The rounded figure, or its reason, inside a sentence. */
  public static String words(Figure figure, int decimals) {
    return figure instanceof Figure.Known known
        ? NumberText.of(Rounding.round(known.value(), decimals), "-")
        : Words.ofCode(((Figure.Missing) figure).reason());
  }

  /** The rounded figure, or its reason in words. */
  public static ReportCell cell(Figure figure, int decimals, boolean percent) {
    if (figure instanceof Figure.Missing missing) {
      return new ReportCell.Missing(SafeText.oneLine(Words.ofCode(missing.reason())));
    }
    return ReportCell.Quantity.of(((Figure.Known) figure).value(), decimals, percent);
  }
}
