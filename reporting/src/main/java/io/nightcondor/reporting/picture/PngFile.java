package io.nightcondor.reporting.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    Runs runs = Runs.of(canvas);
    List<Integer> numbers = byUse(runs);
    List<Integer> colours = numbers.stream().map(runs::colour).toList();
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
    chunk(file, "IDAT", packed(rows(canvas, runs, places(numbers, colours, palette))));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** The number of every colour, that of most pixels first. */
  private static List<Integer> byUse(Runs runs) {
    return IntStream.range(0, runs.different())
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(runs::pixels)
            .reversed()
            .thenComparingInt(runs::colour))
        .toList();
  }

  /**
   * By the number of each colour its place in the palette, or that of the nearest.
   *
   * @param numbers of the colours, in their order
   */
  private static byte[] places(
      List<Integer> numbers, List<Integer> colours, List<Integer> palette) {
    byte[] places = new byte[numbers.size()];
    for (int i = 0; i < places.length; i++) {
      int colour = colours.get(i);
      int place = i < palette.size()
          ? i
          : palette.indexOf(
              Collections.min(palette, Comparator.comparingInt(other -> distance(colour, other))));
      places[numbers.get(i)] = (byte) place;
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
  private static byte[] rows(Canvas canvas, Runs runs, byte[] places) {
    byte[] rows = new byte[canvas.height() * (1 + canvas.width())];
    int at = 0;
    for (int run = 0; run < runs.count(); run++) {
      if (at % (1 + canvas.width()) == 0) {
        at++;
      }
      int end = at + runs.length(run);
      Arrays.fill(rows, at, end, places[runs.number(run)]);
      at = end;
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
