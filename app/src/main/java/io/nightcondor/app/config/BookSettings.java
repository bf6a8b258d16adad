package io.nightcondor.app.config;

import io.nightcondor.analytics.book.Book;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;

/**
 * One book as the configuration has it.
 *
 * @param book id, name, owner, equity
 * @param policyName preset or a name under policies
 * @param policy thresholds in force, the book's own limits among them
 * @param recipients of its mails, one or more, in order of address
 */
public record BookSettings(
    Book book, String policyName, Policy policy, List<Recipient> recipients) {}
