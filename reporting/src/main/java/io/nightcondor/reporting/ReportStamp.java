package io.nightcondor.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report file says of itself: whose it is and what it was drawn from. Read back from the
 * bytes before they leave, so that no book's report reaches another's people.
 *
 * @param book id
 * @param packHash SHA-256 of the risk.json that it was drawn from, hexadecimal
 */
public record ReportStamp(String book, String packHash) {

  /** Name of the workbook's property and, after a prefix, of the page's meta element. */
  public static final String BOOK = "book";

  /** As {@link #BOOK}, for the hash. */
  public static final String PACK = "pack";

  private static final Pattern META =
      Pattern.compile("<meta name=\"nightcondor:(book|pack)\" content=\"([^\"<>]*)\"/?>");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * The stamp of a report file; empty if it has none.
   *
   * @param name ends with xlsx, html or json
   */
  public static Optional<ReportStamp> read(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "xlsx" -> ofWorkbook(content);
      case "html" -> ofPage(new String(content, StandardCharsets.UTF_8));
      case "json" -> ofPack(content);
      default -> Optional.empty();
    };
  }

  private static Optional<ReportStamp> ofWorkbook(byte[] content) {
    try {
      Map<String, String> own = CustomProperties.of(content);
      return Optional.ofNullable(own.get(BOOK))
          .flatMap(
              book -> Optional.ofNullable(own.get(PACK)).map(pack -> new ReportStamp(book, pack)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ReportStamp> ofPage(String page) {
    Optional<String> book = Optional.empty();
    Optional<String> pack = Optional.empty();
    Matcher meta = META.matcher(page.substring(0, Math.max(0, page.indexOf("</head>"))));
    while (meta.find()) {
      if (meta.group(1).equals(BOOK)) {
        book = Optional.of(meta.group(2));
      } else {
        pack = Optional.of(meta.group(2));
      }
    }
    return book.isPresent() && pack.isPresent()
        ? Optional.of(new ReportStamp(book.get(), pack.get()))
        : Optional.empty();
  }

  private static Optional<ReportStamp> ofPack(byte[] json) {
    try {
      JsonNode id = MAPPER.readTree(json).path(BOOK).path("id");
      return id.isString()
          ? Optional.of(new ReportStamp(id.asString(), Sha256.of(json)))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
