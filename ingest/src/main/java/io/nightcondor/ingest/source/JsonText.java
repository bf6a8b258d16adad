package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.FilterReader;
import java.io.IOException;
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
    CountingReader counted = new CountingReader(text);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), counted)) {
      T read = document.read(parser);
      counted.documentRead();
      if (parser.nextToken() != null) {
        throw new StreamReadException(parser, "text after the end of the object");
      }
      return read;
    } catch (UnexpectedEndOfInputException cut) {
      throw new TruncatedContentException("the JSON ends early " + place(cut), expected);
    } catch (JacksonIOException broken) {
      throw Unpacking.refusal(Objects.requireNonNull(broken.getCause(), "cause"));
    } catch (JacksonException notJson) {
      if (counted.endsWithin(notJson.getLocation().getCharOffset())) {
        // cut within a number or a word, which the parser takes for a wrong one
        throw new TruncatedContentException("the JSON ends early " + place(notJson), expected);
      }
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

  /** Knows where the last number or word of the text begins, once its end was reached. */
  private static final class CountingReader extends FilterReader {

    private long count;
    private long wordStart;
    private boolean opened;
    private boolean ended;
    private boolean documentIsWhole;

    CountingReader(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      ended |= read < 0;
      for (int i = offset; i < offset + read; i++) {
        char character = buffer[i];
        count++;
        opened |= character == '{' || character == '[';
        if (!Character.isLetterOrDigit(character) && "+-.".indexOf(character) < 0) {
          wordStart = count;
        }
      }
      return read;
    }

    void documentRead() {
      documentIsWhole = true;
    }

    /** True if a fault at that character is that the text ends within the document. */
    boolean endsWithin(long offset) {
      return opened && ended && !documentIsWhole && offset >= wordStart;
    }
  }
}
