package io.nightcondor.ingest.admission;

import io.nightcondor.ingest.inbox.InboxFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.inbox.SourceRule;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which source rule reads a file of the inbox. */
final class SourceRules {

  /** Name of the file that marks a night as modelled. */
  static final String MODELLED = "MODELLED";

  private static final SourceRule MARKER =
      new SourceRule(MODELLED, SourceFormat.MODELLED_MARKER, Map.of());

  private final List<Compiled> rules = new ArrayList<>();

  private record Compiled(SourceRule rule, PathMatcher matcher) {}

  SourceRules(List<SourceRule> sources) {
    for (SourceRule rule : sources) {
      rules.add(new Compiled(rule, FileSystems.getDefault().getPathMatcher("glob:" + rule.glob())));
    }
  }

  /** The first rule whose glob matches; empty if none does. */
  Optional<SourceRule> of(String name) {
    if (name.equals(MODELLED)) {
      return Optional.of(MARKER);
    }
    Path path = Path.of(name);
    return rules.stream()
        .filter(rule -> rule.matcher().matches(path))
        .map(Compiled::rule)
        .findFirst();
  }

  /**
   * Positions first, since chains are held against them, then chains, then the rest; by name
   * within.
   */
  List<InboxFile> inOrder(List<InboxFile> files) {
    return files.stream()
        .sorted(Comparator.comparingInt((InboxFile file) -> place(file.name()))
            .thenComparing(InboxFile::name))
        .toList();
  }

  private int place(String name) {
    Optional<SourceRule> rule = of(name);
    if (rule.isEmpty()) {
      return 2;
    }
    return switch (rule.get().format().kind()) {
      case POSITIONS -> 0;
      case CHAIN -> 1;
      case SERIES, MARKER -> 2;
    };
  }

  /** All globs, for a message. */
  String globs() {
    return String.join(
        ", ", rules.stream().map(rule -> "'" + rule.rule().glob() + "'").toList());
  }
}
