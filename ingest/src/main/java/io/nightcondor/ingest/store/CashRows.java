package io.nightcondor.ingest.store;

import io.nightcondor.analytics.book.CashBalance;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the table book_cash. */
final class CashRows {

  private static final int[] TYPES = {
    Types.DATE,
    Types.INTEGER,
    Types.VARCHAR,
    Types.INTEGER,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.DOUBLE,
    Types.DATE
  };

  private final JdbcTemplate jdbc;

  CashRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NightKey night, String file, List<QuoteRows.Numbered<CashBalance>> balances) {
    if (balances.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into book_cash values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        balances.stream().map(balance -> values(night, file, balance)).toList(),
        TYPES);
  }

  private static Object[] values(
      NightKey night, String file, QuoteRows.Numbered<CashBalance> numbered) {
    CashBalance balance = numbered.row();
    return new Object[] {
      night.session(),
      night.revision(),
      file,
      numbered.number(),
      balance.book(),
      balance.account(),
      balance.currency(),
      balance.amount(),
      balance.asOf()
    };
  }
}
