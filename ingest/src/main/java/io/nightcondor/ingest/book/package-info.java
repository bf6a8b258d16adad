/**
 * What books hold, from files that people or brokers write, one class per format. Prices are index
 * points for one unit. Leaves out SQL.
 */
@NullMarked
package io.nightcondor.ingest.book;

import org.jspecify.annotations.NullMarked;
