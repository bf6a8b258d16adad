package io.nightcondor.app.night;

import io.nightcondor.app.demo.DemoMarket;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first two sessions of the demo market with a handful of SPX expiries: a night in seconds. */
public final class SmallMarket {

  public static final LocalDate FIRST = LocalDate.of(2024, 8, 1);
  static final LocalDate SECOND = LocalDate.of(2024, 8, 2);

  /** Those of the books, and monthlies for the rates. */
  private static final List<String> EXPIRIES = List.of(
      "Aug 02 2024", "Aug 09 2024", "Aug 16 2024", "Aug 30 2024", "Sep 13 2024", "Sep 20 2024");

  private static final int HEADER_LINES = 4;

  private static final Path TEMPLATE = write();

  private SmallMarket() {}

  /** Writes the workspace; the second session has the positions of the first. */
  public static void copyTo(Path workspace) {
    copy(TEMPLATE, workspace);
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write() {
    try {
      Path folder = Files.createTempDirectory("small-market");
      DemoMarket market = new DemoMarket(ExchangeCalendars.nyse(Optional.empty()));
      market.write(folder);
      market.writePositions(folder, SECOND, List.of());
      Path configuration = folder.resolve("nightcondor.yaml");
      // files that a test has just written are read at once
      Files.writeString(
          configuration, Files.readString(configuration) + "\ninbox: { quietSeconds: 0 }\n");
      for (LocalDate session : DemoMarket.sessions()) {
        Path chain = folder.resolve("inbox/" + session + "/spx_quotedata.csv");
        List<String> lines = Files.readAllLines(chain);
        List<String> kept = Stream.concat(
                lines.stream().limit(HEADER_LINES),
                lines.stream().skip(HEADER_LINES).filter(SmallMarket::isKept))
            .toList();
        Files.write(chain, kept);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKept(String line) {
    return EXPIRIES.stream().anyMatch(expiry -> line.startsWith(expiry, HEADER_LINES));
  }
}
