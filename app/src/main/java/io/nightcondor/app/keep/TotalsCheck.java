package io.nightcondor.app.keep;

import io.nightcondor.ingest.store.NightKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a store against what was promised of it. More than that is no fault. */
final class TotalsCheck {

  private final TotalStore store;

  TotalsCheck(JdbcClient jdbc) {
    this.store = new TotalStore(jdbc);
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
    outside.sums().forEach((table, expected) -> {
      long found = store.all(KeptTable.named(table).name());
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
