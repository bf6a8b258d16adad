package io.nightcondor.reporting.safety;

import java.util.ArrayList;
import java.util.List;

/** Splits a CSV line as a spreadsheet does: quotes count only where a field begins with one. */
final class SpreadsheetReader {

  private SpreadsheetReader() {}

  static List<String> fields(String line, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < line.length() - 1; i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (quoted && c == '"') {
        quoted = false;
      } else if (!begun && c == '"') {
        quoted = true;
        begun = true;
      } else if (!quoted && c == separator) {
        fields.add(field.toString());
        field.setLength(0);
        begun = false;
      } else {
        field.append(c);
        begun = true;
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
