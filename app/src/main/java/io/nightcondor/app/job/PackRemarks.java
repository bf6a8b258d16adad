package io.nightcondor.app.job;

import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.recompute.BookOutcome;
import java.util.ArrayList;
import java.util.List;

/** Says on the front page of a book's night what went wrong with its inputs. */
final class PackRemarks {

  private PackRemarks() {}

  /**
   * The night with more remarks. Refused positions make its figures incomplete; a remark on the
   * market asks for attention at least.
   */
  static BookOutcome add(BookOutcome night, List<String> market, List<String> positions) {
    if (market.isEmpty() && positions.isEmpty()) {
      return night;
    }
    Summary summary = night.pack().summary();
    List<String> remarks = new ArrayList<>(summary.remarks());
    remarks.addAll(positions);
    remarks.addAll(market);
    Status status = summary.status();
    if (!positions.isEmpty()) {
      status = Status.INCOMPLETE;
    } else if (status == Status.OK) {
      status = Status.ATTENTION;
    }
    return night.withSummary(summary.with(status, List.copyOf(remarks)));
  }
}
