package io.nightcondor.ingest.admission;

import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this night that were judged so far. */
final class JudgedFiles {

  private final Map<String, AdmittedFile> byName = new TreeMap<>();
  private final Map<String, List<String>> readNamesBySha256 = new HashMap<>();

  JudgedFiles(Collection<AdmittedFile> judged) {
    judged.forEach(this::add);
  }

  void add(AdmittedFile file) {
    byName.put(file.name(), file);
    if (file.verdict().isRead()) {
      readNamesBySha256
          .computeIfAbsent(file.sha256(), sha256 -> new ArrayList<>())
          .add(file.name());
    }
  }

  /** In order of name. */
  Collection<AdmittedFile> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  Optional<AdmittedFile> get(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Another file with the same bytes that is read. */
  Optional<String> twin(InboxFile file) {
    return readNamesBySha256.getOrDefault(file.sha256(), List.of()).stream()
        .filter(name -> !name.equals(file.name()))
        .findFirst();
  }

  /**
   * Another history of the same symbol under the same rule, or the chain of one of the same
   * underlyings unless it is of the same format and about the same: which of both is right is not
   * for us to say.
   */
  Optional<AdmittedFile> rival(InboxFile file, SourceFormat format, String source, String content) {
    return switch (format.kind()) {
      case POSITIONS, MARKER -> Optional.empty();
      case CHAIN ->
        read(file)
            .filter(other -> isChain(other) && overlaps(content, other.content()))
            .filter(
                other -> !other.format().equals(format.id()) || !other.content().equals(content))
            .findFirst();
      case SERIES ->
        read(file)
            .filter(other -> other.format().equals(format.id()))
            .filter(other -> other.source().equals(source) && other.content().equals(content))
            .findFirst();
    };
  }

  private Stream<AdmittedFile> read(InboxFile file) {
    return byName.values().stream()
        .filter(other -> !other.name().equals(file.name()) && other.verdict().isRead());
  }

  private static boolean isChain(AdmittedFile file) {
    return SourceFormat.of(file.format()).filter(SourceFormat::isChain).isPresent();
  }

  private static boolean overlaps(String content, String other) {
    return !Collections.disjoint(
        Arrays.asList(content.split(",")), Arrays.asList(other.split(",")));
  }
}
