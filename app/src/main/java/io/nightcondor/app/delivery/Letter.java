package io.nightcondor.app.delivery;

import io.nightcondor.reporting.mail.MailContent;
import java.time.Instant;
import java.util.List;

/**
 * What one mail is made of.
 *
 * @param book id
 * @param from sender's address
 * @param to recipient's address
 * @param date that it carries
 * @param messageId with brackets
 * @param corrects ids of the mails that it replaces, oldest first
 * @param content subject and bodies
 * @param files attached, in order
 */
record Letter(
    String book,
    String from,
    String to,
    Instant date,
    String messageId,
    List<String> corrects,
    MailContent content,
    List<ReportCopy> files) {}
