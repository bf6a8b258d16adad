package io.nightcondor.app.delivery.check;

import java.util.List;

/**
 * What a check found.
 *
 * @param nights folders of nights that were checked
 * @param books folders of books that were checked
 * @param files whose bytes are as their manifest says
 * @param bytes of these
 * @param findings in order of path; empty if all is well
 */
public record CheckReport(int nights, int books, int files, long bytes, List<Finding> findings) {

  public CheckReport {
    findings = List.copyOf(findings);
  }
}
