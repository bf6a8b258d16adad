package io.nightcondor.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The texts that a workbook says of itself, read from the one part that holds them. A part that is
 * there twice, a property that is, a document type or more than a few kilobytes are refused.
 */
final class CustomProperties {

  private static final String PART = "docProps/custom.xml";
  private static final String PROPERTIES =
      "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
  private static final String VALUES =
      "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

  /** Far more than ours. */
  private static final int LONGEST = 1 << 16;

  private static final XMLInputFactory XML = xml();

  private CustomProperties() {}

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing but the part is read");
    });
    return factory;
  }

  /**
   * By name; none if the workbook has no such part.
   *
   * @throws IOException if the workbook or the part cannot be read or is refused
   */
  static Map<String, String> of(byte[] workbook) throws IOException {
    try {
      return texts(part(workbook));
    } catch (XMLStreamException e) {
      throw new IOException(PART + ": " + e.getMessage(), e);
    }
  }

  private static byte[] part(byte[] workbook) throws IOException {
    try (ZipFile parts = ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
        .setIgnoreLocalFileHeader(true)
        .get()) {
      Iterator<ZipArchiveEntry> found = parts.getEntries(PART).iterator();
      if (!found.hasNext()) {
        return new byte[0];
      }
      ZipArchiveEntry part = found.next();
      if (found.hasNext()) {
        throw new IOException(PART + " is there twice");
      }
      try (InputStream in = parts.getInputStream(part)) {
        byte[] xml = in.readNBytes(LONGEST + 1);
        if (xml.length > LONGEST) {
          throw new IOException("%s is longer than %d bytes".formatted(PART, LONGEST));
        }
        return xml;
      }
    }
  }

  private static Map<String, String> texts(byte[] part) throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    if (part.length == 0) {
      return texts;
    }
    XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
    String name = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("it has a document type or an entity of its own");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (is(xml, PROPERTIES, "property")) {
          name = String.valueOf(xml.getAttributeValue(null, "name"));
        } else if (is(xml, VALUES, "lpwstr") && texts.put(name, xml.getElementText()) != null) {
          throw new XMLStreamException("'%s' is there twice".formatted(name));
        }
      }
    }
    return texts;
  }

  private static boolean is(XMLStreamReader xml, String namespace, String name) {
    return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
  }
}
