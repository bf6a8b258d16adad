/**
 * Whole nights on real chains, which the project does not ship: they run where
 * {@code -Dmarket.data} names a folder that holds them and skip with a message elsewhere.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.app.realdata;
