package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.reporting.table.ReportCheck.Term;
import io.nightcondor.reporting.table.ReportCheck.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers checks. */
final class CheckList {

  static final int CENTS = 2;

  /** What stands for the engine's figure where there is nothing to add up. */
  static final Figure NONE = Figure.missing("NOTHING_TO_ADD");

  private final List<ReportCheck> all = new ArrayList<>();

  List<ReportCheck> all() {
    return List.copyOf(all);
  }

  void usd(String id, String name, Chapter chapter, Figure engine, Term... terms) {
    add(id, name, USD, chapter, TableBuilder.cell(engine, CENTS, false), terms);
  }

  void add(String id, String name, String unit, Chapter chapter, ReportCell engine, Term... terms) {
    all.add(new ReportCheck(id, name, unit, chapter.title(), engine, List.of(terms)));
  }

  static Term sum(String table, String column) {
    return new Term(1, table, column, Optional.empty());
  }

  static Term less(String table, String column) {
    return new Term(-1, table, column, Optional.empty());
  }

  static Term sum(String table, String column, String where, String text) {
    return new Term(1, table, column, Optional.of(new Where(where, text, true)));
  }

  /** Of the rows of a name that the pack gives. */
  static Term named(int sign, String table, String column, String where, String name) {
    Where rows = new Where(where, SafeText.oneLine(name), false);
    return new Term(sign, table, column, Optional.of(rows));
  }
}
