package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token; every value as its text, for judging is not done here. */
public final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonText() {}

  /** What reads a document from its first token to its last. */
  @FunctionalInterface
  public interface Document<T> {
    /** May throw {@link StreamReadException} where the document has another shape. */
    T read(JsonParser parser) throws RefusedContentException;
  }

  /** What takes the fields of one element of a list. */
  @FunctionalInterface
  public interface Element {
    void read(Map<String, String> fields) throws RefusedContentException;
  }

  /**
   * Reads one document and closes the text.
   *
   * @param expected what the text should be, for the message
   * @throws TruncatedContentException if the text ends within the document
   * @throws RefusedContentException if it is no JSON, is of another shape or has text after its end
   */
  public static <T> T read(Reader text, Document<T> document, String expected)
      throws RefusedContentException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      T read = document.read(parser);
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "text after the end of the object");
      }
      return read;
    } catch (UnexpectedEndOfInputException cut) {
      throw new TruncatedContentException("the JSON ends early " + place(cut), expected);
    } catch (JacksonIOException broken) {
      throw Unpacking.refusal(Objects.requireNonNull(broken.getCause(), "cause"));
    } catch (JacksonException notJson) {
      throw new RefusedContentException("no whole JSON " + place(notJson), expected);
    }
  }

  private static String place(JacksonException fault) {
    return "(line %d, column %d)"
        .formatted(fault.getLocation().getLineNr(), fault.getLocation().getColumnNr());
  }

  /** Reads a list of objects with scalar values; an element that is no object has no fields. */
  public static void readList(JsonParser parser, JsonToken start, Element element)
      throws RefusedContentException {
    require(parser, start, JsonToken.START_ARRAY);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Map<String, String> fields = new LinkedHashMap<>();
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String key = parser.currentName();
          fields.put(key, scalar(parser, parser.nextToken()));
        }
      } else {
        parser.skipChildren();
      }
      element.read(fields);
    }
  }

  /**
   * The text of a value, empty for null; an object or list in its place is skipped and reads as
   * such.
   */
  public static String scalar(JsonParser parser, JsonToken token) {
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      parser.skipChildren();
      return "a nested value";
    }
    return token == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  /** Holds a token against the one that the document must have here. */
  public static void require(JsonParser parser, JsonToken token, JsonToken wanted) {
    if (token == null) {
      throw new UnexpectedEndOfInputException(parser, wanted, "expected " + wanted);
    }
    if (token != wanted) {
      throw new StreamReadException(parser, "expected " + wanted);
    }
  }
}
