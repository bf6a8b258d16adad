package io.nightcondor.ingest.format;

import io.nightcondor.ingest.book.BookFormats;
import io.nightcondor.ingest.chain.ChainFormats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.series.SeriesFormats;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.SourceInput;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.source.UnpackLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The reader of each format. */
public final class Formats {

  private Formats() {}

  /** The reader of a format. */
  public static SourceReader reader(SourceFormat format) {
    return switch (format.kind()) {
      case CHAIN -> ChainFormats.reader(format);
      case SERIES -> SeriesFormats.reader(format);
      case POSITIONS -> BookFormats.reader(format);
      case MARKER -> new ModelledMarker();
    };
  }

  /**
   * Begins to read a file of that format.
   *
   * @throws RefusedContentException if it is not a file of that format
   */
  public static SourceRows open(Path path, SourceFormat format, ReadContext context)
      throws RefusedContentException {
    UnpackLimits limits = UnpackLimits.of(context.options());
    SourceReader reader = reader(format);
    String head = SourceInput.head(path, limits);
    if (!reader.readsAnyText() && !reader.recognises(head)) {
      refuseOther(format, head);
    }
    SourceInput input = SourceInput.open(path, limits);
    try {
      return reader.open(input.reader(), context);
    } catch (RefusedContentException | RuntimeException failed) {
      try {
        input.close();
      } catch (IOException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
      throw failed;
    }
  }

  /** A text of no known format is left to the reader: it says best what it misses. */
  private static void refuseOther(SourceFormat format, String head) throws RefusedContentException {
    List<String> others = recognised(head).stream().map(SourceFormat::id).toList();
    if (!others.isEmpty()) {
      throw new RefusedContentException(
          "the text is of the format " + String.join(" or ", others), format.id());
    }
  }

  /** The formats that a text which begins so may be of, most special first. */
  public static List<SourceFormat> recognised(String head) {
    return Arrays.stream(SourceFormat.values())
        .filter(format -> reader(format).recognises(head))
        .toList();
  }
}
