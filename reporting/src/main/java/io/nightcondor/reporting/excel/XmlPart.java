package io.nightcondor.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ooxml.POIXMLDocumentPart;

/** A part of the workbook's file that we write as XML: a table, a chart, a drawing. */
final class XmlPart extends POIXMLDocumentPart {

  private byte[] xml = {};

  void set(byte[] content) {
    xml = content.clone();
  }

  @Override
  protected void commit() throws IOException {
    try (OutputStream out = getPackagePart().getOutputStream()) {
      out.write(xml);
    }
  }
}
