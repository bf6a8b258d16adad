package io.nightcondor.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ooxml.POIXMLDocumentPart.RelationPart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableParts;

/**
 * A sheet whose settings are POI's and whose rows are ours: they take the place of POI's empty
 * element when the file is packed, and are never held as bytes.
 */
final class StreamedSheet extends XSSFSheet {

  private static final byte[] EMPTY = "<sheetData/>".getBytes(StandardCharsets.US_ASCII);

  private final SheetData data = new SheetData();

  SheetData data() {
    return data;
  }

  /** A table over cells of this sheet; its number is unique in the workbook. */
  void addTable(int number, byte[] xml) {
    CTTableParts parts = getCTWorksheet().isSetTableParts()
        ? getCTWorksheet().getTableParts()
        : getCTWorksheet().addNewTableParts();
    parts.addNewTablePart().setId(StreamedParts.add(this, XSSFRelation.TABLE, number, xml));
    parts.setCount(parts.sizeOfTablePartArray());
  }

  /** The part that holds the drawings of this sheet, still empty. */
  XmlPart addDrawing(int number) {
    RelationPart drawing =
        createRelationship(XSSFRelation.DRAWINGS, getWorkbook().getXssfFactory(), number, false);
    getCTWorksheet().addNewDrawing().setId(drawing.getRelationship().getId());
    return drawing.getDocumentPart();
  }

  @Override
  protected void write(OutputStream out) throws IOException {
    int lastRow = Math.max(0, data.rows().size() - 1);
    getCTWorksheet()
        .getDimension()
        .setRef(new CellRangeAddress(0, lastRow, 0, data.lastColumn()).formatAsString());
    super.write(out);
  }

  /** The sheet that POI wrote, with the rows in their place. */
  void stream(byte[] written, OutputStream out) throws IOException {
    int at = indexOfEmpty(written);
    out.write(written, 0, at);
    XmlOut xml = new XmlOut(out);
    data.writeTo(xml);
    xml.flush();
    out.write(written, at + EMPTY.length, written.length - at - EMPTY.length);
  }

  private static int indexOfEmpty(byte[] bytes) {
    for (int at = 0; at <= bytes.length - EMPTY.length; at++) {
      int same = 0;
      while (same < EMPTY.length && bytes[at + same] == EMPTY[same]) {
        same++;
      }
      if (same == EMPTY.length) {
        return at;
      }
    }
    throw new IllegalStateException("POI wrote a sheet without an empty element for its rows");
  }
}
