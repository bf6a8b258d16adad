package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.Instrument;

/**
 * What one line of a broker's file says is held.
 *
 * @param account as the broker names it
 * @param symbol as the file has it, for messages
 * @param instrument what is held
 * @param lot how much, since when and at what price
 */
record Holding(String account, String symbol, Instrument instrument, Lot lot) {}
