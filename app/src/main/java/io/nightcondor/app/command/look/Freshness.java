package io.nightcondor.app.command.look;

import io.nightcondor.app.job.Words;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.ingest.inbox.AdmittedFile;
import io.nightcondor.ingest.inbox.SourceRule;
import io.nightcondor.ingest.store.SourceFileStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each source last brought a file that was read.
 *
 * @param source its pattern
 * @param format of its files
 * @param lastSession night that read one; empty if none of the last nights did
 * @param nightsBehind how many later nights did without; 0 if the last one had it
 */
record Freshness(String source, String format, Optional<LocalDate> lastSession, int nightsBehind) {

  /** Nights that are looked at; a source that is silent for longer is as good as never there. */
  static final int NIGHTS = 60;

  /** Of every source of the configuration, in its order. */
  static List<Freshness> of(
      List<SourceRule> sources, List<NightRun> nights, SourceFileStore files) {
    Map<String, Integer> behind = new HashMap<>();
    List<LocalDate> sessions = new ArrayList<>();
    for (int i = nights.size() - 1; i >= 0 && sessions.size() < NIGHTS; i--) {
      NightRun night = nights.get(i);
      if (!sessions.contains(night.key().session())) {
        int place = sessions.size();
        sessions.add(night.key().session());
        files.files(night.key()).stream()
            .filter(file -> file.verdict().isRead())
            .map(AdmittedFile::source)
            .forEach(source -> behind.putIfAbsent(source, place));
      }
    }
    return sources.stream()
        .map(rule -> new Freshness(
            rule.glob(),
            rule.format().id(),
            Optional.ofNullable(behind.get(rule.glob())).map(sessions::get),
            behind.getOrDefault(rule.glob(), sessions.size())))
        .toList();
  }

  String words() {
    if (lastSession.isEmpty()) {
      return "none in the last %s".formatted(Words.count(nightsBehind, "night"));
    }
    return nightsBehind == 0
        ? "with the last night"
        : "%s ago, on %s".formatted(Words.count(nightsBehind, "night"), lastSession.get());
  }
}
