package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Point;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of the font that is shipped with the program, read from its TrueType tables. Asking
 * the host's font machinery would let its version and settings into the pictures, and fails where a
 * slim host has none.
 *
 * <p>Reads what the shipped file has: simple glyphs and a format 4 character map. Lengths are in
 * em, y pointing down from the base line.
 */
final class Typeface {

  static final Typeface BUNDLED = load("DejaVuSansCondensed.ttf");

  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEAT = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;

  /** Chords in place of each quadratic curve: at the sizes used none is longer than two pixels. */
  private static final int CHORDS = 4;

  private final ByteBuffer file;
  private final double unitsPerEm;
  private final boolean longOffsets;
  private final int longMetrics;
  private final int metrics;
  private final int characters;
  private final int offsets;
  private final int glyphs;

  private Typeface(ByteBuffer file) {
    this.file = file;
    int head = table("head");
    unitsPerEm = file.getShort(head + 18);
    longOffsets = file.getShort(head + 50) != 0;
    longMetrics = file.getShort(table("hhea") + 34);
    metrics = table("hmtx");
    characters = table("cmap") + file.getInt(table("cmap") + 8);
    offsets = table("loca");
    glyphs = table("glyf");
  }

  private static Typeface load(String name) {
    try (InputStream in = Typeface.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its font " + name);
      }
      return new Typeface(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's font " + name, e);
    }
  }

  /** Width of a text, em. */
  double width(String text) {
    return text.codePoints().mapToDouble(this::width).sum();
  }

  /** Width of a character, em. */
  double width(int character) {
    return advance(glyph(character));
  }

  /** The closed outlines of a character, em; none of a space. */
  List<List<Point>> outlines(int character) {
    return outlinesOf(glyph(character));
  }

  private int table(String tag) {
    int tables = file.getShort(4);
    for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
      boolean same = true;
      for (int i = 0; i < 4; i++) {
        same &= file.get(entry + i) == tag.charAt(i);
      }
      if (same) {
        return file.getInt(entry + 8);
      }
    }
    throw new IllegalStateException("the program's font has no table " + tag);
  }

  /** Number of a character's glyph; 0, an empty box, if the font has none. */
  private int glyph(int character) {
    int segments = unsigned(characters + 6); // twice their number
    for (int i = 0; i < segments; i += 2) {
      int end = unsigned(characters + 14 + i);
      int start = unsigned(characters + 16 + segments + i);
      if (start <= character && character <= end) {
        int delta = unsigned(characters + 16 + 2 * segments + i);
        int ranges = characters + 16 + 3 * segments + i;
        int range = unsigned(ranges);
        int glyph = range == 0 ? character : unsigned(ranges + range + 2 * (character - start));
        return range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
      }
    }
    return 0;
  }

  private double advance(int glyph) {
    return unsigned(metrics + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm;
  }

  private List<List<Point>> outlinesOf(int glyph) {
    int start = glyphs + offset(glyph);
    if (start == glyphs + offset(glyph + 1)) {
      return List.of();
    }
    int contours = file.getShort(start);
    int points = unsigned(start + 10 + 2 * (contours - 1)) + 1;
    int at = start + 10 + 2 * contours;
    at += 2 + unsigned(at);
    int[] flags = new int[points];
    for (int i = 0; i < points; ) {
      int flag = file.get(at++);
      int times = (flag & REPEAT) == 0 ? 1 : 1 + (file.get(at++) & 0xFF);
      for (int t = 0; t < times; t++) {
        flags[i++] = flag;
      }
    }
    int[] xs = new int[points];
    at = coordinates(at, flags, SHORT_X, SAME_X, xs);
    int[] ys = new int[points];
    coordinates(at, flags, SHORT_Y, SAME_Y, ys);
    List<List<Point>> outlines = new ArrayList<>();
    int first = 0;
    for (int contour = 0; contour < contours; contour++) {
      int last = unsigned(start + 10 + 2 * contour);
      List<Control> controls = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        controls.add(new Control(
            new Point(xs[i] / unitsPerEm, -ys[i] / unitsPerEm), (flags[i] & ON_CURVE) != 0));
      }
      outlines.add(outline(controls));
      first = last + 1;
    }
    return outlines;
  }

  private int offset(int glyph) {
    return longOffsets ? file.getInt(offsets + 4 * glyph) : 2 * unsigned(offsets + 2 * glyph);
  }

  private int coordinates(int from, int[] flags, int isShort, int isSame, int[] into) {
    int at = from;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = file.get(at++) & 0xFF;
        value += same ? step : -step;
      } else if (!same) {
        value += file.getShort(at);
        at += 2;
      }
      into[i] = value;
    }
    return at;
  }

  private record Control(Point at, boolean onCurve) {}

  /** The curves as chords; between two points off the curve lies one on it. */
  private static List<Point> outline(List<Control> controls) {
    List<Control> full = new ArrayList<>();
    for (int i = 0; i < controls.size(); i++) {
      Control control = controls.get(i);
      Control next = controls.get((i + 1) % controls.size());
      full.add(control);
      if (!control.onCurve() && !next.onCurve()) {
        full.add(new Control(between(control.at(), next.at(), 0.5), true));
      }
    }
    int start = 0;
    while (!full.get(start).onCurve()) {
      start++;
    }
    List<Point> outline = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      Control control = full.get((start + i) % full.size());
      if (control.onCurve()) {
        outline.add(control.at());
        continue;
      }
      Point from = outline.get(outline.size() - 1);
      Point to = full.get((start + i + 1) % full.size()).at();
      for (int k = 1; k < CHORDS; k++) {
        double share = (double) k / CHORDS;
        outline.add(
            between(between(from, control.at(), share), between(control.at(), to, share), share));
      }
    }
    return outline;
  }

  private static Point between(Point a, Point b, double share) {
    return new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y()));
  }

  private int unsigned(int at) {
    return file.getShort(at) & 0xFFFF;
  }
}
