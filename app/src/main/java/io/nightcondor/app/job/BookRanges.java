package io.nightcondor.app.job;

import io.nightcondor.app.store.BookStore;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/**
 * Cuts the night's books into ranges of their ordinals. The number of books is settled by
 * admission, so every start finds the same ranges, however many threads work on them.
 */
@Component
class BookRanges implements Partitioner {

  /** Enough to keep all threads busy to the end, few enough for the job repository. */
  private static final int MOST_RANGES = 64;

  static final String FROM = "from";
  static final String TO = "to";

  private final CurrentNight night;
  private final BookStore books;

  BookRanges(CurrentNight night, BookStore books) {
    this.night = night;
    this.books = books;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    int count = books.count(night.key());
    int size = (count + MOST_RANGES - 1) / MOST_RANGES;
    Map<String, ExecutionContext> ranges = new TreeMap<>();
    for (int from = 0; from < count; from += size) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(FROM, from);
      context.putInt(TO, Math.min(from + size, count));
      ranges.put("books-from-" + from, context);
    }
    return ranges;
  }
}
