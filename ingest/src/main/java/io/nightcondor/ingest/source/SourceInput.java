package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/**
 * The characters of a file, plain, gzipped or the one file of a zip archive; which of the three is
 * seen from its first bytes, never from its name. Nothing is held in memory but a buffer.
 */
public final class SourceInput implements Closeable {

  /** Characters that are enough to recognise any format. */
  private static final int HEAD_CHARACTERS = 8192;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Reader reader;
  private final Closeable container;

  private SourceInput(Reader reader, Closeable container) {
    this.reader = reader;
    this.container = container;
  }

  /**
   * Opens a file for reading from its first character after a byte order mark.
   *
   * @throws TruncatedContentException if an archive ends early
   * @throws RefusedContentException if the file is empty or an archive that must not be unpacked
   */
  public static SourceInput open(Path file, UnpackLimits limits) throws RefusedContentException {
    try {
      return openBytes(file, limits);
    } catch (IOException broken) {
      throw Unpacking.refusal(broken);
    }
  }

  private static SourceInput openBytes(Path file, UnpackLimits limits)
      throws IOException, RefusedContentException {
    if (Files.size(file) == 0) {
      throw new RefusedContentException("the file is empty", "rows");
    }
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      Unpacking.Packing packing = Unpacking.packing(raw);
      return switch (packing) {
        case PLAIN -> new SourceInput(text(Unpacking.capped(raw, limits)), raw);
        case GZIP -> {
          Unpacking.Counted packed = new Unpacking.Counted(raw);
          InputStream unpacked = new GZIPInputStream(packed, BUFFER_BYTES);
          yield new SourceInput(text(Unpacking.capped(unpacked, packed::count, limits)), raw);
        }
        case ZIP -> {
          raw.close();
          yield ofZip(file, limits);
        }
      };
    } catch (IOException | RefusedContentException | RuntimeException failed) {
      raw.close();
      throw failed;
    }
  }

  private static SourceInput ofZip(Path file, UnpackLimits limits)
      throws IOException, RefusedContentException {
    ZipFile zip = ZipEntries.open(file);
    try {
      ZipEntries.Member member = ZipEntries.only(zip, limits);
      InputStream unpacked =
          Unpacking.capped(zip.getInputStream(member.entry()), member::packedBytes, limits);
      return new SourceInput(text(unpacked), zip);
    } catch (IOException | RefusedContentException | RuntimeException failed) {
      zip.close();
      throw failed;
    }
  }

  private static Reader text(InputStream bytes) throws IOException {
    Reader reader = new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
    return new MarkSkippingReader(reader);
  }

  /** The characters; an {@link IOException} of its own is made readable by {@link Unpacking}. */
  public Reader reader() {
    return reader;
  }

  /** The first characters of a file, for recognising its format. */
  public static String head(Path file, UnpackLimits limits) throws RefusedContentException {
    try (SourceInput input = open(file, limits)) {
      char[] head = new char[HEAD_CHARACTERS];
      int length = 0;
      for (int read = 0; read >= 0 && length < head.length; ) {
        read = input.reader.read(head, length, head.length - length);
        length += Math.max(read, 0);
      }
      String text = new String(head, 0, length);
      if (text.isBlank()) {
        throw new RefusedContentException("the file holds nothing but blanks", "rows");
      }
      return text;
    } catch (IOException broken) {
      throw Unpacking.refusal(broken);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    container.close();
  }

  /** Leaves out the byte order mark at the beginning. */
  private static final class MarkSkippingReader extends Reader {

    private final Reader in;
    private boolean begun;

    MarkSkippingReader(Reader in) {
      super(in);
      this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (begun || length == 0) {
        return in.read(buffer, offset, length);
      }
      begun = true;
      int first = in.read();
      if (first < 0) {
        return -1;
      }
      if (first == BYTE_ORDER_MARK) {
        return in.read(buffer, offset, length);
      }
      buffer[offset] = (char) first;
      return 1;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
