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
import org.springframework.util.FileSystemUtils;

/**
 * The first two sessions of the demo market with a handful of SPX expiries: a night in seconds. The
 * first night is run once for all tests of this JVM that begin after it.
 */
public final class SmallMarket {

  public static final LocalDate FIRST = LocalDate.of(2024, 8, 1);
  public static final LocalDate SECOND = LocalDate.of(2024, 8, 2);

  /** Those of the books, and monthlies for the rates. */
  private static final List<String> EXPIRIES = List.of(
      "Aug 02 2024", "Aug 09 2024", "Aug 16 2024", "Aug 30 2024", "Sep 13 2024", "Sep 20 2024");

  private static final int HEADER_LINES = 4;

  private static final Path TEMPLATE = write();

  private SmallMarket() {}

  /** Holds the workspace after the first night, once a test asks for it. */
  private static final class Done {
    static final Path WORKSPACE = run();

    private static Path run() {
      Path workspace = temporary();
      copy(TEMPLATE, workspace);
      Program night =
          Program.call("run", "--date", FIRST.toString(), "--workspace", workspace.toString());
      if (night.code() != 0) {
        throw new IllegalStateException(night.err());
      }
      return workspace;
    }
  }

  /** Writes the workspace; the second session has the positions of the first. */
  public static void copyTo(Path workspace) {
    copy(TEMPLATE, workspace);
  }

  /** Writes the workspace as it is after the first night; where it lies leaves no trace in it. */
  public static void copyDoneTo(Path workspace) {
    copy(Done.WORKSPACE, workspace);
  }

  public static void copy(Path from, Path to) {
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
      Path folder = temporary();
      DemoMarket market = new DemoMarket(ExchangeCalendars.nyse(Optional.empty()));
      market.write(folder);
      market.writePositions(folder, SECOND, List.of());
      Path configuration = folder.resolve("nightcondor.yaml");
      // files that a test has just written are read at once; one of arbor's people takes figures
      // only
      String text = Files.readString(configuration);
      Files.writeString(
          configuration,
          text.replace(
                  "recipients: [arbor@example.com, risk@example.com]",
                  "recipients: [arbor@example.com, { address: risk@example.com, attach: [json] }]")
              + "\ninbox: { quietSeconds: 0 }\n");
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

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("small-market");
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile()), "tidy"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKept(String line) {
    return EXPIRIES.stream().anyMatch(expiry -> line.startsWith(expiry, HEADER_LINES));
  }
}
