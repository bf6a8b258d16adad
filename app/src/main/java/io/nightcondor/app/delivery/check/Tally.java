package io.nightcondor.app.delivery.check;

import io.nightcondor.app.delivery.check.Finding.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up what one check meets. */
final class Tally {

  private final List<Finding> findings = new ArrayList<>();
  private int nights;
  private int books;
  private int files;
  private long bytes;

  void night() {
    nights++;
  }

  void book() {
    books++;
  }

  void file(long length) {
    files++;
    bytes += length;
  }

  void found(String path, Problem problem, String detail) {
    findings.add(new Finding(path, problem, detail));
  }

  CheckReport report() {
    return new CheckReport(
        nights,
        books,
        files,
        bytes,
        findings.stream()
            .sorted(Comparator.comparing(Finding::path).thenComparing(Finding::problem))
            .toList());
  }
}
