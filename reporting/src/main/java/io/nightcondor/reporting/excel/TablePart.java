package io.nightcondor.reporting.excel;

import java.util.List;

/** The part that makes a table of cells: name, filters, columns named as their header cells. */
final class TablePart {

  private static final String OPEN =
      "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"?\" name=\"?\" displayName=\"?\" ref=\"?\" totalsRowShown=\"0\"><autoFilter ref=\"?\"/><tableColumns count=\"?\">";

  private static final String CLOSE =
      "</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>";

  private TablePart() {}

  static byte[] of(int number, TablePlace place, List<String> headers) {
    String area = place.area().formatAsString();
    return StreamedParts.bytes(xml -> {
      xml.fill(OPEN, number, place.name(), place.name(), area, area, headers.size());
      for (int i = 0; i < headers.size(); i++) {
        xml.fill("<tableColumn id=\"?\" name=\"?\"/>", i + 1, headers.get(i));
      }
      xml.raw(CLOSE);
    });
  }
}
