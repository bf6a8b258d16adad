package io.nightcondor.app.job;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.app.store.NightStore;
import io.nightcondor.app.store.StoredFile;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.manifest.ListedBook;
import io.nightcondor.reporting.manifest.ListedFile;
import io.nightcondor.reporting.manifest.Manifest;
import io.nightcondor.reporting.manifest.ManifestJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the manifests of a night and of its books. */
@Component
class Manifests {

  private static final String PACK = "risk.json";

  private final CurrentNight night;
  private final NightStore nights;
  private final ProgramContents program;

  /** What was read last: many books share it, and it is long where each has files of its own. */
  private @Nullable Inputs inputs;

  private record Inputs(NightKey key, Map<String, ListedFile> files) {}

  Manifests(CurrentNight night, NightStore nights, ProgramContents program) {
    this.night = night;
    this.nights = nights;
    this.program = program;
  }

  /** The manifest of a book's reports; of the position files it names only the book's own. */
  ReportFile ofBook(NightKey key, RiskPack pack, List<ReportFile> reports) {
    List<ListedFile> outputs = reports.stream()
        .map(report ->
            new ListedFile(report.name(), report.content().length, Sha256.of(report.content())))
        .toList();
    String packHash = outputs.stream()
        .filter(output -> output.path().equals(PACK))
        .map(ListedFile::sha256)
        .findFirst()
        .orElseThrow();
    Manifest manifest = new Manifest(
        Manifest.VERSION,
        Manifest.Kind.BOOK,
        key.session(),
        key.revision(),
        pack.run().runHash(),
        program(pack.run()),
        pack.run().configurationHash(),
        new Manifest.Inputs(pack.run().inputsHash(), ofPack(key, pack)),
        pack.book().id(),
        packHash,
        List.of(),
        outputs);
    return new ReportFile(Manifest.NAME, ManifestJson.write(manifest));
  }

  /**
   * The manifest of a night's folder.
   *
   * @param files of the folder itself
   */
  byte[] ofNight(NightKey key, List<ListedBook> books, List<StoredFile> files) {
    RunIdentity run = night.identity(false);
    return ManifestJson.write(new Manifest(
        Manifest.VERSION,
        Manifest.Kind.NIGHT,
        key.session(),
        key.revision(),
        run.runHash(),
        program(run),
        run.configurationHash(),
        new Manifest.Inputs(run.inputsHash(), List.copyOf(read(key).files().values())),
        "",
        "",
        books,
        files.stream()
            .map(file -> new ListedFile(file.name(), file.bytes(), file.sha256()))
            .toList()));
  }

  private List<ListedFile> ofPack(NightKey key, RiskPack pack) {
    Map<String, ListedFile> all = read(key).files();
    return pack.data().files().stream()
        .map(file -> Optional.ofNullable(all.get(file.name())))
        .flatMap(Optional::stream)
        .toList();
  }

  private synchronized Inputs read(NightKey key) {
    Inputs known = inputs;
    if (known == null || !known.key().equals(key)) {
      known = new Inputs(
          key,
          nights.inputs(key).stream()
              .map(file -> new ListedFile(file.name(), file.bytes(), file.sha256()))
              .collect(Collectors.toMap(ListedFile::path, Function.identity())));
      inputs = known;
    }
    return known;
  }

  private Manifest.Program program(RunIdentity run) {
    return new Manifest.Program("nightcondor", run.programVersion(), program.sha256());
  }
}
