package io.nightcondor.app.config;

import io.nightcondor.reporting.ReportForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A report file that a recipient may have attached, in the order in which they are attached. */
public enum Attachment {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  HTML("text/html"),
  JSON("application/json");

  private final String mediaType;

  Attachment(String mediaType) {
    this.mediaType = mediaType;
  }

  /** As the configuration spells it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name inside the book's folder. */
  public String file() {
    return "risk." + key();
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a book with these reports has it; {@code risk.json} it always has. */
  public boolean isAmong(Set<ReportForm> reports) {
    return switch (this) {
      case XLSX -> reports.contains(ReportForm.XLSX);
      case HTML -> reports.contains(ReportForm.HTML);
      case JSON -> true;
    };
  }

  /** What is attached for a recipient who chose nothing: all that people read. */
  static List<Attachment> standard(Set<ReportForm> reports) {
    return Arrays.stream(values())
        .filter(kind -> kind != JSON && kind.isAmong(reports))
        .collect(Collectors.toUnmodifiableList());
  }
}
