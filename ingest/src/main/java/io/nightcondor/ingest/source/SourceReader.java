package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import java.io.Reader;
import java.util.List;

/** Reads one format. */
public interface SourceReader {

  /**
   * True if a text that begins so is of this format, whatever its name: what a file is read with by
   * configuration is held against this, and a file without configuration is recognised by it.
   *
   * @param head first characters without a byte order mark
   */
  boolean recognises(String head);

  /**
   * True if its source rule or the file's name says how a text is read, so that it is read so even
   * where it looks like another format.
   */
  default boolean readsAnyText() {
    return false;
  }

  /** The options that a source rule of this format may have. */
  default List<SourceOption> options() {
    return List.of();
  }

  /**
   * Begins to read.
   *
   * @param text without a byte order mark; closed with the rows
   * @throws RefusedContentException if the text is not of this format as far as its beginning says
   */
  SourceRows open(Reader text, ReadContext context) throws RefusedContentException;
}
