package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportDocument;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages over books and nights have in common. */
final class OverviewPages {

  private static final String POLICY = ContentPolicy.of(
      List.of(Templates.inside("style", "css"), Templates.inside("overview", "css")),
      Templates.inside("script", "js"));

  private OverviewPages() {}

  /** One way to another page. */
  record Way(String text, String href) {}

  /** The page of a template, as UTF-8. */
  static byte[] fill(
      String template, String title, boolean modelled, List<Way> ways, Map<String, Object> own) {
    Map<String, Object> values = new HashMap<>(own);
    values.put("policy", POLICY);
    values.put("title", title);
    values.put("modelled", modelled ? ReportDocument.MODELLED : "");
    values.put("ways", ways);
    values.put("disclaimer", ReportDocument.DISCLAIMER);
    return Templates.fill(template, values).getBytes(StandardCharsets.UTF_8);
  }
}
