/**
 * A risk pack to bytes: workbook, page, JSON, index pages and mail content; and the pack of a
 * back-test to the first three. Knows no quotes, files, SQL or jobs; the only place where numbers
 * are rounded.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting;
