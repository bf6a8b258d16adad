package io.nightcondor.reporting;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a book's figures may be drawn as beside {@code risk.json}, which every book has. */
public enum ReportForm {
  /** The workbook. */
  XLSX("workbook"),
  /** The page, and the page of the book over its nights. */
  HTML("page");

  public static final Set<ReportForm> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(ReportForm.class));

  private final String word;

  ReportForm(String word) {
    this.word = word;
  }

  /** As the configuration spells it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people. */
  public String word() {
    return word;
  }

  /** Name of its report in the book's folder. */
  public String file() {
    return "risk." + key();
  }

  /** The forms that were drawn, by the names of the files that a book has. */
  public static Set<ReportForm> among(Collection<String> names) {
    return ALL.stream()
        .filter(form -> names.contains(form.file()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
