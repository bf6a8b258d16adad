/**
 * Policies run on paper beside a book: limit orders filled or not by the next session's range, and
 * the ledger of what became of them. VIX points for prices, dollars for amounts.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.alvh.paper;
