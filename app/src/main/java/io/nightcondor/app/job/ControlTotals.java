package io.nightcondor.app.job;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.store.FileCounts;
import io.nightcondor.ingest.store.RowStore;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Holds the stored rows of each file against the rows that admission counted. A step that was cut
 * short may call itself completed; this does not let it pass.
 */
@Component
class ControlTotals implements StepExecutionAggregator {

  private final DefaultStepExecutionAggregator statuses = new DefaultStepExecutionAggregator();
  private final CurrentNight night;
  private final SourceFileStore files;
  private final RowStore rows;

  ControlTotals(CurrentNight night, SourceFileStore files, RowStore rows) {
    this.night = night;
    this.files = files;
    this.rows = rows;
  }

  @Override
  public void aggregate(StepExecution result, Collection<StepExecution> executions) {
    statuses.aggregate(result, executions);
    if (result.getStatus() != BatchStatus.COMPLETED) { // failed, or stopped half-way
      return;
    }
    List<FileCounts> counts = rows.counts(night.key());
    Map<String, FileCounts> byName =
        counts.stream().collect(Collectors.toMap(FileCounts::file, Function.identity()));
    for (AdmittedFile file : files.files(night.key())) {
      if (file.verdict().isRead()) {
        check(file, byName.get(file.name()));
      }
    }
    long in = counts.stream().mapToLong(FileCounts::in).sum();
    long used = counts.stream().mapToLong(FileCounts::used).sum();
    long rejected = counts.stream().mapToLong(FileCounts::rejected).sum();
    result.setExitStatus(
        ExitStatus.COMPLETED.addExitDescription("%s: %s rows in, %s used, %s rejected"
            .formatted(
                Words.count(counts.size(), "file"),
                Words.number(in),
                Words.number(used),
                Words.number(rejected))));
  }

  private static void check(AdmittedFile file, @Nullable FileCounts counts) {
    long in = counts == null ? 0 : counts.in();
    long kept = counts == null ? 0 : counts.used() + counts.rejected();
    if (in != file.rows() || kept != file.rows()) {
      throw new IllegalStateException(
          "%s: %d rows were counted on admission, %d were read and %d are stored as used or rejected, expected the same number three times"
              .formatted(file.name(), file.rows(), in, kept));
    }
  }
}
