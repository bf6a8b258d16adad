package io.nightcondor.app.config;

import java.util.Locale;

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
}
