package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.picture.Drawing.Anchor;
import io.nightcondor.reporting.picture.Drawing.Look;
import io.nightcondor.reporting.picture.Drawing.Use;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Line;
import io.nightcondor.reporting.table.ReportChart.Mark;
import io.nightcondor.reporting.table.ReportChart.MarkKind;
import io.nightcondor.reporting.table.Rounding;
import java.util.Arrays;
import java.util.List;

/** Levels of the horizontal axis: vertical lines with labels that do not touch each other. */
final class Marks {

  static final double ROW = 17;
  private static final double GAP = 10;

  private final List<Mark> marks;
  private final Scale scale;
  private final int[] rows;
  private int count;

  /**
   * Puts each label into the first row where it does not touch the one before it.
   *
   * @param marks in rising order; those beyond the scale are not drawn
   */
  Marks(List<Mark> marks, Scale scale) {
    this.marks = marks.stream().filter(m -> scale.holds(m.level())).toList();
    this.scale = scale;
    this.rows = new int[this.marks.size()];
    double[] ends = new double[rows.length];
    Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < rows.length; i++) {
      double half = half(this.marks.get(i));
      double center = center(this.marks.get(i));
      while (center - half < ends[rows[i]] + GAP) {
        rows[i]++;
      }
      ends[rows[i]] = center + half;
      count = Math.max(count, rows[i] + 1);
    }
  }

  double height() {
    return count * ROW;
  }

  /** The first row lies lowest, so that most lines are short. */
  void draw(Draft draft, double top, double bottom) {
    for (int i = 0; i < rows.length; i++) {
      Mark mark = marks.get(i);
      double y = top + (count - rows[i]) * ROW - 5;
      double x = Draft.crisp(scale.at(mark.level()));
      draft.line(look(mark.kind()), x, y + 4, x, bottom);
      draft.halo(label(mark), center(mark), y, Anchor.MIDDLE, look(mark.kind()).ink());
    }
  }

  private double half(Mark mark) {
    return Draft.widthOf(label(mark)) / 2;
  }

  private double center(Mark mark) {
    double half = half(mark);
    return Math.min(Math.max(scale.at(mark.level()), scale.start() + half), scale.end() - half);
  }

  private static String label(Mark mark) {
    int decimals = mark.level() == Math.rint(mark.level()) ? 0 : 2;
    return mark.label() + " " + NumberText.of(Rounding.round(mark.level(), decimals), Scale.MINUS);
  }

  private static Look look(MarkKind kind) {
    return switch (kind) {
      case SPOT -> new Look(Use.MARK, Ink.WARN, Line.SOLID);
      case SHORT_STRIKE -> new Look(Use.MARK, Ink.INK, Line.DASHED);
      case LONG_STRIKE -> new Look(Use.MARK, Ink.SOFT, Line.DOTTED);
      case BREAK_EVEN -> new Look(Use.MARK, Ink.GOOD, Line.DOTTED);
    };
  }
}
