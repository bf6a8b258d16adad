package io.nightcondor.app.command.look;

import io.nightcondor.app.config.DatabaseSettings;
import io.nightcondor.app.job.RangeName;
import io.nightcondor.app.job.StepName;
import io.nightcondor.app.run.AdvisoryLock;
import io.nightcondor.app.store.BookRange;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.HeldRange;
import io.nightcondor.app.store.PendingBooks;
import io.nightcondor.app.store.PendingBooks.Work;
import io.nightcondor.app.store.RangeHolders;
import io.nightcondor.app.store.RunningJob;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at a run that is at work on a database that others can ask meanwhile. */
final class WorkReader {

  private final JdbcClient jdbc;
  private final PendingBooks pending;

  WorkReader(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.pending = new PendingBooks(jdbc);
  }

  /** Empty if no run is at work, or it has not begun its job. */
  Optional<WorkFacts> work(DatabaseSettings database) {
    return AdvisoryLock.heldBy(database)
        .flatMap(holder -> RunningJob.last(jdbc).map(job -> facts(holder, job)));
  }

  private WorkFacts facts(String holder, RunningJob job) {
    Optional<Work> work = StepName.of(job.step()).flatMap(WorkReader::overBooks);
    List<HeldRange> ranges = work.isEmpty()
        ? List.of()
        : new RangeHolders(jdbc)
            .ranges(job.execution(), RangeName.prefix(RangeName.stepOfRanges(job.step())));
    return new WorkFacts(
        holder,
        job.night().session(),
        job.night().revision(),
        job.step(),
        new BookStore(jdbc).count(job.night()),
        work.map(over -> pending.left(job.night(), over)).orElse(0),
        (int) ranges.stream().filter(HeldRange::isWaiting).count(),
        (int) ranges.stream().filter(range -> !range.isOpen()).count(),
        work.map(over -> held(job, over, ranges)).orElse(List.of()));
  }

  private static Optional<Work> overBooks(StepName step) {
    return switch (step) {
      case RECOMPUTE -> Optional.of(Work.RECOMPUTE);
      case RENDER -> Optional.of(Work.RENDER);
      default -> Optional.empty();
    };
  }

  private List<WorkFacts.Held> held(RunningJob job, Work work, List<HeldRange> ranges) {
    return ranges.stream()
        .filter(range -> range.isOpen() && range.worker().isPresent())
        .sorted(Comparator.comparing(range -> range.since().orElseThrow()))
        .map(range -> {
          BookRange books = RangeName.range(range.name());
          return new WorkFacts.Held(
              range.worker().orElseThrow(),
              books.text(),
              pending.left(job.night(), books, work),
              range.since().orElseThrow());
        })
        .toList();
  }
}
