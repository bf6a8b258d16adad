package io.nightcondor.ingest.book;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.CsvHeader;
import java.util.List;
import java.util.Locale;

/** The fields of one line by the name of their column. */
record SheetRow(CsvHeader header, List<String> fields) {

  /** Without blanks around it; empty if the sheet has no such column. */
  String get(String column) {
    return header
        .position(column.toLowerCase(Locale.ROOT))
        .map(position -> fields.get(position).strip())
        .orElse("");
  }

  /** The field of a column that has had several names. */
  String first(List<String> names) {
    return get(name(names));
  }

  /** Which of the names the sheet uses; the first if none. */
  String name(List<String> names) {
    return names.stream()
        .filter(name -> header.has(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(names.get(0));
  }

  /** Holds a header against the names of a column that the format requires. */
  static void require(CsvHeader header, List<String> names) throws RefusedContentException {
    boolean has = names.stream().anyMatch(name -> header.has(name.toLowerCase(Locale.ROOT)));
    if (!has) {
      header.require(
          names.get(0).toLowerCase(Locale.ROOT), "a column " + String.join(" or ", names));
    }
  }
}
