/** Symbols, as vendors and brokers write them, to instruments. */
@NullMarked
package io.nightcondor.ingest.symbol;

import org.jspecify.annotations.NullMarked;
