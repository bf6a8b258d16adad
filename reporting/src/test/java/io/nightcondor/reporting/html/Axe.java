package io.nightcondor.reporting.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What axe-core finds fault with on a page that a browser shows. */
final class Axe {

  /** Rules of WCAG 2.2, levels A and AA. */
  static final String WCAG = "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], ";

  /** Rules of WCAG, and those that are good practice for a page by itself. */
  static final String EVERY_RULE = "";

  /** Rows of a long table are alike: the first, and those with a style that none had before. */
  private static final String FEW_ROWS = """
      document.querySelectorAll('tbody').forEach(body => {
        const seen = new Set();
        [...body.rows].forEach(row => {
          const before = seen.size;
          row.querySelectorAll('[class]').forEach(e => seen.add(e.className));
          if (row.rowIndex > 1 && seen.size === before) row.remove();
        });
      })""";

  private Axe() {}

  /** Violations, each with the first places where it was found; everything folded is opened. */
  static JsonNode violations(BrowserPage page, String rules) throws IOException {
    page.openAll();
    page.eval(FEW_ROWS);
    page.eval(script() + "; 0");
    return page.eval("axe.run(document, {" + rules + "resultTypes: ['violations']})"
        + ".then(r => r.violations.map(v =>"
        + " v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary)))");
  }

  private static String script() throws IOException {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
