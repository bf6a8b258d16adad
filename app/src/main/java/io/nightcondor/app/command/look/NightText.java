package io.nightcondor.app.command.look;

import io.nightcondor.app.command.console.Tint;
import io.nightcondor.app.command.look.NightFacts.BuiltOn;
import io.nightcondor.app.command.look.NightFacts.Failed;
import io.nightcondor.app.command.look.NightFacts.Limited;
import io.nightcondor.app.command.look.NightFacts.StepFacts;
import io.nightcondor.app.job.Words;
import io.nightcondor.app.store.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A night in words: steps, what wants attention, what to type. */
final class NightText {

  private static final int BOOKS_SHOWN = 20;
  private static final String COMPLETED = "completed";

  private final Tint tint;

  NightText(Tint tint) {
    this.tint = tint;
  }

  List<String> lines(NightFacts night) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  revision %d  %s".formatted(night.session(), night.revision(), state(night)));
    night.steps().forEach(step -> lines.add("  " + line(step)));
    if (!night.rejected().isEmpty()) {
      lines.add("  rejected   "
          + night.rejected().entrySet().stream()
              .map(entry -> entry.getKey() + " " + Words.number(entry.getValue()))
              .collect(Collectors.joining(", ")));
    }
    limits(night.books().limits(), lines);
    failed(night.books().failed(), lines);
    night.reasons().forEach(reason -> lines.add("  because    " + reason));
    night
        .builtOn()
        .filter(BuiltOn::stale)
        .map(on -> "  stale      built on revision %d of %s, which is at revision %d now"
            .formatted(on.revision(), on.session(), on.newest()))
        .ifPresent(lines::add);
    next(night).ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> next(NightFacts night) {
    if (!night.next().isEmpty()) {
      String when =
          night.state() == RunState.WITH_FAILURES ? "when the cause is removed, type: " : "type: ";
      return Optional.of("  next       " + when + night.next());
    }
    return night.state() == RunState.COMPLETED
        ? Optional.of("  next       nothing to do")
        : Optional.empty();
  }

  /** A line a book, up to a number that a person reads. */
  private static void limits(List<Limited> loud, List<String> lines) {
    loud.stream()
        .limit(BOOKS_SHOWN)
        .map(book -> "  limits     book %s: %s".formatted(book.book(), book.text()))
        .forEach(lines::add);
    if (loud.size() > BOOKS_SHOWN) {
      lines.add("  limits     and %s more, on the first page of each"
          .formatted(Words.count(loud.size() - BOOKS_SHOWN, "book")));
    }
  }

  private static void failed(List<Failed> failed, List<String> lines) {
    failed.stream()
        .limit(BOOKS_SHOWN)
        .map(book -> "  failed     book %s: %s".formatted(book.book(), book.reason()))
        .forEach(lines::add);
    if (failed.size() > BOOKS_SHOWN) {
      lines.add("  failed     and %s more; --json has all"
          .formatted(Words.count(failed.size() - BOOKS_SHOWN, "book")));
    }
  }

  private String state(NightFacts night) {
    String words = words(night.state());
    return switch (night.state()) {
      case COMPLETED -> tint.good(words);
      case UNFINISHED -> tint.bad(words);
      case WITH_FAILURES, SUPERSEDED -> tint.doubtful(words);
    };
  }

  static String words(RunState state) {
    return switch (state) {
      case UNFINISHED -> "unfinished";
      case COMPLETED -> COMPLETED;
      case WITH_FAILURES -> "completed with failures";
      case SUPERSEDED -> "given up for the next revision";
    };
  }

  private static String line(StepFacts step) {
    return String.format(
        Locale.ROOT,
        "%-10s %-10s %10s  %s%s",
        step.step(),
        step.status().toUpperCase(Locale.ROOT),
        step.seconds().map(time -> String.format(Locale.ROOT, "%.2f s", time)).orElse("-"),
        step.status().equals(COMPLETED) ? step.message() : "",
        step.tries() > 1 ? " (try " + step.tries() + ")" : "");
  }
}
