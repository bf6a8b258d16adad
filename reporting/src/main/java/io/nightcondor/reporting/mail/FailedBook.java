package io.nightcondor.reporting.mail;

import io.nightcondor.reporting.html.MailPage;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportList;
import io.nightcondor.reporting.table.SafeText;
import io.nightcondor.reporting.table.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A book that failed on a night.
 *
 * @param id of the book
 * @param name for people
 * @param session of the night
 * @param revision of the session, 1 or more
 * @param computed true if its figures are stored and only its reports could not be drawn
 * @param reason why
 */
public record FailedBook(
    String id, String name, LocalDate session, int revision, boolean computed, String reason) {

  private static final int LONGEST_REASON = 1500;

  String subject() {
    return MailSubject.line(
        MailWord.FAILED,
        id,
        session,
        "no report; %s failed; to be run again".formatted(computed ? "drawing" : "computing"));
  }

  MailPage page() {
    return new MailPage(
        MailWord.FAILED.name(),
        SafeText.oneLine(id),
        SafeText.oneLine(name),
        session,
        "there is no report of this close",
        computed
            ? "The figures of this book are computed, but its reports could not be drawn."
            : "The figures of this book could not be computed.",
        List.of(),
        List.of(
            list("why", "Why", SafeText.cut(reason, LONGEST_REASON)),
            list(
                "now",
                "What happens now",
                "The other books of the night are not affected. Reports of this book for earlier sessions stay as they are; they do not know this close. Until this is repaired nobody has looked at its limits, its condors and its hedge."),
            list(
                "next",
                "What to do",
                "When the cause is removed, this command in the folder of the workspace runs the failed books again and mails their reports: nightcondor run --date "
                    + session)),
        List.of("Revision: " + revision, ReportDocument.DISCLAIMER));
  }

  private static MailPage.Part list(String id, String title, String text) {
    return new MailPage.Part(
        new ReportList(id, title, "", List.of(new ReportList.Item("", text, "", Tone.PLAIN)), ""),
        Optional.empty());
  }
}
