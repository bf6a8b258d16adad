package io.nightcondor.app.keep;

import io.nightcondor.ingest.store.NightKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Promises rows when they stand and takes the promise back before they may go, so that a process
 * that dies at any point leaves a store that holds what is promised of it: rows are committed
 * first, then the totals, then the file; and the file gives up first.
 */
public final class TotalsKeeper {

  /** Nights whose totals are listed one by one; of earlier ones the sums are kept. */
  static final int LAST_NIGHTS = 3;

  /** No night. */
  static final NightKey NONE = new NightKey(LocalDate.EPOCH, 1);

  private final TotalStore store;
  private final TotalsFile file;
  private final TransactionTemplate transaction;

  TotalsKeeper(JdbcClient jdbc, TotalsFile file, TransactionTemplate transaction) {
    this.store = new TotalStore(jdbc);
    this.file = file;
    this.transaction = transaction;
  }

  /** A keeper of a workspace's store, in its own file or on a server. */
  public static TotalsKeeper of(
      JdbcClient jdbc, StoreFiles files, TransactionTemplate transaction) {
    return new TotalsKeeper(jdbc, files.totals(), transaction);
  }

  /** A step of a night has ended: what it and the steps before it left is promised. */
  public void promise(NightKey night, String step) {
    Set<String> promised = new HashSet<>();
    store.of(night).forEach(total -> promised.add(total.table()));
    List<ControlTotal> totals = new ArrayList<>();
    boolean later = false;
    for (KeptTable table : KeptTable.ALL) {
      later |= table.step().equals(step);
      if (later && !table.step().equals(step)) {
        break;
      }
      if (!promised.contains(table.name())) {
        transaction.executeWithoutResult(status -> totals.add(store.count(night, table)));
      }
    }
    transaction.executeWithoutResult(status -> totals.forEach(store::save));
    file.write(promise(NONE));
  }

  /** Rows of a night may be replaced from now on: nothing is promised of them any more. */
  public void withdraw(NightKey night) {
    file.write(promise(night));
    transaction.executeWithoutResult(status -> store.forget(night));
  }

  /** Writes the file anew from the store. */
  void renew() {
    file.write(promise(NONE));
  }

  private Promise promise(NightKey without) {
    List<ControlTotal> last = store.lastNights(LAST_NIGHTS).stream()
        .filter(night -> !night.equals(without))
        .flatMap(night -> store.of(night).stream())
        .toList();
    return new Promise(store.sums(without), last);
  }
}
