package io.nightcondor.reporting.html;

import java.util.Map;

/**
 * The HTML body of a mail: tables and inline styles only, nothing that a mail client's engine is
 * known to drop. Its one style block is an extra for dark screens.
 */
public final class MailBody {

  private MailBody() {}

  /** The body. */
  public static String render(MailPage page) {
    Map<String, Object> values = Map.ofEntries(
        Map.entry("title", page.bookId() + " " + page.session()),
        Map.entry("word", page.word()),
        Map.entry("bookId", page.bookId()),
        Map.entry("bookName", page.bookName()),
        Map.entry("session", page.session().toString()),
        Map.entry("meaning", page.meaning()),
        Map.entry("headline", page.headline()),
        Map.entry("banners", page.banners()),
        Map.entry("parts", page.parts().stream().map(MailView::part).toList()),
        Map.entry("closing", page.closing()));
    return Templates.fill("mail", values);
  }
}
