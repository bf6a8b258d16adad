package io.nightcondor.ingest.inbox;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A file and the verdict on it.
 *
 * @param name path inside the inbox
 * @param format id of the format, such as cboe-web-csv; {@code unknown} if no source rule names it
 * @param sha256 of the bytes
 * @param session exchange session found inside; empty for histories, positions and refused files
 * @param rows number of rows inside, used or not; 0 for a refused file
 * @param verdict may it be read
 * @param message one sentence for people; for a refusal where, what, expected, what happens now
 * @param modelled true if the night comes from a model
 * @param options of its source rule, and {@code source}, the rule's glob, and {@code content}, the
 *     symbol that it is about
 */
public record AdmittedFile(
    String name,
    String format,
    String sha256,
    Optional<LocalDate> session,
    int rows,
    Verdict verdict,
    String message,
    boolean modelled,
    Map<String, String> options) {

  /** Format of a file that no source rule names. */
  public static final String UNKNOWN_FORMAT = "unknown";

  public AdmittedFile {
    options = Map.copyOf(options);
  }
}
