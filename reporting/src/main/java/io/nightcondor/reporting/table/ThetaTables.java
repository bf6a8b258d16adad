package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.ThetaPanel;
import io.nightcondor.analytics.pack.ThetaPanel.ThetaRow;
import io.nightcondor.analytics.pack.ThetaPanel.TimeShiftRow;
import java.util.List;

/** What time pays and costs, and how the hedge outlives its condor. */
final class ThetaTables {

  /** The line of the whole book. */
  static final String BOOK = "book";

  private static final String PER_DAY = "USD/day";

  private ThetaTables() {}

  static List<ReportBlock> of(ThetaPanel panel) {
    return List.of(theta(panel), timeShift(panel.timeShift()));
  }

  private static ReportTable theta(ThetaPanel panel) {
    return new TableBuilder<ThetaRow>("temporalTheta", "Temporal theta")
        .note(
            "Also called the Big Top Cash Press. Above a ratio of 1 the untested sides pay for the hedge and its roll-down. Ahead: revaluation with the curve unchanged. "
                + panel.note())
        .text("Condor", r -> r.condorId().isBlank() ? BOOK : r.condorId())
        .figure("Untested sides", PER_DAY, 2, ThetaRow::untested)
        .figure("Tested sides", PER_DAY, 2, ThetaRow::tested)
        .figure("Hedge", PER_DAY, 2, ThetaRow::hedge)
        .figure("Roll-down", PER_DAY, 2, ThetaRow::rollDown)
        .figure("Together", PER_DAY, 2, ThetaRow::total)
        .figure("Ratio", "untested/hedge", 2, ThetaRow::ratio)
        .figure("1 day ahead", USD, 0, ThetaRow::oneDay)
        .figure("5 days ahead", USD, 0, ThetaRow::fiveDays)
        .figure("10 days ahead", USD, 0, ThetaRow::tenDays)
        .figure("Realised", USD, 0, ThetaRow::realised)
        .build(panel.rows(), "Nothing is held that time pays or costs.");
  }

  private static ReportTable timeShift(List<TimeShiftRow> rows) {
    return new TableBuilder<TimeShiftRow>("timeShift", "Time shift")
        .note(
            "A hedge settles 14 to 75 days after its condor, or, for one of seven days or fewer, in the nearest month of 21 days or more: each row says which rule is in force. That is a calendar exposure, not an arbitrage: the front may move and the future of the hedge may not.")
        .text("Condor", TimeShiftRow::condorId)
        .dateIfKnown("Expires", TimeShiftRow::condorExpiry)
        .dateIfKnown("Hedge from", TimeShiftRow::from)
        .dateOr("Hedge to", "any", TimeShiftRow::to)
        .dateOr("Hedge settles", "none listed", TimeShiftRow::hedgeExpiry)
        .figure("After", "calendar days", 0, TimeShiftRow::daysAfter)
        .figure("Response", "per VIX point", 3, TimeShiftRow::beta)
        .figure("Roll cost", USD, 0, TimeShiftRow::rollCost)
        .text("Held", r -> r.held().isBlank() ? "none" : r.held())
        .prose("In words", TimeShiftRow::words)
        .build(rows, "No condor is open.");
  }
}
