package io.nightcondor.reporting.table;

import java.util.List;
import java.util.Locale;

/** The sections of a report, in the order in which every format shows them. */
enum Chapter {
  README(
      "Read me",
      "Whose night this is, whether it can be trusted, how to read it, and where each thing is."),
  SUMMARY(
      "Summary",
      "How bad it can get, what needs a person tonight, which limits are broken, what changed, what was left out, and the figures of the book."),
  LIMITS("Limits", "What the book may be, what it is, and since when a limit is broken."),
  CONDORS(
      "Condors",
      "Every condor and other structure: worth, state, chances, choices, margin, exposure, legs."),
  HEDGE(
      "Hedge",
      "Layers due and what each waits for, orders to type, sizes, instruments with their prices, other policies, what time pays, and what it all costs and earns on its capital."),
  UNWIND(
      "Unwind",
      "What the unwind rules say of each hedge held, what could be done with each tested condor, hedges without a condor, and parity."),
  PAPER(
      "Paper",
      "What each policy ordered for this book on paper, filled or not by the next session, and what came of it since its first night."),
  STRESS(
      "Stress",
      "How bad it can get: index, vols, VIX and its futures moved together, days of history, the tail of the past."),
  EXPLAIN(
      "P&L explain",
      "Where the profit since the last session comes from, by revaluation and by greek, and what is unexplained."),
  REGIME(
      "Regime & signals",
      "The regime, the hedge intensity, technical signals with their sources and ages, index levels, the VIX curve and the smiles."),
  CALENDAR(
      "Calendar",
      "What expires in the next ten days and how it settles, openings to watch, and the events around the session."),
  DATA(
      "Data quality",
      "What came in, what was refused, what the quality rules found, and what could not be priced."),
  AUDIT(
      "Audit",
      "Every decision with its trace, the rules in force, the formulas, the terms of the method, and the identity of the run."),
  CHECKS(
      "Checks", "Figures of the engine beside the same figures added up from the rows of tables.");

  private final String title;
  private final String purpose;

  Chapter(String title, String purpose) {
    this.title = title;
    this.purpose = purpose;
  }

  String title() {
    return title;
  }

  String purpose() {
    return purpose;
  }

  /** Letters that stay when a name changes. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  ReportSection of(List<ReportBlock> blocks) {
    return new ReportSection(id(), title, purpose, blocks);
  }
}
