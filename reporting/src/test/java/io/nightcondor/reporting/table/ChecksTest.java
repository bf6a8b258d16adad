package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportCheck.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be added up is, and adds up. */
class ChecksTest {

  private static final ReportDocument RICH = ReportDocument.of(SamplePack.rich());

  /** A column of a table. */
  private record Place(String table, String column) {}

  @Test
  void givenRichPack_whenAddedUp_thenEachKnownFigureIsTheSumOfItsRows() {
    CheckResults results = RICH.checkResults();
    assertThat(results.results()).hasSizeGreaterThan(35);
    assertThat(results.made()).isGreaterThan(15);
    assertThat(results.differing()).isEmpty();
    assertThat(results.word()).isEqualTo("OK");
  }

  @Test
  void givenBookWithoutPositions_whenAddedUp_thenNoCheckIsOpen() {
    assertThat(ReportDocument.of(SamplePack.empty()).checkResults().differing()).isEmpty();
  }

  @Test
  void givenChecks_whenNamed_thenEachOnceAndOfASectionOfTheReport() {
    assertThat(RICH.checks()).extracting(ReportCheck::id).doesNotHaveDuplicates();
    assertThat(RICH.checks())
        .extracting(ReportCheck::id)
        .allMatch(id -> id.matches("[A-Za-z0-9]+"));
    assertThat(RICH.sections())
        .extracting(ReportSection::name)
        .containsAll(RICH.checks().stream().map(ReportCheck::section).toList());
  }

  @Test
  void givenColumnThatAddsUp_whenLookedFor_thenACheckAddsItUp() {
    Set<Place> added = RICH.checks().stream()
        .flatMap(check -> check.terms().stream())
        .map(term -> new Place(term.table(), term.column()))
        .collect(Collectors.toSet());
    List<Place> summed = RICH.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportTable.class::isInstance)
        .map(ReportTable.class::cast)
        .flatMap(table -> table.columns().stream()
            .filter(ReportColumn::summed)
            .map(column -> new Place(table.id(), column.name())))
        .toList();
    assertThat(summed).hasSizeGreaterThan(25);
    // these are the engine's own side of a check
    assertThat(summed)
        .filteredOn(place -> !added.contains(place))
        .containsExactlyInAnyOrder(
            new Place("pnlTerms", "P&L"),
            new Place("files", "Rows in"),
            new Place("positionChecks", "Rows"),
            new Place("positionChecks", "Contracts"));
  }

  @Test
  void givenFigureThatItsRowsDoNotMake_whenShown_thenTheCheckIsOpen() {
    ReportCheck wrong = new ReportCheck(
        "wrong",
        "Wrong",
        "USD",
        "Stress",
        ReportCell.Quantity.of(131_420.02, 2, false),
        List.of(new Term(1, "tailParts", "One day", Optional.empty())));
    CheckResults results = CheckResults.of(List.of(wrong), RICH.sections());
    assertThat(results.word()).isEqualTo("CHECK");
    List<ReportCell> row = CheckTables.of(results).rows().get(0);
    assertThat(Cells.shown(row.get(5))).isEqualTo(Cells.quantity("-0.02"));
    assertThat(row.get(6)).isEqualTo(new ReportCell.Text("CHECK", Tone.BAD, ""));
  }

  @Test
  void givenCheckOfATableThatIsNotThere_whenAddedUp_thenRefused() {
    ReportCheck lost = new ReportCheck(
        "lost",
        "Lost",
        "USD",
        "Stress",
        ReportCell.Quantity.of(1, 2, false),
        List.of(new Term(1, "nowhere", "One day", Optional.empty())));
    assertThatThrownBy(() -> CheckResults.of(List.of(lost), RICH.sections()))
        .hasMessage("the report has no table nowhere");
  }
}
