package io.nightcondor.reporting.table;

/** A part of a section, drawn from top to bottom. */
public sealed interface ReportBlock permits ReportTable, ReportList, ReportChart, HeatMap {

  /** Unique within the report; letters, digits and dashes. */
  String id();

  /** Heading for people. */
  String title();
}
