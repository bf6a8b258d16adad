package io.nightcondor.app.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Text as the store keeps it where there is much of it: as a zlib stream (RFC 1950). */
final class PackedText {

  /**
   * A pack becomes a sixth in 3 ms; the best level makes it a seventh and takes ten times as long.
   */
  private static final int LEVEL = Deflater.BEST_SPEED;

  private PackedText() {}

  static byte[] pack(byte[] text) {
    Deflater deflater = new Deflater(LEVEL);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(text.length / 4);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot be, in memory
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** @throws IllegalArgumentException if the bytes are not a whole zlib stream */
  static byte[] unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "the stored pack is damaged: it cannot be unpacked: " + e.getMessage(), e);
    }
  }
}
