/**
 * The demo market: four modelled sessions of August 2024 with option chains, VIX futures, history
 * and three books, so that the program can be seen at work without anybody's market data. Levels
 * are index points, vols fractions, times years. Writes files only; it never runs a night, and it
 * is no source of market data.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.demo;
