package io.nightcondor.app.job;

import io.nightcondor.app.store.BookRange;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.PendingBooks.Work;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** How far the books of the current night are, while others work on them. */
@Component
public class BooksAtWork {

  private final CurrentNight night;
  private final PendingBooks pending;
  private final StepProgress progress;

  BooksAtWork(CurrentNight night, PendingBooks pending, StepProgress progress) {
    this.night = night;
    this.pending = pending;
    this.progress = progress;
  }

  /** How many books are left, which the observer of the step hears too. */
  public int left(Work work) {
    int left = pending.left(night.key(), work);
    progress.left(left);
    return left;
  }

  /** How many books are left of a range. */
  public int left(BookRange range, Work work) {
    return pending.left(night.key(), range, work);
  }

  /** Where the second half of the books lies that are left of a range; empty if it has none. */
  public OptionalInt middle(BookRange range, Work work) {
    return pending.middle(night.key(), range, work);
  }
}
