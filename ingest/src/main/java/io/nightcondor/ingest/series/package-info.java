/**
 * Futures, index histories and macro releases to dated values, one class per format. Levels are
 * index points, rates fractions. Leaves out SQL.
 */
@NullMarked
package io.nightcondor.ingest.series;

import org.jspecify.annotations.NullMarked;
