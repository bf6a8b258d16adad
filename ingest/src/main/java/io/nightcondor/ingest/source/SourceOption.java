package io.nightcondor.ingest.source;

import java.util.regex.Pattern;

/**
 * An option of a source rule that a format knows.
 *
 * @param name key under options; a name that ends in a dot is the beginning of several keys
 * @param form what its value must match
 * @param expected the form in words, such as {@code 1545 or EOD}
 * @param required true if the format cannot be read without it
 */
public record SourceOption(String name, Pattern form, String expected, boolean required) {

  /** An option that may be left out. */
  public static SourceOption optional(String name, String form, String expected) {
    return new SourceOption(name, Pattern.compile(form), expected, false);
  }

  /** An option that every source rule of the format must have. */
  public static SourceOption required(String name, String form, String expected) {
    return new SourceOption(name, Pattern.compile(form), expected, true);
  }

  /** True if the key is this option or, for a beginning, begins so. */
  public boolean covers(String key) {
    return name.endsWith(".")
        ? key.startsWith(name) && key.length() > name.length()
        : name.equals(key);
  }
}
