package io.nightcondor.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportCheck.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    CheckSums sums = new CheckSums(RICH.sections());
    List<String> known = new ArrayList<>();
    for (ReportCheck check : RICH.checks()) {
      BigDecimal fromRows = sums.fromRows(check);
      if (check.engine() instanceof ReportCell.Quantity engine) {
        known.add(check.id());
        assertThat(engine.exact().subtract(fromRows).abs())
            .as("%s: engine %s, from rows %s", check.id(), engine.exact(), fromRows)
            .isLessThanOrEqualTo(CheckSums.TOLERANCE);
      }
    }
    assertThat(RICH.checks()).hasSizeGreaterThan(35);
    assertThat(known).hasSizeGreaterThan(15);
    assertThat(RICH.openChecks()).isZero();
  }

  @Test
  void givenBookWithoutPositions_whenAddedUp_thenNoCheckIsOpen() {
    assertThat(ReportDocument.of(SamplePack.empty()).openChecks()).isZero();
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
    CheckSums sums = new CheckSums(RICH.sections());
    assertThat(sums.isOpen(wrong)).isTrue();
    List<ReportCell> row = CheckTables.of(List.of(wrong), sums).rows().get(0);
    assertThat(Cells.shown(row.get(5))).isEqualTo(Cells.quantity("0.02"));
    assertThat(row.get(6)).isEqualTo(new ReportCell.Text("CHECK", Tone.BAD, ""));
  }

  @Test
  void givenCheckOfATableThatIsNotThere_whenAddedUp_thenRefused() {
    CheckSums sums = new CheckSums(RICH.sections());
    ReportCheck lost = new ReportCheck(
        "lost",
        "Lost",
        "USD",
        "Stress",
        ReportCell.Quantity.of(1, 2, false),
        List.of(new Term(1, "nowhere", "One day", Optional.empty())));
    assertThatThrownBy(() -> sums.fromRows(lost)).hasMessage("the report has no table nowhere");
  }
}
