package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.StructureRecognizer;
import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.pack.ReconciliationPanel.PositionCheckRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionChecksTest {

  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 4);

  /** Ten condors, a put bought and sold again but for one, and a spread. */
  private static final List<Position> POSITIONS = positions();

  @Test
  void givenABook_whenChecked_thenEveryContractIsInOnePartOrNetted() {
    BookPartition partition = StructureRecognizer.recognize(POSITIONS);

    assertThat(new PositionChecks(POSITIONS, partition, List.of()).rows())
        .containsExactly(new PositionCheckRow("SPX_OPTIONS", 8, 49, 4, 40, 4, 1, 0, 0));
  }

  @Test
  void givenPartsThatLackACondor_whenChecked_thenTheDifferenceIsItsContracts() {
    BookPartition partition = StructureRecognizer.recognize(POSITIONS);
    BookPartition lost = new BookPartition(
        List.of(),
        partition.structures(),
        partition.leftovers(),
        partition.hedges(),
        partition.hedgeStructures());

    assertThat(new PositionChecks(POSITIONS, lost, List.of()).rows())
        .singleElement()
        .extracting(PositionCheckRow::difference)
        .isEqualTo(40);
  }

  @Test
  void givenAHedgeThatIsNotValued_whenChecked_thenTheDifferenceIsItsContracts() {
    List<Position> hedge =
        List.of(BookFixture.vxm(LocalDate.of(2024, 9, 18), 6, 21.35, LocalDate.of(2024, 8, 5), ""));

    assertThat(new PositionChecks(hedge, StructureRecognizer.recognize(hedge), List.of()).rows())
        .containsExactly(new PositionCheckRow("VIX_FUTURES", 1, 6, 6, 0, 0, 0, 0, 6));
  }

  @Test
  void givenAnEmptyBook_whenChecked_thenNoRow() {
    assertThat(new PositionChecks(List.of(), StructureRecognizer.recognize(List.of()), List.of())
            .rows())
        .isEmpty();
  }

  private static List<Position> positions() {
    List<Position> positions = new ArrayList<>(BookFixture.workedCondor(EXPIRY, 10, "worked"));
    positions.add(BookFixture.leg("SPXW240830P04900000", 3, 50));
    positions.add(BookFixture.leg("SPXW240830P04900000", -2, 55));
    positions.add(BookFixture.leg("SPXW240823P05000000", -2, 20, "spread"));
    positions.add(BookFixture.leg("SPXW240823P04950000", 2, 15, "spread"));
    return positions;
  }
}
