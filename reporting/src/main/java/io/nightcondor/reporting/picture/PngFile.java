package io.nightcondor.reporting.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file without any date, text or resolution of the host. After the PNG
 * specification, third edition: signature, IHDR, PLTE with the colours in the order in which they
 * appear if they are few enough, IDAT, IEND.
 */
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte BITS = 8;
  private static final byte TRUE_COLOUR = 2;
  private static final byte INDEXED = 3;
  private static final int LARGEST_INDEX = 256;
  private static final int LEVEL = 9;

  private PngFile() {}

  static byte[] of(Canvas canvas) {
    Map<Integer, Integer> colours = colours(canvas);
    boolean indexed = colours.size() <= LARGEST_INDEX;
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    number(header, canvas.width());
    number(header, canvas.height());
    header.writeBytes(new byte[] {BITS, indexed ? INDEXED : TRUE_COLOUR, 0, 0, 0});
    chunk(file, "IHDR", header.toByteArray());
    if (indexed) {
      ByteArrayOutputStream index = new ByteArrayOutputStream();
      colours.keySet().forEach(colour -> colour(index, colour));
      chunk(file, "PLTE", index.toByteArray());
    }
    chunk(file, "IDAT", packed(indexed ? indices(canvas, colours) : trueColours(canvas)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static Map<Integer, Integer> colours(Canvas canvas) {
    Map<Integer, Integer> colours = new LinkedHashMap<>();
    int before = -1;
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        int pixel = canvas.pixel(x, y);
        if (pixel != before) {
          colours.putIfAbsent(pixel, colours.size());
          before = pixel;
        }
      }
    }
    return colours;
  }

  /** Rows without a filter, behind a 0: flat colours pack best as they are. */
  private static byte[] indices(Canvas canvas, Map<Integer, Integer> colours) {
    byte[] rows = new byte[canvas.height() * (1 + canvas.width())];
    int at = 0;
    int before = -1;
    byte index = 0;
    for (int y = 0; y < canvas.height(); y++) {
      at++;
      for (int x = 0; x < canvas.width(); x++) {
        int pixel = canvas.pixel(x, y);
        if (pixel != before) {
          index = colours.getOrDefault(pixel, 0).byteValue();
          before = pixel;
        }
        rows[at++] = index;
      }
    }
    return rows;
  }

  private static byte[] trueColours(Canvas canvas) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int y = 0; y < canvas.height(); y++) {
      rows.write(0);
      for (int x = 0; x < canvas.width(); x++) {
        colour(rows, canvas.pixel(x, y));
      }
    }
    return rows.toByteArray();
  }

  private static void colour(ByteArrayOutputStream out, int rgb) {
    out.write(rgb >> 16);
    out.write(rgb >> 8);
    out.write(rgb);
  }

  private static byte[] packed(byte[] rows) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    number(file, content.length);
    file.writeBytes(name);
    file.writeBytes(content);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    number(file, (int) check.getValue());
  }

  private static void number(ByteArrayOutputStream file, int number) {
    file.writeBytes(new byte[] {
      (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number
    });
  }
}
