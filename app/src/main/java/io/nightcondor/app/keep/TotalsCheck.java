package io.nightcondor.app.keep;

import io.nightcondor.ingest.store.NightKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a store against what was promised of it. More than that is no fault. */
final class TotalsCheck {

  private final TotalStore store;
  private final boolean counts;

  private TotalsCheck(JdbcClient jdbc, boolean counts) {
    this.store = new TotalStore(jdbc);
    this.counts = counts;
  }

  /** Counts the rows of all nights, too. */
  static TotalsCheck counting(JdbcClient jdbc) {
    return new TotalsCheck(jdbc, true);
  }

  /**
   * Adds up the totals that the store itself has of all nights: rows and their totals come and go
   * together, where the store as such is whole.
   */
  static TotalsCheck adding(JdbcClient jdbc) {
    return new TotalsCheck(jdbc, false);
  }

  /**
   * What is missing by the promise from outside, and by the store's own of its last nights.
   *
   * @param nights of the store's own to look at
   */
  List<MissingRows> missing(Promise outside, int nights) {
    Set<MissingRows> missing = new LinkedHashSet<>();
    outside.last().forEach(total -> missing(total).ifPresent(missing::add));
    for (NightKey night : store.lastNights(nights)) {
      store.of(night).forEach(total -> missing(total).ifPresent(missing::add));
    }
    missing.addAll(missing(outside));
    return List.copyOf(missing);
  }

  private List<MissingRows> missing(Promise outside) {
    List<MissingRows> missing = new ArrayList<>();
    Map<String, Long> added = counts ? Map.of() : store.sums(TotalsKeeper.NONE);
    outside.sums().forEach((table, expected) -> {
      long found =
          counts ? store.all(KeptTable.named(table).name()) : added.getOrDefault(table, 0L);
      if (found < expected) {
        missing.add(new MissingRows(table, Optional.empty(), expected, found));
      }
    });
    return missing;
  }

  private Optional<MissingRows> missing(ControlTotal promised) {
    ControlTotal now = store.count(promised.night(), KeptTable.named(promised.table()));
    boolean fewer = now.rows() < promised.rows();
    boolean others = now.rows() == promised.rows() && !now.checksum().equals(promised.checksum());
    return fewer || others
        ? Optional.of(new MissingRows(
            promised.table(), Optional.of(promised.night()), promised.rows(), now.rows()))
        : Optional.empty();
  }
}
