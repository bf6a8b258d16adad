package io.nightcondor.ingest.calendar;

import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Statement days of the Federal Open Market Committee: a list of 2000 to 2027 that comes with the
 * program, and a site's own dates, which win.
 */
public final class FomcDates {

  private static final String SHIPPED = "fomc.csv";
  private static final String HEADER = "date,status,source";

  private FomcDates() {}

  /**
   * The statement days.
   *
   * @param overrideFile CSV with the header {@code date,status,source}; status is scheduled,
   *     unscheduled, tentative or cancelled
   * @throws io.nightcondor.ingest.inbox.InputMissingException if the override file does not exist
   * @throws io.nightcondor.ingest.inbox.InputRefusedException if the override file has an error
   */
  public static FomcCalendar read(Optional<Path> overrideFile) {
    FomcCalendar shipped = new FomcCalendar(meetings(SHIPPED, shippedLines()));
    return overrideFile
        .map(file -> shipped.with(meetings(
            file.toString(), DateList.lines(file, "the FOMC dates that the configuration names"))))
        .orElse(shipped);
  }

  private static List<FomcMeeting> meetings(String file, List<String> lines) {
    return new DateList(file, HEADER)
        .rows(lines, FomcMeeting.Status.values()).stream()
            .map(row -> new FomcMeeting(row.date(), row.status(), row.text()))
            .toList();
  }

  private static List<String> shippedLines() {
    try (InputStream in =
        Objects.requireNonNull(FomcDates.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }
}
