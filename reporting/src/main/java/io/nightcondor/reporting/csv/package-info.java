/** Comma-separated text that no spreadsheet takes for a formula. */
@NullMarked
package io.nightcondor.reporting.csv;

import org.jspecify.annotations.NullMarked;
