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
    Map<String, Object> values = Map.of(
        "title", document.bookId() + " " + document.session(),
        "bookName", document.bookName(),
        "bookId", document.bookId(),
        "session", document.session().toString(),
        "status", document.status().name(),
        "statusStyle", PageView.style(document.statusTone()),
        "headline", document.headline(),
        "modelled", document.modelled(),
        "facts", document.facts(),
        "blocks",
            Stream.concat(content.lists().stream(), content.tables().stream())
                .map(PageView::block)
                .toList());
    return Templates.fill("mail", values);
  }
}
