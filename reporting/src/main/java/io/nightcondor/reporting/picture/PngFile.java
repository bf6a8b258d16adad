package io.nightcondor.reporting.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as a PNG file without any date, text or resolution of the host. After the PNG
 * specification, third edition: signature, IHDR, PLTE with the colours, those of most pixels first,
 * IDAT, IEND. Of more colours than a palette holds, which differ less than the eye tells, the
 * rarest become the nearest of the others.
 */
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte BITS = 8;
  private static final byte INDEXED = 3;
  private static final int LARGEST_PALETTE = 256;

  /** A higher level takes up to eight times as long for a twentieth less. */
  private static final int LEVEL = 6;

  private PngFile() {}

  static byte[] of(Canvas canvas) {
    List<Integer> colours = byUse(canvas);
    List<Integer> palette = colours.subList(0, Math.min(LARGEST_PALETTE, colours.size()));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    number(header, canvas.width());
    number(header, canvas.height());
    header.writeBytes(new byte[] {BITS, INDEXED, 0, 0, 0});
    chunk(file, "IHDR", header.toByteArray());
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    palette.forEach(colour -> colour(index, colour));
    chunk(file, "PLTE", index.toByteArray());
    chunk(file, "IDAT", packed(rows(canvas, places(colours, palette))));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** Every colour, that of most pixels first. */
  private static List<Integer> byUse(Canvas canvas) {
    Map<Integer, Integer> uses = new TreeMap<>();
    int before = canvas.pixel(0, 0);
    int run = 0;
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        int pixel = canvas.pixel(x, y);
        if (pixel != before) {
          uses.merge(before, run, Integer::sum);
          before = pixel;
          run = 0;
        }
        run++;
      }
    }
    uses.merge(before, run, Integer::sum);
    return uses.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The place of each colour in the palette, or that of the nearest. */
  private static Map<Integer, Integer> places(List<Integer> colours, List<Integer> palette) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int colour : colours) {
      int place = places.size() < palette.size()
          ? places.size()
          : palette.indexOf(
              Collections.min(palette, Comparator.comparingInt(other -> distance(colour, other))));
      places.put(colour, place);
    }
    return places;
  }

  private static int distance(int rgb, int other) {
    int sum = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int step = (rgb >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += step * step;
    }
    return sum;
  }

  /** Rows without a filter, behind a 0: flat colours pack best as they are. */
  private static byte[] rows(Canvas canvas, Map<Integer, Integer> places) {
    byte[] rows = new byte[canvas.height() * (1 + canvas.width())];
    int at = 0;
    int before = -1;
    byte place = 0;
    for (int y = 0; y < canvas.height(); y++) {
      at++;
      for (int x = 0; x < canvas.width(); x++) {
        int pixel = canvas.pixel(x, y);
        if (pixel != before) {
          place = places.getOrDefault(pixel, 0).byteValue();
          before = pixel;
        }
        rows[at++] = place;
      }
    }
    return rows;
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
