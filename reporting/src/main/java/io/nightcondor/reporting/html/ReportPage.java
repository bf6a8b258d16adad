package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of a report that is of no night: one file that asks for nothing else. It shows its
 * sections in their order, the first as its first screen.
 */
public final class ReportPage {

  private static final String TEMPLATE = "report";

  private static final String POLICY = ContentPolicy.of(
      List.of(Templates.inside("style", "css"), Templates.inside(TEMPLATE, "lines")),
      Templates.inside("script", "js"));

  private ReportPage() {}

  /** The page as UTF-8. */
  public static byte[] render(Report report) {
    PageParts parts = new PageParts(new DecisionTraces(report));
    List<ReportSection> sections = report.sections();
    Map<String, Object> values = new HashMap<>();
    values.put("policy", POLICY);
    values.put("title", report.fileTitle());
    values.put("subject", report.subject());
    values.put("asOf", report.asOf());
    values.put("headline", report.headline());
    values.put("about", report.about());
    values.put("modelled", report.modelled());
    values.put("properties", report.properties());
    values.put("disclaimer", ReportDocument.DISCLAIMER);
    values.put("sums", TrustView.sums(report));
    values.put("first", parts.section(sections.get(0)));
    values.put(
        "sections",
        sections.subList(1, sections.size()).stream().map(parts::section).toList());
    return Templates.fill(TEMPLATE, values).getBytes(StandardCharsets.UTF_8);
  }
}
