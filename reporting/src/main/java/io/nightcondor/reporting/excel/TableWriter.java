package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import io.nightcondor.reporting.table.UniqueNames;
import java.util.List;
import java.util.Optional;

/** Writes a table: heading, note, units, names, rows, and live totals below it. */
final class TableWriter {

  /** Characters that the bold type and the indent of a toned cell take beside its text. */
  private static final int BADGE = 5;

  private static final int DATE_CHARACTERS = 11;

  /** Rows that stay with their header on paper. */
  private static final int ROWS_KEPT = 3;

  private final SheetPen pen;
  private final CellStyles styles;

  TableWriter(SheetPen pen) {
    this.pen = pen;
    this.styles = pen.styles();
  }

  /**
   * A table with totals, with colours where a column has losses and profits, and with sentences
   * below it that its rows have no room for.
   */
  Optional<TablePlace> write(ReportTable table) {
    Optional<SentencesBelow> below = SentencesBelow.of(table);
    Optional<TablePlace> place = withTotals(below.map(SentencesBelow::table).orElse(table));
    below.ifPresent(sentences -> sentences.write(pen));
    return place;
  }

  private Optional<TablePlace> withTotals(ReportTable table) {
    List<ColumnNumbers> numbers = ColumnNumbers.of(table);
    List<Integer> signed = SignColours.columns(table, numbers);
    Optional<TablePlace> written = write(table, 0, signed);
    written.ifPresent(place -> {
      TotalRow.write(pen, place, numbers);
      signed.forEach(column ->
          SignColours.apply(pen.sheet(), place, column, numbers.get(column).reach()));
    });
    return written;
  }

  /**
   * The bare table.
   *
   * @param inInk columns whose losses are not red, because their cells have a coloured ground
   * @return where it stands; empty if it has no rows
   */
  Optional<TablePlace> write(ReportTable table, int firstColumn, List<Integer> inInk) {
    int heading = pen.next();
    pen.parts().links().target(table.id(), pen.name(), heading, firstColumn);
    pen.heading(firstColumn, table.title());
    if (table.rows().isEmpty()) {
      pen.text(pen.row(), firstColumn, table.whenEmpty(), styles.note());
      return Optional.empty();
    }
    pen.lines(table.note(), firstColumn, styles.note());
    List<String> headers =
        UniqueNames.of(table.columns().stream().map(ReportColumn::name).toList());
    int headerRow = header(table, firstColumn, headers);
    for (List<ReportCell> cells : table.rows()) {
      SheetRow row = pen.row();
      for (int i = 0; i < cells.size(); i++) {
        cell(row, firstColumn + i, cells.get(i), table.columns().get(i), inInk.contains(i));
      }
    }
    TablePlace place = new TablePlace(
        table, pen.parts().tableNames().of(table.id()), pen.name(), headerRow, firstColumn);
    int number = pen.parts().nextTable();
    pen.sheet().addTable(number, TablePart.of(number, place, headers));
    pen.parts().place(place);
    pen.breaks().keep(heading, Math.min(place.lastRow(), headerRow + ROWS_KEPT));
    return Optional.of(place);
  }

  /** Units in the row above the names. */
  private int header(ReportTable table, int firstColumn, List<String> headers) {
    if (table.columns().stream().anyMatch(c -> !c.unit().isEmpty())) {
      SheetRow units = pen.row();
      for (int i = 0; i < table.columns().size(); i++) {
        ReportColumn column = table.columns().get(i);
        if (!column.unit().isEmpty()) {
          pen.text(
              units, firstColumn + i, column.unit(), styles.unit(column.kind().isNumeric()));
        }
      }
    }
    SheetRow names = pen.row();
    for (int i = 0; i < table.columns().size(); i++) {
      ReportColumn column = table.columns().get(i);
      int at = firstColumn + i;
      pen.fit()
          .header(pen.text(
              names, at, headers.get(i), styles.header(column.kind().isNumeric(), at > 0)));
      pen.widths().header(at, headers.get(i), column.unit());
      if (column.kind() == Kind.PROSE) {
        pen.widths().proseHeader(at, headers.get(i));
      }
    }
    return names.number();
  }

  private void cell(SheetRow row, int column, ReportCell value, ReportColumn head, boolean inInk) {
    if (value instanceof ReportCell.Quantity quantity) {
      boolean income = inInk || head.kind() == Kind.COST;
      row.add(column, new CellValue.Digits(quantity.exact()), style(quantity, income));
      pen.widths().number(column, quantity.value());
    } else if (value instanceof ReportCell.Date date) {
      row.add(column, new CellValue.Digits(CellNumbers.of(date.date())), styles.date());
      pen.widths().cell(column, DATE_CHARACTERS);
    } else if (value instanceof ReportCell.Missing missing) {
      row.add(column, new CellValue.Text(missing.reason()), styles.missing());
      pen.widths().missing(column, missing.reason());
    } else if (value instanceof ReportCell.Text text) {
      text(row, column, text, head);
    }
  }

  private void text(SheetRow row, int column, ReportCell.Text text, ReportColumn head) {
    int length = text.text().length();
    boolean plain = text.tone() == Tone.PLAIN;
    boolean wraps = head.kind() == Kind.TEXT && plain && ColumnWidths.wraps(column, length);
    SheetRow.Cell cell =
        row.add(column, new CellValue.Text(text.text()), style(text.tone(), column, wraps));
    if (wraps) {
      pen.fit().word(cell);
    }
    if (!text.target().isEmpty()) {
      pen.parts().links().want(pen.sheet(), cell, text.target());
    }
    if (head.kind() == Kind.TEXT) {
      pen.widths().cell(column, length + (plain ? 1 : BADGE));
    } else if (plain) {
      pen.fit().sentence(cell);
    } else {
      pen.fit().free(cell);
    }
  }

  private int style(ReportCell.Quantity quantity, boolean inInk) {
    int scale = quantity.value().scale();
    int decimals = quantity.percent() ? scale - 2 : scale;
    if (quantity.value().signum() == 0 && !quantity.percent()) {
      return styles.nothing();
    }
    return inInk
        ? styles.inInk(decimals, quantity.percent())
        : styles.number(decimals, quantity.percent());
  }

  private int style(Tone tone, int column, boolean wraps) {
    if (wraps) {
      return styles.wrapped(column > 0);
    }
    return tone == Tone.PLAIN && column > 0 ? styles.word() : styles.toned(tone);
  }
}
