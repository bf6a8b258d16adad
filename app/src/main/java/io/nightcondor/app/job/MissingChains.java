package io.nightcondor.app.job;

import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.ingest.store.PositionStore;
import io.nightcondor.ingest.store.SourceFileStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Option chains that books need and no file of the night has. */
@Component
class MissingChains {

  private final Workspace workspace;
  private final Settings settings;
  private final SourceFileStore files;
  private final PositionStore positions;

  MissingChains(
      Workspace workspace, Settings settings, SourceFileStore files, PositionStore positions) {
    this.workspace = workspace;
    this.settings = settings;
    this.files = files;
    this.positions = positions;
  }

  /**
   * One sentence for each underlying whose options these books hold; a file that came is no gap.
   */
  List<String> remarks(NightKey key, Collection<String> books) {
    List<AdmittedFile> came = files.files(key);
    return Arrays.stream(Underlying.values())
        .filter(underlying -> came.stream().noneMatch(file -> isChainOf(underlying, file)))
        .filter(underlying -> books.stream().anyMatch(book -> holds(key, book, underlying)))
        .map(underlying ->
            "%s: no option chain of %s, expected %s. Its options have no price; put the file there and run again."
                .formatted(workspace.inbox(key.session()), underlying, expected(key, underlying)))
        .toList();
  }

  private boolean holds(NightKey key, String book, Underlying underlying) {
    return positions.positions(key, book).stream()
        .map(Position::instrument)
        .anyMatch(instrument ->
            instrument instanceof OptionSeries series && series.root().underlying() == underlying);
  }

  /** Which file would do: that of the session before if it had one, else what sources match. */
  String expected(NightKey key, Underlying underlying) {
    Optional<AdmittedFile> before = files.prior(key).previousSession().stream()
        .filter(file -> isChainOf(underlying, file))
        .findFirst();
    String globs = before
        .map(AdmittedFile::source)
        .map(Stream::of)
        .orElseGet(() -> settings.sources().stream()
            .filter(source -> source.format().isChain())
            .map(SourceRule::glob)
            .distinct())
        .map("'%s'"::formatted)
        .collect(Collectors.joining(", "));
    return before
        .map(file ->
            "%s as in the session before, or another file of %s".formatted(file.name(), globs))
        .orElseGet(() -> "a file of " + globs);
  }

  private static boolean isChainOf(Underlying underlying, AdmittedFile file) {
    return SourceFormat.of(file.format()).filter(SourceFormat::isChain).isPresent()
        && Arrays.asList(file.content().split(",", -1)).contains(underlying.name());
  }
}
