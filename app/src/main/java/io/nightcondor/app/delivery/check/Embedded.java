package io.nightcondor.app.delivery.check;

import io.nightcondor.reporting.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a report says of itself: whose it is and what it was drawn from. */
final class Embedded {

  /** Where a page's head ends at the latest, and how long the properties of a workbook may be. */
  private static final int LONGEST = 1 << 20;

  private static final Pattern META =
      Pattern.compile("<meta name=\"nightcondor:(book|pack)\" content=\"([^\"]*)\"");

  private static final Pattern PROPERTY = Pattern.compile(
      "<property [^>]*name=\"(book|pack)\"[^>]*>\\s*<vt:lpwstr>([^<]*)</vt:lpwstr>");

  private static final Map<Name, String> POINTERS =
      Map.of(Name.BOOK, "/book/id", Name.SESSION, "/run/session", Name.REVISION, "/run/revision");

  private Embedded() {}

  enum Name {
    BOOK,
    PACK,
    SESSION,
    REVISION;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record Fact(Name name, String value) {}

  /**
   * The facts of a report; none if it says nothing of itself. What stands in a file that its
   * manifest vouches for cannot be escaped: ids and hashes have no such characters.
   */
  static List<Fact> facts(Path file) {
    String name = file.getFileName().toString();
    if (name.equals(Manifest.NAME)) {
      return List.of();
    }
    try {
      if (name.endsWith(".html")) {
        return matches(META, head(file));
      }
      if (name.endsWith(".json")) {
        return json(file);
      }
      return name.endsWith(".xlsx") ? matches(PROPERTY, properties(file)) : List.of();
    } catch (IOException | JacksonException unreadable) {
      return List.of(new Fact(Name.BOOK, "nothing that can be read"));
    }
  }

  private static List<Fact> matches(Pattern pattern, String text) {
    List<Fact> facts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      facts.add(
          new Fact(Name.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2)));
    }
    return facts;
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      int end = start.indexOf("</head>");
      return end < 0 ? start : start.substring(0, end);
    }
  }

  private static String properties(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Optional<ZipEntry> entry = Optional.ofNullable(zip.getEntry("docProps/custom.xml"));
      if (entry.isEmpty()) {
        return "";
      }
      try (InputStream in = zip.getInputStream(entry.get())) {
        return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      }
    }
  }

  private static List<Fact> json(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode tree = JsonMapper.shared().readTree(in);
      List<Fact> facts = new ArrayList<>();
      POINTERS.forEach((name, pointer) -> {
        JsonNode value = tree.at(pointer);
        if (value.isValueNode()) {
          facts.add(new Fact(name, value.asString()));
        }
      });
      return facts;
    }
  }
}
