package io.nightcondor.app.night;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Words that stand where secrets do, and must be found nowhere else. */
final class Canaries {

  private static final String BEGIN = "CANARY";

  private Canaries() {}

  static String of(int number) {
    return BEGIN + "x" + number + "x8f3e";
  }

  static void assertAbsent(String text, Object where) {
    assertThat(text).as("%s", where).doesNotContain(BEGIN);
  }

  /** Looks into every file below a folder: its bytes, the parts of a zip and of a mail. */
  static int assertAbsentBelow(Path folder, Set<Path> planted) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile)
          .filter(file -> !planted.contains(file))
          .toList();
    }
    for (Path file : files) {
      bytes(Files.readAllBytes(file), file);
    }
    return files.size();
  }

  private static void bytes(byte[] bytes, Object where) throws Exception {
    assertAbsent(new String(bytes, StandardCharsets.ISO_8859_1), where);
    if (where.toString().endsWith(".xlsx") || where.toString().endsWith(".zip")) {
      zip(bytes, where);
    } else if (where.toString().endsWith(".eml")) {
      part(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)),
          where);
    }
  }

  private static void zip(byte[] bytes, Object where) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertAbsent(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1), where);
      }
    }
  }

  private static void part(Part part, Object where) throws Exception {
    if (part.isMimeType("multipart/*")) {
      MimeMultipart parts = (MimeMultipart) part.getContent();
      for (int place = 0; place < parts.getCount(); place++) {
        part(parts.getBodyPart(place), where);
      }
      return;
    }
    try (InputStream in = part.getInputStream()) {
      bytes(in.readAllBytes(), where + ", part " + part.getFileName());
    }
  }
}
