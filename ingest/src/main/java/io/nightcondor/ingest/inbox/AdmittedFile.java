package io.nightcondor.ingest.inbox;

import java.time.Instant;
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
 * @param leftOut rows that the format rightly passes over, such as those of other underlyings; not
 *     among the rows
 * @param verdict may it be read
 * @param message one sentence for people; for a refusal where, what, expected, what happens now
 * @param modelled true if the night comes from a model
 * @param options of its source rule, and {@code source}, the rule's glob, {@code content}, the
 *     symbol that it is about, and {@code quoted}, when a chain was quoted, if it says so
 */
public record AdmittedFile(
    String name,
    String format,
    String sha256,
    Optional<LocalDate> session,
    int rows,
    long leftOut,
    Verdict verdict,
    String message,
    boolean modelled,
    Map<String, String> options) {

  /** Option: the glob of the source rule that reads it. */
  public static final String SOURCE = "source";

  /** Option: the symbols that it is about. */
  public static final String CONTENT = "content";

  /** Option: the instant that its quotes are of. */
  public static final String QUOTED = "quoted";

  /** Format of a file that no source rule names. */
  public static final String UNKNOWN_FORMAT = "unknown";

  public AdmittedFile {
    options = Map.copyOf(options);
  }

  /** What the file is about, such as SPX or SPX,VIX; empty for a refused file. */
  public String content() {
    return options.getOrDefault(CONTENT, "");
  }

  /** When its quotes were, as the file says; empty if it does not. */
  public Optional<Instant> quotedAt() {
    return Optional.ofNullable(options.get(QUOTED)).map(Instant::parse);
  }

  /** The glob of its source rule; empty if none names it. */
  public String source() {
    return options.getOrDefault(SOURCE, "");
  }
}
