package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML element by element; every value as its text, for judging is not done here. A document
 * type is refused, and with it every entity of the document's own: nothing but the text is read.
 */
public final class XmlText {

  /** Far above any broker's statement. */
  private static final int DEEPEST = 20;

  private static final int MOST_ATTRIBUTES = 500;

  private static final XMLInputFactory FACTORY = factory();

  private XmlText() {}

  /** What takes the elements in the order of the document. */
  @FunctionalInterface
  public interface Elements {
    /**
     * Takes the start of one element.
     *
     * @param attributes by name, in the order of the element
     * @param line on which the element's start tag ends
     */
    void start(String name, Map<String, String> attributes, int line)
        throws RefusedContentException;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing but the text is read");
    });
    return factory;
  }

  /**
   * Reads one document and closes the text.
   *
   * @param expected what the text should be, for the message
   * @throws TruncatedContentException if the text ends within the document
   * @throws RefusedContentException if it is no XML, has a document type or exceeds the limits
   */
  public static void read(Reader text, Elements elements, String expected)
      throws RefusedContentException {
    Ending ending = new Ending(text);
    try (ending) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(ending);
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new RefusedContentException(
              line(xml), "the XML has a document type or an entity of its own", expected);
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth > DEEPEST) {
            throw new RefusedContentException(
                line(xml), "elements inside each other", "at most %d of them".formatted(DEEPEST));
          }
          elements.start(xml.getLocalName(), attributes(xml), line(xml));
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (XMLStreamException notXml) {
      throw refusal(notXml, ending, expected);
    } catch (IOException cannotClose) {
      throw Unpacking.refusal(cannotClose);
    }
  }

  private static Map<String, String> attributes(XMLStreamReader xml)
      throws RefusedContentException {
    if (xml.getAttributeCount() > MOST_ATTRIBUTES) {
      throw new RefusedContentException(
          line(xml),
          "an element with %d attributes".formatted(xml.getAttributeCount()),
          "at most %d".formatted(MOST_ATTRIBUTES));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      if (value.length() > TextLines.LONGEST_LINE) {
        throw new RefusedContentException(
            line(xml),
            "a value of %d characters".formatted(value.length()),
            "at most %d".formatted(TextLines.LONGEST_LINE));
      }
      attributes.put(xml.getAttributeLocalName(i), value);
    }
    return attributes;
  }

  private static int line(XMLStreamReader xml) {
    return xml.getLocation().getLineNumber();
  }

  private static RefusedContentException refusal(
      XMLStreamException notXml, Ending ending, String expected) {
    if (notXml.getNestedException() instanceof IOException broken) {
      return Unpacking.refusal(broken);
    }
    String place = notXml.getLocation() == null
        ? ""
        : " (line %d, column %d)"
            .formatted(
                notXml.getLocation().getLineNumber(), notXml.getLocation().getColumnNumber());
    return ending.reached
        ? new TruncatedContentException("the XML ends early" + place, expected)
        : new RefusedContentException("no whole XML" + place, expected);
  }

  /** Knows whether the text was read to its end when a fault was found. */
  private static final class Ending extends FilterReader {

    private boolean reached;

    Ending(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int character = super.read();
      reached |= character < 0;
      return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      reached |= read < 0;
      return read;
    }
  }
}
