/**
 * The market store: rows, calibrations and positions by session and revision, and the way back to a
 * market snapshot. One SQL for H2 and PostgreSQL; transactions are the caller's.
 */
@NullMarked
package io.nightcondor.ingest.store;

import org.jspecify.annotations.NullMarked;
