package io.nightcondor.ingest.source;

import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.TruncatedContentException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/** Streams that count what they unpack, and the words for what can be wrong with them. */
final class Unpacking {

  /** Below this a high ratio does no harm and happens in short files of one value. */
  private static final long RATIO_MATTERS_FROM = 1 << 20;

  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;
  private static final int ZIP_MAGIC_1 = 'P';
  private static final int ZIP_MAGIC_2 = 'K';

  private Unpacking() {}

  /** How a file is packed. */
  enum Packing {
    PLAIN,
    GZIP,
    ZIP
  }

  /** From the first two bytes, which stay unread. */
  static Packing packing(InputStream raw) throws IOException {
    raw.mark(2);
    int first = raw.read();
    int second = raw.read();
    raw.reset();
    if (first == GZIP_MAGIC_1 && second == GZIP_MAGIC_2) {
      return Packing.GZIP;
    }
    return first == ZIP_MAGIC_1 && second == ZIP_MAGIC_2 ? Packing.ZIP : Packing.PLAIN;
  }

  /** A stream that ends with an error where the limits end; not unpacked, so without a ratio. */
  static InputStream capped(InputStream in, UnpackLimits limits) {
    return new Capped(in, () -> Long.MAX_VALUE, limits);
  }

  /** The same for an unpacking stream; the size that an archive states about itself is no proof. */
  static InputStream capped(InputStream in, LongSupplier packedBytes, UnpackLimits limits) {
    return new Capped(in, packedBytes, limits);
  }

  /** What a failed read says about the content; a fault of the disk is thrown as such. */
  static RefusedContentException refusal(IOException failure) {
    if (failure instanceof TooLarge large) {
      return new RefusedContentException(large.found, large.expected);
    }
    if (failure instanceof EOFException) {
      return cut(failure);
    }
    if (failure instanceof ZipException) {
      return new RefusedContentException("the archive is damaged", "a whole gzip or zip file");
    }
    if (failure instanceof CharacterCodingException) {
      return new RefusedContentException(
          "the file is not UTF-8 text", "UTF-8 text, plain, gzipped or zipped");
    }
    throw new UncheckedIOException(failure);
  }

  private static TruncatedContentException cut(IOException cut) {
    TruncatedContentException truncated =
        new TruncatedContentException("the archive ends early", "a whole gzip or zip file");
    truncated.initCause(cut);
    return truncated;
  }

  /** Counts the bytes that pass. */
  static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(read, 0);
      return read;
    }

    long count() {
      return count;
    }
  }

  /** The content is larger than it may be. */
  private static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String expected;

    TooLarge(String found, String expected) {
      super(found);
      this.found = found;
      this.expected = expected;
    }
  }

  private static final class Capped extends FilterInputStream {

    private final LongSupplier packedBytes;
    private final UnpackLimits limits;
    private long count;

    Capped(InputStream in, LongSupplier packedBytes, UnpackLimits limits) {
      super(in);
      this.packedBytes = packedBytes;
      this.limits = limits;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(read, 0);
      if (count > limits.largestBytes()) {
        throw new TooLarge(
            "the file has more than %d bytes of text".formatted(limits.largestBytes()),
            "at most that many, or option %s of its source"
                .formatted(UnpackLimits.LARGEST_MEGABYTES));
      }
      if (count > RATIO_MATTERS_FROM && count / limits.largestRatio() > packedBytes.getAsLong()) {
        throw new TooLarge(
            "the archive unpacks to %d bytes from %d".formatted(count, packedBytes.getAsLong()),
            "at most %d times its length".formatted(limits.largestRatio()));
      }
      return read;
    }
  }
}
