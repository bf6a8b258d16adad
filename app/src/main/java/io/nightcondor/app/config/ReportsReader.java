package io.nightcondor.app.config;

import io.nightcondor.reporting.ReportForm;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the {@code reports} of books. */
final class ReportsReader {

  private final SettingsHash hash;
  private final Shared<Set<ReportForm>> shared = new Shared<>();

  ReportsReader(SettingsHash hash) {
    this.hash = hash;
  }

  /**
   * What is drawn for a book. Less than everything counts as configuration, since pages lead only
   * to what there is; everything does not, so that an older file keeps its hash.
   *
   * @param path of the book among the values that count as configuration
   */
  Set<ReportForm> read(Section book, String path) {
    ConfigurationKey key = ConfigurationKey.BOOK_REPORTS;
    if (!book.has(key)) {
      return ReportForm.ALL;
    }
    Map<String, ReportForm> known = new TreeMap<>();
    ReportForm.ALL.forEach(form -> known.put(form.key(), form));
    Set<ReportForm> reports = EnumSet.noneOf(ReportForm.class);
    for (String word : book.textsOrNone(key)) {
      ReportForm form = known.get(word);
      if (form == null) {
        throw book.wrong(
            key.word(),
            Section.printable(word),
            "%s; the nearest is '%s'"
                .formatted(key.form().expected(), NearestKey.of(word, known.keySet())));
      }
      reports.add(form);
    }
    if (reports.equals(ReportForm.ALL)) {
      return ReportForm.ALL;
    }
    hash.add(path + ".reports", words(reports));
    return shared.of(Set.copyOf(reports));
  }

  /** As the configuration spells them. */
  static String words(Set<ReportForm> reports) {
    return ReportForm.ALL.stream()
        .filter(reports::contains)
        .map(ReportForm::key)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
