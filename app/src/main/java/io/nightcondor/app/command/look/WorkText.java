package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.job.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A run at work in words: how far it is, and who works on what, the longest at it first. */
final class WorkText {

  private static final int SHOWN = 20;
  private static final int WIDEST = 48;

  private WorkText() {}

  static List<String> lines(WorkFacts work, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s  revision %d  at work: %s".formatted(work.session(), work.revision(), work.holder()));
    int ranges = work.ended() + work.waiting() + work.ranges().size();
    lines.add(
        ranges == 0
            ? "  step       " + work.step()
            : "  step       %s, %s of %s left; of %s %s wait, %s are at work, %s have ended"
                .formatted(
                    work.step(),
                    Words.number(work.left()),
                    Words.count(work.books(), "book"),
                    Words.count(ranges, "range"),
                    Words.number(work.waiting()),
                    Words.number(work.ranges().size()),
                    Words.number(work.ended())));
    if (!work.ranges().isEmpty()) {
      TextTable table = new TextTable(
          List.of("worker", "range", "books left", "for"), List.of(WIDEST, WIDEST, WIDEST, WIDEST));
      work.ranges().stream()
          .limit(SHOWN)
          .forEach(range -> table.row(List.of(
              range.worker(),
              range.books(),
              Words.number(range.left()),
              words(Duration.between(range.since(), now)))));
      table.lines().stream().map(line -> "  " + line).forEach(lines::add);
      if (work.ranges().size() > SHOWN) {
        lines.add("  and %s more".formatted(Words.number(work.ranges().size() - SHOWN)));
      }
    }
    return lines;
  }

  private static String words(Duration time) {
    return time.toMinutes() == 0 ? Math.max(0, time.toSeconds()) + " s" : time.toMinutes() + " min";
  }
}
