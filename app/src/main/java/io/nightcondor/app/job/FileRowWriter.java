package io.nightcondor.app.job;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.source.RowOutcome;
import io.nightcondor.ingest.store.RowStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

/** Stores used and refused rows in the chunk's transaction. */
@Component
class FileRowWriter implements ItemWriter<FileRow> {

  private final CurrentNight night;
  private final RowStore store;
  private final StepProgress progress;

  FileRowWriter(CurrentNight night, RowStore store, StepProgress progress) {
    this.night = night;
    this.store = store;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends FileRow> chunk) {
    List<? extends FileRow> rows = chunk.getItems();
    int from = 0;
    while (from < rows.size()) {
      AdmittedFile file = rows.get(from).file();
      List<RowOutcome> outcomes = new ArrayList<>();
      int to = from;
      while (to < rows.size() && rows.get(to).file().equals(file)) {
        outcomes.add(rows.get(to).outcome());
        to++;
      }
      store.write(night.key(), file, outcomes);
      from = to;
    }
    progress.advance(rows.size());
  }
}
