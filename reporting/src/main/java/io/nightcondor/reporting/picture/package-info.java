/**
 * Charts as finished geometry and as pictures: a {@link io.nightcondor.reporting.table.ReportChart}
 * is laid out once, in CSS pixels with y pointing down, and drawn from that either as SVG by the
 * page or as PNG here. Needs no font, no graphics library and no locale of the host.
 */
package io.nightcondor.reporting.picture;
