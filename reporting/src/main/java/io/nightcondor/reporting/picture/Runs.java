package io.nightcondor.reporting.picture;

import java.util.Arrays;

/**
 * The pixels of a canvas, row by row, as runs of one colour, none over the end of a row. Colours
 * are numbered as they come.
 */
final class Runs {

  private static final int NONE = -1; // no colour: it has more than 24 bits
  private static final int FEW = 1 << 10;

  private int[] lengths = new int[FEW];
  private int[] numbers = new int[FEW];
  private int count;

  private int[] colours = new int[FEW];
  private int[] pixels = new int[FEW];
  private int different;

  /** Numbers of colours, each at or after its hash. */
  private int[] table = new int[FEW * 2];

  private Runs() {
    Arrays.fill(table, NONE);
  }

  static Runs of(Canvas canvas) {
    Runs runs = new Runs();
    int[] all = canvas.pixels();
    for (int row = 0; row < all.length; row += canvas.width()) {
      int start = row;
      for (int at = row + 1; at <= row + canvas.width(); at++) {
        if (at == row + canvas.width() || all[at] != all[start]) {
          runs.add(all[start], at - start);
          start = at;
        }
      }
    }
    return runs;
  }

  /** Number of runs. */
  int count() {
    return count;
  }

  /** Pixels of a run. */
  int length(int run) {
    return lengths[run];
  }

  /** The number of a run's colour. */
  int number(int run) {
    return numbers[run];
  }

  /** How many colours there are. */
  int different() {
    return different;
  }

  int colour(int number) {
    return colours[number];
  }

  /** Pixels of a colour. */
  int pixels(int number) {
    return pixels[number];
  }

  private void add(int rgb, int length) {
    if (count == lengths.length) {
      lengths = Arrays.copyOf(lengths, count * 2);
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    int number = number(rgb, slot(rgb));
    lengths[count] = length;
    numbers[count++] = number;
    pixels[number] += length;
  }

  private int number(int rgb, int slot) {
    if (table[slot] != NONE) {
      return table[slot];
    }
    if (different == colours.length) {
      grow();
      return number(rgb, slot(rgb));
    }
    table[slot] = different;
    colours[different] = rgb;
    return different++;
  }

  private void grow() {
    colours = Arrays.copyOf(colours, different * 2);
    pixels = Arrays.copyOf(pixels, different * 2);
    table = new int[different * 4];
    Arrays.fill(table, NONE);
    for (int number = 0; number < different; number++) {
      table[slot(colours[number])] = number;
    }
  }

  /** Where the number of a colour is, or would be put. */
  private int slot(int rgb) {
    int mixed = rgb * 0x9E3779B1;
    int slot = (mixed ^ mixed >>> 16) & table.length - 1;
    while (table[slot] != NONE && colours[table[slot]] != rgb) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }
}
