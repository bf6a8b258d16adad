package io.nightcondor.reporting.excel;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLDocumentPart.RelationPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.SystemProperties;

/**
 * Makes the parts of a workbook that we write ourselves. Tables, charts and drawings through POI's
 * objects cost most of a workbook's time, and a second for the first workbook of a process.
 */
final class StreamedParts extends XSSFFactory {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

  static {
    // XmlBeans ends the line of each part's declaration as the host ends lines
    Map<Object, Object> properties = new HashMap<>(System.getProperties());
    properties.put("line.separator", "\n");
    SystemProperties.setPropertyH(properties);
  }

  @Override
  public POIXMLDocumentPart newDocumentPart(POIXMLRelation descriptor) {
    if (descriptor == XSSFRelation.WORKSHEET) {
      return new StreamedSheet();
    }
    if (descriptor == XSSFRelation.TABLE
        || descriptor == XSSFRelation.DRAWINGS
        || descriptor == XSSFRelation.CHART) {
      return new XmlPart();
    }
    return super.newDocumentPart(descriptor);
  }

  /** Adds a part with its content, and gives the id of its relation. */
  static String add(POIXMLDocumentPart parent, XSSFRelation kind, int number, byte[] xml) {
    RelationPart part = parent.createRelationship(kind, new StreamedParts(), number, false);
    XmlPart content = part.getDocumentPart();
    content.set(xml);
    return part.getRelationship().getId();
  }

  /** The bytes of a part. */
  static byte[] bytes(Consumer<XmlOut> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlOut xml = new XmlOut(bytes);
    xml.raw(HEAD);
    writer.accept(xml);
    xml.flush();
    return bytes.toByteArray();
  }
}
