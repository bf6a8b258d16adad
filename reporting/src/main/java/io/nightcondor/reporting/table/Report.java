package io.nightcondor.reporting.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report as its writers see it, whatever it is of. Every text is fit for one line. */
public interface Report {

  /** What it is of, in a word or two: the first thing that every sheet and page says. */
  String subject();

  /** What its file calls itself. */
  String fileTitle();

  /** The date that its file carries in place of the clock's. */
  LocalDate dated();

  /** Of when its figures are, to go on after a comma, such as close of 2024-08-05. */
  String asOf();

  /** Its status; empty if a report of its kind has none. */
  Optional<Light> light();

  /** One sentence. */
  String headline();

  /** What else a reader must know of it before any figure. */
  String about();

  /** Why its data are in doubt; empty if nothing is. */
  String alarm();

  /** What to say of a modelled market; empty for a real one. */
  String modelled();

  /** What its file says of itself to programs, by name, in order. */
  Map<String, String> properties();

  List<ReportSection> sections();

  /** Figures of the engine that can be added up from the tables. */
  List<ReportCheck> checks();

  /** What the checks give. */
  default CheckResults checkResults() {
    return CheckResults.of(checks(), sections());
  }

  /** A status in a word and how much it stands out. */
  record Light(String word, Tone tone) {}
}
