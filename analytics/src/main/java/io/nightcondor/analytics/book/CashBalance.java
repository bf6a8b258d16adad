package io.nightcondor.analytics.book;

import java.time.LocalDate;

/**
 * Cash of one account in one currency, as its broker reports it.
 *
 * @param book book id
 * @param account as the broker names it
 * @param currency ISO 4217 code, such as USD
 * @param amount in that currency; negative if borrowed
 * @param asOf exchange session at whose close it was held
 */
public record CashBalance(
    String book, String account, String currency, double amount, LocalDate asOf) {}
