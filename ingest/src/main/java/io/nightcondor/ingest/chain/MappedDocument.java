package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.JsonText;
import io.nightcondor.ingest.source.Shown;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The texts of a JSON document that a source rule asks for: of each element of one list its named
 * keys, and single values of the document by their pointer, such as {@code /timestamp}.
 */
final class MappedDocument {

  static final String POINTER = "/";

  private static final String EXPECTED = "one JSON document with a list of quotes";

  private final Optional<String> rowsPointer;
  private final Collection<String> wanted;
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> pointers = new LinkedHashSet<>();
  private final List<Map<String, String>> rows = new ArrayList<>();
  private Optional<String> foundAt = Optional.empty();

  private MappedDocument(Optional<String> rowsPointer, Collection<String> wanted) {
    this.rowsPointer = rowsPointer;
    this.wanted = wanted;
  }

  /**
   * Reads a document.
   *
   * @param rowsPointer where the list is; empty for the only list of the document
   * @param wanted keys of an element, and pointers
   */
  static MappedDocument read(Reader text, Optional<String> rowsPointer, Collection<String> wanted)
      throws RefusedContentException {
    MappedDocument document = new MappedDocument(rowsPointer, wanted);
    JsonText.read(
        text,
        parser -> {
          document.readValue(parser, parser.nextToken(), "");
          return document;
        },
        EXPECTED);
    if (document.foundAt.isEmpty()) {
      throw new RefusedContentException(
          rowsPointer
              .map(pointer -> "the document has no list at '%s'".formatted(Shown.text(pointer)))
              .orElse("the document has no list"),
          "a list of quotes, at the pointer 'rows' of its source rule or the only one");
    }
    if (document.rows.isEmpty()) {
      throw new RefusedContentException("the list of quotes is empty", "quotes");
    }
    return document;
  }

  private void readValue(JsonParser parser, JsonToken token, String path)
      throws RefusedContentException {
    if (token == JsonToken.START_ARRAY) {
      readArray(parser, token, path);
    } else if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName().replace("~", "~0").replace("/", "~1");
        readValue(parser, parser.nextToken(), path + POINTER + name);
      }
      JsonText.require(parser, parser.currentToken(), JsonToken.END_OBJECT);
    } else {
      pointers.add(path);
      if (wanted.contains(path)) {
        values.put(path, JsonText.scalar(parser, token));
      }
    }
  }

  private void readArray(JsonParser parser, JsonToken start, String path)
      throws RefusedContentException {
    if (rowsPointer.isPresent() && !rowsPointer.get().equals(path)) {
      parser.skipChildren();
      return;
    }
    if (foundAt.isPresent()) {
      throw new RefusedContentException(
          "the document has lists at '%s' and '%s'"
              .formatted(Shown.text(foundAt.get()), Shown.text(path)),
          "the pointer 'rows' in its source rule, which says which");
    }
    foundAt = Optional.of(path);
    JsonText.readList(parser, start, this::keep);
  }

  private void keep(Map<String, String> element) {
    keys.addAll(element.keySet());
    Map<String, String> kept = new LinkedHashMap<>(element);
    kept.keySet().retainAll(wanted);
    rows.add(kept);
  }

  /** The elements of the list, with the keys that were wanted. */
  List<Map<String, String>> rows() {
    return rows;
  }

  /** Every key that any element has, or every pointer of the document, as the name is one. */
  Set<String> namesLike(String name) {
    return name.startsWith(POINTER) ? pointers : keys;
  }

  /** True if an element has that key or the document a value at that pointer. */
  boolean has(String name) {
    return namesLike(name).contains(name);
  }

  /** The text of a key of an element or of a pointer; empty if there is none. */
  String text(Map<String, String> element, String name) {
    return name.startsWith(POINTER)
        ? values.getOrDefault(name, "")
        : element.getOrDefault(name, "");
  }
}
