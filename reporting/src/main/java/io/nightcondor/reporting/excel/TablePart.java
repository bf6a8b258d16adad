package io.nightcondor.reporting.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  /** Names as header cells show them: none empty, no two alike whatever their case. */
  static List<String> headers(List<String> names) {
    Set<String> taken = new HashSet<>();
    List<String> headers = new ArrayList<>();
    for (String name : names) {
      String header = name.isBlank() ? "Column" : name;
      for (int i = 2; !taken.add(header.toLowerCase(Locale.ROOT)); i++) {
        header = (name.isBlank() ? "Column" : name) + " (" + i + ")";
      }
      headers.add(header);
    }
    return headers;
  }
}
