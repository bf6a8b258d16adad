/**
 * Smiles of one expiry: total variance (vol squared times years) by log-moneyness ln(strike /
 * forward). Vols are fractions, times years. Leaves out quotes, chains and forwards.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.smile;
