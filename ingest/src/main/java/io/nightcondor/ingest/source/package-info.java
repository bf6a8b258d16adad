/**
 * Files to rows, one class per format; each row is used or refused with its reason. Prices are
 * index points, vols fractions. Leaves out SQL and judgement of prices against each other.
 */
@NullMarked
package io.nightcondor.ingest.source;

import org.jspecify.annotations.NullMarked;
