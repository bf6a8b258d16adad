package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Line;
import java.util.List;

/**
 * A chart as finished geometry, in CSS pixels from the upper left corner.
 *
 * @param paths in the order in which they are drawn
 * @param labels drawn after them
 */
public record Drawing(int width, int height, List<Path> paths, List<Label> labels) {

  public Drawing {
    paths = List.copyOf(paths);
    labels = List.copyOf(labels);
  }

  /** What a path is for. */
  public enum Use {
    GRID,
    AXIS,
    AREA,
    BAR,
    /** Of the colour that the chart lies on. */
    PAPER,
    HATCH,
    MARK,
    CURVE,
    DOT,
    LEADER;

    /** Whether its polygons are filled; the others are drawn as lines. */
    public boolean isFilled() {
      return this == AREA || this == BAR || this == PAPER;
    }
  }

  /** How a path looks: what it is for, its colour by use and its dashes. */
  public record Look(Use use, Ink ink, Line line) {}

  /** Lines or polygons of one look; those of {@link Use#DOT} have one point each. */
  public record Path(Look look, List<List<Point>> lines) {}

  /** A place. */
  public record Point(double x, double y) {}

  /** Where a text stands to its place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * A text.
   *
   * @param at end of its base line, or its middle, by the anchor
   * @param halo whether lines under it are kept away from its letters
   * @param turned reads upwards
   */
  public record Label(
      String text, Point at, Anchor anchor, Ink ink, boolean halo, boolean turned) {}
}
