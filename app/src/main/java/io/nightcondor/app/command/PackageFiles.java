package io.nightcondor.app.command;

import io.nightcondor.app.command.manual.ManualPage;
import io.nightcondor.app.job.ProgramContents;
import io.nightcondor.app.run.ProgramVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Writes what a package holds beside the program and is made from it: manual pages, the completion
 * of a shell, and the id by which a start-up cache knows its program. The build calls it.
 */
public final class PackageFiles {

  private static final int ID_DIGITS = 12;

  /**
   * Place and value of the header's note that it was packed as small as can be, RFC 1952, 2.3.1.
   */
  private static final int EXTRA_FLAGS = 8;

  private static final byte SMALLEST = 2;

  private PackageFiles() {}

  /** Takes the folder to write into, and the instant of the release. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path folder = Path.of(arguments[0]);
    String date = arguments[1].substring(0, "2026-01-01".length());
    CommandLine line = RootCommand.model(Clock.systemUTC());
    CommandSpec root = line.getCommandSpec();
    for (CommandSpec command :
        Stream.concat(Stream.of(root), ManualPage.commandsOf(root)).toList()) {
      String page = new ManualPage(command, ProgramVersion.get(), date).roff();
      String name = ManualPage.fileName(command);
      write(folder.resolve("man/man1").resolve(name), bytes(page));
      write(folder.resolve("man-gz/man1").resolve(name + ".gz"), gzipped(bytes(page)));
    }
    write(
        folder.resolve("completion/nightcondor.bash"), bytes(AutoComplete.bash(root.name(), line)));
    String id = new ProgramContents().sha256().substring(0, ID_DIGITS);
    write(folder.resolve("lib/program-id"), bytes(id + "\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** As Debian wants manual pages: without a time, as small as can be. */
  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new SmallGzip(bytes)) {
      gzip.write(content);
    }
    byte[] packed = bytes.toByteArray();
    packed[EXTRA_FLAGS] = SMALLEST;
    return packed;
  }

  private static final class SmallGzip extends GZIPOutputStream {
    SmallGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
