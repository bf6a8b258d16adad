package io.nightcondor.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The text of a file, plain or gzipped; which of both is seen from its first bytes, never from its
 * name.
 */
final class SourceBytes {

  /** Far above a whole chain (2 MB) and the longest history (2 MB). */
  static final int LARGEST_BYTES = 64 << 20;

  /** Text of numbers shrinks to a fifth or a twentieth; a bomb to a thousandth. */
  static final int LARGEST_RATIO = 100;

  /** Below this a high ratio does no harm and happens in short files of one value. */
  private static final int RATIO_MATTERS_FROM = 1 << 20;

  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final int BUFFER_BYTES = 1 << 16;

  private SourceBytes() {}

  /** The whole text without a byte order mark. */
  static String text(Path file) throws RefusedContentException {
    return text(read(file));
  }

  /** The raw bytes of a file. */
  static byte[] read(Path file) throws RefusedContentException {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new RefusedContentException(
            "the file has %d bytes".formatted(Files.size(file)),
            "at most %d".formatted(LARGEST_BYTES));
      }
      return Files.readAllBytes(file);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  static String text(byte[] raw) throws RefusedContentException {
    if (raw.length == 0) {
      throw new RefusedContentException("the file is empty", "rows");
    }
    byte[] bytes = isGzip(raw) ? gunzip(raw) : raw;
    String text;
    try {
      text = StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw new RefusedContentException(
          "the file is not UTF-8 text", "UTF-8 text, plain or gzipped");
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new RefusedContentException("the file holds nothing but blanks", "rows");
    }
    return text;
  }

  private static boolean isGzip(byte[] raw) {
    return raw.length >= 2 && (raw[0] & 0xff) == GZIP_MAGIC_1 && (raw[1] & 0xff) == GZIP_MAGIC_2;
  }

  /** Counts while reading: the size that the file states about itself proves nothing. */
  private static byte[] gunzip(byte[] raw) throws RefusedContentException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(raw.length * 8, LARGEST_BYTES));
    byte[] buffer = new byte[BUFFER_BYTES];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        long size = out.size();
        if (size > LARGEST_BYTES
            || (size > RATIO_MATTERS_FROM && size / raw.length >= LARGEST_RATIO)) {
          throw new RefusedContentException(
              "the gzip unpacks to more than %d bytes from %d".formatted(size, raw.length),
              "at most %d bytes and %d times its length".formatted(LARGEST_BYTES, LARGEST_RATIO));
        }
      }
    } catch (IOException broken) {
      throw new RefusedContentException(
          "the gzip is cut off or damaged (%d bytes unpacked)".formatted(out.size()),
          "a whole gzip file");
    }
    return out.toByteArray();
  }
}
