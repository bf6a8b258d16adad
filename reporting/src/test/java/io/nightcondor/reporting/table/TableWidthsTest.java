package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.SamplePack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every table fits one landscape page at a size that can be read. */
class TableWidthsTest {

  /** Of print on A4 across, at six points. */
  private static final int MOST_CHARACTERS = 180;

  private static final int NARROWEST = 9;
  private static final int WIDEST_FIRST = 42;
  private static final int WIDEST_WORDS = 26;
  private static final int LONGEST_REASON = 15;
  private static final int FILTER = 3;

  @Test
  void givenRichPack_whenTheColumnsOfEachTableAreAdded_thenNoneIsWiderThanAPage() {
    List<String> wide = new ArrayList<>();
    for (ReportSection section : ReportDocument.of(SamplePack.rich()).sections()) {
      for (ReportBlock block : section.blocks()) {
        if (block instanceof ReportTable table && width(table) > MOST_CHARACTERS) {
          wide.add(section.name() + " " + table.id() + " " + width(table));
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  private static int width(ReportTable table) {
    int width = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      ReportColumn column = table.columns().get(i);
      if (column.kind() == ReportColumn.Kind.PROSE) {
        // a sentence wraps in what is left of the page
        continue;
      }
      int widest = i == 0 ? WIDEST_FIRST : WIDEST_WORDS;
      int characters =
          Math.max(longestWord(column.name()) + FILTER, column.unit().length() * 4 / 5 + 1);
      for (List<ReportCell> row : table.rows()) {
        characters = Math.max(characters, length(row.get(i)));
      }
      width += Math.max(NARROWEST, Math.min(widest, characters));
    }
    return width;
  }

  private static int length(ReportCell cell) {
    if (cell instanceof ReportCell.Quantity quantity) {
      return NumberText.of(quantity.value(), "-").length() + 2;
    }
    if (cell instanceof ReportCell.Missing missing) {
      return Math.min(LONGEST_REASON, missing.reason().length() + 1);
    }
    return cell instanceof ReportCell.Date
        ? 11
        : ((ReportCell.Text) cell).text().length() + 1;
  }

  private static int longestWord(String name) {
    int longest = 0;
    for (String word : name.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
