package io.nightcondor.reporting.html;

import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.ReportTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The HTML body of a mail: tables and inline styles only, no pictures, no references, nothing that
 * a mail client's engine is known to drop.
 */
public final class MailBody {

  private MailBody() {}

  /** What the body shows, in order. */
  public record Content(
      ReportDocument document, List<ReportList> lists, List<ReportTable> tables) {}

  /** The body. */
  public static String render(Content content) {
    ReportDocument document = content.document();
    Map<String, Object> values = Map.ofEntries(
        Map.entry("title", document.bookId() + " " + document.session()),
        Map.entry("bookName", document.bookName()),
        Map.entry("bookId", document.bookId()),
        Map.entry("session", document.session().toString()),
        Map.entry("status", document.status().name()),
        Map.entry("statusStyle", PageView.style(document.statusTone())),
        Map.entry("headline", document.headline()),
        Map.entry("alarm", document.alarm()),
        Map.entry("modelled", document.modelled()),
        Map.entry("facts", document.facts()),
        Map.entry(
            "blocks",
            Stream.concat(content.lists().stream(), content.tables().stream())
                .map(PageView::block)
                .toList()));
    return Templates.fill("mail", values);
  }
}
