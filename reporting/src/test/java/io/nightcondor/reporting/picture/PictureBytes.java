package io.nightcondor.reporting.picture;

import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportDocument;
import java.util.stream.Collectors;

/** Prints the SHA-256 of every picture of a sample report, to be run by another JVM too. */
final class PictureBytes {

  private PictureBytes() {}

  public static void main(String[] args) {
    System.out.print(digests());
  }

  /** A line for each chart. */
  static String digests() {
    return ReportDocument.of(SamplePack.rich()).sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportChart.class::isInstance)
        .map(ReportChart.class::cast)
        .map(chart -> chart.id() + " " + Sha256.of(ChartPicture.png(chart).png()))
        .collect(Collectors.joining("\n"));
  }
}
