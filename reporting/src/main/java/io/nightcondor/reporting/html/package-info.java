/**
 * Pages: one self-contained file each, drawn by templates from values that are formatted already.
 * Decides how a report looks, not what it shows; no network.
 */
@org.jspecify.annotations.NullMarked
package io.nightcondor.reporting.html;
