package io.nightcondor.app.config;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.reporting.ReportForm;
import java.util.List;
import java.util.Set;

/**
 * One book as the configuration has it.
 *
 * @param book id, name, owner, equity
 * @param policyName preset or a name under policies
 * @param policy thresholds in force, the book's own limits among them
 * @param reports what is drawn for it beside {@code risk.json}
 * @param recipients of its mails, in order of address; empty if nobody is mailed about it
 */
public record BookSettings(
    Book book,
    String policyName,
    Policy policy,
    Set<ReportForm> reports,
    List<Recipient> recipients) {}
