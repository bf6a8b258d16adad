package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last column of a table if it holds sentences for which its row has no room: they stand below
 * the table, each led by what names its row. In the row they would make the sheet so wide that its
 * print could not be read.
 *
 * @param table without that column
 * @param title of the sentences
 * @param sentences in the order of the rows, no empty one; one alone if every row has the same
 */
record SentencesBelow(ReportTable table, String title, List<Sentence> sentences) {

  /** Rows beyond which a sentence is not looked for below its table. */
  private static final int MOST_ROWS = 30;

  /** Characters of the columns before the sentences, as a rule. */
  private static final int FIRST_COLUMN = 28;

  private static final int SECOND_COLUMN = 24;
  private static final int OTHER_COLUMN = 13;
  private static final int LEAST_ROOM = 12;

  /**
   * One sentence.
   *
   * @param lead the words that name its row; empty if all rows have this one
   */
  record Sentence(String lead, String text) {}

  /** Empty if the rows have room. */
  static Optional<SentencesBelow> of(ReportTable table) {
    int last = table.columns().size() - 1;
    ReportColumn column = table.columns().get(last);
    if (column.kind() != Kind.PROSE || last == 0 || table.rows().size() > MOST_ROWS) {
      return Optional.empty();
    }
    int room = room(last);
    boolean named = table.rows().stream().map(row -> lead(row, 1)).distinct().count()
        == table.rows().size();
    List<Sentence> sentences = table.rows().stream()
        .filter(row -> !text(row.get(last)).isBlank())
        .map(row -> new Sentence(lead(row, named ? 1 : 2), text(row.get(last))))
        .toList();
    if (sentences.stream().allMatch(sentence -> sentence.text().length() <= room)) {
      return Optional.empty();
    }
    return Optional.of(new SentencesBelow(
        new ReportTable(
            table.id(),
            table.title(),
            table.note(),
            table.detail(),
            table.columns().subList(0, last),
            table.rows().stream().map(row -> row.subList(0, last)).toList(),
            table.whenEmpty()),
        column.name(),
        isOfEveryRow(sentences, table)
            ? List.of(new Sentence("", sentences.get(0).text()))
            : sentences));
  }

  private static boolean isOfEveryRow(List<Sentence> sentences, ReportTable table) {
    return sentences.size() == table.rows().size()
        && sentences.stream().map(Sentence::text).distinct().count() == 1;
  }

  private static int room(int columnsBefore) {
    int taken = columnsBefore == 1
        ? FIRST_COLUMN
        : FIRST_COLUMN + SECOND_COLUMN + OTHER_COLUMN * (columnsBefore - 2);
    return Math.max(LEAST_ROOM, PageSetup.MOST_CHARACTERS - taken);
  }

  /** The words that a row begins with, at most so many. */
  private static String lead(List<ReportCell> row, int most) {
    return row.stream()
        .limit(most)
        .takeWhile(ReportCell.Text.class::isInstance)
        .map(SentencesBelow::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(ReportCell cell) {
    return cell instanceof ReportCell.Text text ? text.text() : "";
  }

  /** Writes the sentences into the rows that come next, beside their leads where those fit. */
  void write(SheetPen pen) {
    CellStyles styles = pen.styles();
    pen.breaks().keep(pen.next(), pen.next() + 2);
    pen.text(pen.row(), 0, title, styles.bold());
    for (Sentence sentence : sentences) {
      if (sentence.lead().isEmpty()) {
        pen.lines(sentence.text(), 0, styles.plain());
        continue;
      }
      int row = pen.next();
      pen.text(pen.row(), 0, sentence.lead(), styles.plain());
      if (!ColumnWidths.wraps(0, sentence.lead().length())) {
        pen.widths().cell(0, sentence.lead().length() + 1);
        pen.moveTo(row);
      }
      pen.lines(sentence.text(), 1, styles.note());
    }
  }
}
