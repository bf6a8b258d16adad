package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.table.ReportChart.Ink;

/**
 * Colours of the pictures: the page's light scheme on a soft opaque panel, so that they can be read
 * whether the mail around them is light or dark.
 */
final class Palette {

  static final int PANEL = 0xF7F6F2;
  static final int GRID = 0xDFE1E4;
  static final int FRAME = 0xB9BEC8;

  private Palette() {}

  static int of(Ink ink) {
    return switch (ink) {
      case INK -> 0x1D2430;
      case ACCENT -> 0x1F4E79;
      case SOFT -> 0x5A6475;
      case GOOD -> 0x1E6B45;
      case WATCH -> 0x755700;
      case WARN -> 0x9A4A00;
      case BAD -> 0xA32020;
    };
  }
}
