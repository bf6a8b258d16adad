package io.nightcondor.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.excel.SentencesBelow.Sentence;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportColumn;
import io.nightcondor.reporting.table.ReportColumn.Kind;
import io.nightcondor.reporting.table.ReportTable;
import io.nightcondor.reporting.table.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesBelowTest {

  /** Longer than any page is wide. */
  private static final String LONG = "far too long for a row, ".repeat(10).strip();

  @Test
  void givenSentenceOfOneRowOnly_whenSetBelow_thenLedByWhatNamesThatRow() {
    assertThat(SentencesBelow.of(table("", LONG, "")).orElseThrow().sentences())
        .containsExactly(new Sentence("row 1", LONG));
  }

  @Test
  void givenSameSentenceInEveryRow_whenSetBelow_thenOnceAndLedByNone() {
    assertThat(SentencesBelow.of(table(LONG, LONG, LONG)).orElseThrow().sentences())
        .containsExactly(new Sentence("", LONG));
  }

  @Test
  void givenShortSentences_whenAskedFor_thenTheyStayInTheirRows() {
    assertThat(SentencesBelow.of(table("short", "too", ""))).isEmpty();
  }

  private static ReportTable table(String first, String second, String third) {
    return new ReportTable(
        "made",
        "Made",
        "",
        false,
        List.of(
            new ReportColumn("Name", "", 0, Kind.TEXT, "", false),
            new ReportColumn("Note", "", 0, Kind.PROSE, "", false)),
        List.of(row("row 0", first), row("row 1", second), row("row 2", third)),
        "");
  }

  private static List<ReportCell> row(String name, String note) {
    return List.of(
        new ReportCell.Text(name, Tone.PLAIN, ""), new ReportCell.Text(note, Tone.PLAIN, ""));
  }
}
