package io.nightcondor.app.job;

import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Counts how far the step at work has come, over all of its threads, and tells the observer. */
@Component
class StepProgress {

  private static final String BOOK = "book";

  private final RunObserver observer;
  private final CurrentNight night;
  private final BookStore books;
  private final SourceFileStore files;
  private final AtomicLong done = new AtomicLong();
  private volatile StepWork work = new StepWork("", 0, "");

  /**
   * What the step has to do.
   *
   * @param total units in all, those of earlier tries among them
   * @param unit in the singular
   */
  private record StepWork(String step, long total, String unit) {}

  StepProgress(RunObserver observer, CurrentNight night, BookStore books, SourceFileStore files) {
    this.observer = observer;
    this.night = night;
    this.books = books;
    this.files = files;
  }

  /** A step begins. */
  void begin(String step) {
    Optional<StepName> name = StepName.of(step);
    done.set(0);
    if (name.isPresent()) {
      work = work(name.get(), night.key());
    }
  }

  private StepWork work(StepName step, NightKey key) {
    return switch (step) {
      case ADMIT -> new StepWork(step.text(), night.manifest().files().size(), "file");
      case INGEST ->
        new StepWork(
            step.text(),
            files.files(key).stream()
                .filter(file -> file.verdict().isRead())
                .mapToLong(AdmittedFile::rows)
                .sum(),
            "row");
      case CALIBRATE -> new StepWork(step.text(), 0, "underlying");
      case RECOMPUTE -> ofBooks(step, key, BookProgress::recompute);
      case RENDER -> ofBooks(step, key, BookProgress::render);
      case DELIVER -> new StepWork(step.text(), books.count(key), BOOK);
    };
  }

  private StepWork ofBooks(
      StepName step, NightKey key, Function<BookProgress, BookProgress.State> state) {
    int all = books.count(key);
    done.set(all - books.states(key, state).getOrDefault(BookProgress.State.PENDING, 0));
    return new StepWork(step.text(), all, BOOK);
  }

  /** So many units are left of it. */
  void left(long units) {
    StepWork now = work;
    done.set(now.total() - units);
    observer.stepAdvanced(now.step(), done.get(), now.total(), now.unit());
  }

  /** So many units more are behind it. */
  void advance(long units) {
    StepWork now = work;
    observer.stepAdvanced(now.step(), done.addAndGet(units), now.total(), now.unit());
  }
}
