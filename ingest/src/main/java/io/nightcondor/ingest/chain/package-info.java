/**
 * Option chains to quotes, one class per format. Prices are index points, vols fractions. Leaves
 * out SQL and the judgement of quotes against each other.
 */
@NullMarked
package io.nightcondor.ingest.chain;

import org.jspecify.annotations.NullMarked;
