/**
 * The workbook: real tables, typed numbers, text that can never become a formula. Decides how a
 * report looks, not what it shows; no macros, no external links, no automatic column widths (they
 * differ between hosts).
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.excel;
