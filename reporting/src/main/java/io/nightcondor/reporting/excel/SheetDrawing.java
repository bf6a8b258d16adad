package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** The charts of one sheet, each of a fixed size at a cell. */
final class SheetDrawing {

  private static final String OPEN =
      "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">";

  private static final String ANCHOR =
      "<xdr:oneCellAnchor><xdr:from><xdr:col>?</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>?</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\"?\" cy=\"?\"/><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"?\" name=\"?\" descr=\"?\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"?\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>";

  /** English metric units of a pixel at 96 to the inch. */
  private static final int UNITS_PER_PIXEL = 9525;

  private static final int PIXELS_PER_CHARACTER = 7;
  /** English metric units of a point. */
  private static final int UNITS_PER_POINT = 12_700;

  /** A picture; its size in characters and rows, its words for those who cannot see it. */
  record Picture(
      int column, int row, int characters, int rows, String words, Supplier<byte[]> chart) {}

  private final WorkbookParts parts;
  private final StreamedSheet sheet;
  private final List<Picture> pictures = new ArrayList<>();

  SheetDrawing(WorkbookParts parts, StreamedSheet sheet) {
    this.parts = parts;
    this.sheet = sheet;
  }

  void add(Picture picture) {
    pictures.add(picture);
  }

  List<Picture> pictures() {
    return pictures;
  }

  /** Writes the part of all pictures, if there are any. */
  void finish() {
    if (pictures.isEmpty()) {
      return;
    }
    XmlPart drawing = sheet.addDrawing(parts.nextDrawing());
    drawing.set(StreamedParts.bytes(xml -> {
      xml.raw(OPEN);
      for (Picture picture : pictures) {
        int number = parts.nextChart();
        String id = StreamedParts.add(
            drawing, XSSFRelation.CHART, number, picture.chart().get());
        xml.fill(
            ANCHOR,
            picture.column(),
            picture.row(),
            picture.characters() * PIXELS_PER_CHARACTER * UNITS_PER_PIXEL,
            picture.rows() * SheetRow.LINE_POINTS * UNITS_PER_POINT,
            number + 1,
            "Chart " + number,
            picture.words(),
            id);
      }
      xml.raw("</xdr:wsDr>");
    }));
  }
}
