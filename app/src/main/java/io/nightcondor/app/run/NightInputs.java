package io.nightcondor.app.run;

import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.StoredFile;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.InboxManifest;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The list of a night's files that its manifests show. Admission keeps it; earlier versions of the
 * program did not, so it is made up for a night that one of them admitted.
 */
@Component
class NightInputs {

  private final NightStore nights;
  private final SourceFileStore files;
  private final TransactionTemplate transaction;

  NightInputs(NightStore nights, SourceFileStore files, TransactionTemplate transaction) {
    this.nights = nights;
    this.files = files;
    this.transaction = transaction;
  }

  /**
   * Keeps the list of an admitted night that has none.
   *
   * @param inbox as it is now
   * @return why there can be none; empty if there is one, or admission is still to make it
   */
  Optional<String> complete(NightRun run, InboxManifest inbox) {
    NightKey key = run.key();
    if (!run.admitEnded() || !nights.inputs(key).isEmpty()) {
      return Optional.empty();
    }
    Map<String, InboxFile> now =
        inbox.files().stream().collect(Collectors.toMap(InboxFile::name, Function.identity()));
    List<StoredFile> inputs = new ArrayList<>();
    for (AdmittedFile file : files.files(key)) {
      InboxFile same = now.get(file.name());
      if (same == null || !same.sha256().equals(file.sha256())) {
        return Optional.of(
            "%s is not the file that the night began with, and an earlier version of the program did not keep what the manifest says of it"
                .formatted(file.name()));
      }
      inputs.add(new StoredFile(same.name(), same.bytes(), same.sha256()));
    }
    transaction.executeWithoutResult(status -> nights.saveInputs(key, inputs));
    return Optional.empty();
  }
}
