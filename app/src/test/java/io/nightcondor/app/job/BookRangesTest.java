package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.BookRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BookRangesTest {

  @Test
  void givenBooksOfOneSize_whenCut_thenRangesOfAsManyBooks() {
    assertThat(cut(2, 4, 4, 4, 4))
        .containsExactlyInAnyOrder(new BookRange(0, 2), new BookRange(2, 4));
  }

  @Test
  void givenOneLargeBook_whenCut_thenItIsAloneAndComesFirst() {
    assertThat(cut(3, 4, 4, 4, 1000, 4, 4, 4))
        .containsExactly(new BookRange(3, 4), new BookRange(0, 3), new BookRange(4, 7));
  }

  @Test
  void givenNothingLeft_whenCut_thenNoRange() {
    assertThat(cut(64)).isEmpty();
  }

  @Test
  void givenFewerBooksThanRanges_whenCut_thenOneEach() {
    assertThat(cut(64, 4, 100, 4))
        .containsExactly(new BookRange(1, 2), new BookRange(0, 1), new BookRange(2, 3));
  }

  @Property
  void everyBookIsInOneRangeAndThereAreNotTooMany(
      @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 500) Integer> legs,
      @ForAll @IntRange(min = 1, max = 64) int most) {
    List<BookRange> ranges = cut(most, legs.stream().mapToInt(Integer::intValue).toArray());
    assertThat(ranges).hasSizeBetween(1, most);
    List<Integer> books = new ArrayList<>();
    ranges.forEach(range -> IntStream.range(range.from(), range.to()).forEach(books::add));
    assertThat(books)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, legs.size()).boxed().toList());
  }

  /**
   * A range that is not ended in time takes at most half a book too much, and one that is ended has
   * at least its share less half a book. The shares after it are of what is left, so they move by
   * half a book at most in turn.
   */
  @Property
  void noRangeCostsMuchMoreThanItsShare(
      @ForAll @Size(min = 64, max = 300) List<@IntRange(max = 100) Integer> legs) {
    int ranges = 8;
    int[] costs = legs.stream().mapToInt(of -> 12 + of).toArray();
    double share = (double) Arrays.stream(costs).sum() / ranges;
    int dearest = Arrays.stream(costs).max().orElseThrow();
    for (BookRange range : cut(ranges, legs.stream().mapToInt(Integer::intValue).toArray())) {
      int cost =
          IntStream.range(range.from(), range.to()).map(book -> costs[book]).sum();
      assertThat((double) cost).isLessThanOrEqualTo(share + dearest);
    }
  }

  /** Books 0 and up with so many legs each. */
  private static List<BookRange> cut(int most, int... legs) {
    return BookRanges.cut(
        sizes -> IntStream.range(0, legs.length).forEach(book -> sizes.book(book, legs[book])),
        books -> most);
  }
}
