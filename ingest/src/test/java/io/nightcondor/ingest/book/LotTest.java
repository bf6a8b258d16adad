package io.nightcondor.ingest.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LotTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

  @Test
  void givenAPartialClose_whenMatched_thenTheOldestFillIsSmaller() {
    assertThat(Lot.firstInFirstOut(-10, List.of(fill(-5, 1), fill(-8, 2), fill(3, 3))))
        .contains(List.of(fill(-2, 1), fill(-8, 2)));
  }

  @Test
  void givenACloseThatGoesThroughZero_whenMatched_thenTheRestOpensTheOtherSide() {
    assertThat(Lot.firstInFirstOut(4, List.of(fill(-5, 1), fill(9, 2))))
        .contains(List.of(fill(4, 2)));
  }

  @Test
  void givenFillsThatExplainAPart_whenMatched_thenTheRestIsOldestAndOfUnknownCost() {
    assertThat(Lot.firstInFirstOut(-10, List.of(fill(-4, 1))))
        .contains(List.of(Lot.unknown(-6), fill(-4, 1)));
    // a close is of what was there before
    assertThat(Lot.firstInFirstOut(-10, List.of(fill(2, 1), fill(-4, 2))))
        .contains(List.of(Lot.unknown(-6), fill(-4, 2)));
  }

  @Test
  void givenFillsThatOpenedMoreThanIsHeld_whenMatched_thenContradicted() {
    assertThat(Lot.firstInFirstOut(-10, List.of(fill(-12, 1)))).isEmpty();
    assertThat(Lot.firstInFirstOut(-10, List.of(fill(-8, 1), fill(-8, 2), fill(3, 3))))
        .isEmpty();
  }

  @Property(tries = 1000)
  void givenAnyFills_whenMatched_thenLotsAreOfOneSideAndSumToWhatIsOpen(
      @ForAll @IntRange(min = -20, max = 20) int before,
      @ForAll @Size(max = 12) List<@IntRange(min = -20, max = 20) Integer> quantities) {
    List<Lot> fills = new ArrayList<>();
    for (int quantity : quantities) {
      if (quantity != 0) {
        fills.add(fill(quantity, fills.size() + 1));
      }
    }
    long open = before + fills.stream().mapToLong(Lot::quantity).sum();
    if (open == 0) {
      return;
    }

    Optional<List<Lot>> lots = Lot.firstInFirstOut(open, fills);

    assertThat(lots.isEmpty()).isEqualTo(before != 0 && Long.signum(before) != Long.signum(open));
    lots.ifPresent(all -> {
      assertThat(all.stream().mapToLong(Lot::quantity).sum()).isEqualTo(open);
      assertThat(all)
          .allSatisfy(lot -> assertThat(Long.signum(lot.quantity())).isEqualTo(Long.signum(open)));
      assertThat(all.stream().flatMap(lot -> lot.date().stream()).toList()).isSorted();
      assertThat(all.stream().skip(1)).allSatisfy(lot -> assertThat(lot.price()).isPresent());
    });
  }

  private static Lot fill(long quantity, int day) {
    return new Lot(quantity, OptionalDouble.of(day), Optional.of(FIRST.plusDays(day)));
  }
}
