package io.nightcondor.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.FiniteRows;
import io.nightcondor.ingest.FormatSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What must hold of any content: it is refused as a whole with one sentence, or each of its rows is
 * used with finite numbers or refused with its reason. Anything else is a finding.
 */
final class Fuzz {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final int LONGEST_MESSAGE = 2000;

  private Fuzz() {}

  /** The formats of a family. */
  static List<SourceFormat> formats(Predicate<SourceFormat> family) {
    return Arrays.stream(SourceFormat.values()).filter(family).toList();
  }

  /** Reads a text as each format that recognises it, or as one of the family. */
  static void read(byte[] data, List<SourceFormat> family) {
    String text = new String(data, StandardCharsets.UTF_8);
    List<SourceFormat> recognised = family.stream()
        .filter(format -> Formats.reader(format).recognises(text))
        .toList();
    List<SourceFormat> tried =
        recognised.isEmpty() ? List.of(family.get(data.length % family.size())) : recognised;
    for (SourceFormat format : tried) {
      check(() -> ReadFile.of("f", text, format, FormatSamples.options(format), MONDAY, NYSE));
    }
  }

  /** Reads a file as it lies there, packed or not. */
  static void read(Path file, SourceFormat format) {
    check(() -> ReadFile.of(file, format, FormatSamples.options(format), MONDAY, NYSE));
  }

  private interface Reading {
    ReadFile read() throws RefusedContentException;
  }

  private static void check(Reading reading) {
    try {
      int number = 0;
      for (RowOutcome outcome : reading.read().rows()) {
        number++;
        assertThat(outcome.number()).isEqualTo(number);
        if (outcome instanceof RowOutcome.Used used) {
          FiniteRows.check(used.row());
        } else if (outcome instanceof RowOutcome.Rejected rejected) {
          assertThat(rejected.row().message()).hasSizeLessThan(LONGEST_MESSAGE);
        }
      }
    } catch (RefusedContentException whole) {
      assertThat(whole.getMessage()).contains(", expected ").hasSizeLessThan(LONGEST_MESSAGE);
    }
  }
}
