/**
 * What the nights leave behind, in SQL that runs on H2 and on PostgreSQL: runs, books' outcomes,
 * packs, states, report files and the mail ledger. Transactions are the caller's. Leaves out market
 * data, which the ingest module stores.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.store;
