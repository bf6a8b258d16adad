/** Rows that were refused: where, what, what was expected, under which code. */
@NullMarked
package io.nightcondor.ingest.rejection;

import org.jspecify.annotations.NullMarked;
