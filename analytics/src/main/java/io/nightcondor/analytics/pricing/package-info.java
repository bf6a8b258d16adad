/**
 * Black-76, implied vols, forwards from parity, smiles and the stress responses of DOMAIN sections
 * C and F. Leaves out positions.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.analytics.pricing;
