package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.admission.Admission;
import io.nightcondor.ingest.inbox.AdmittedFile;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the table vx_settlement, by the same rule as {@link BarRows}: only what is news. */
final class SettlementRows {

  private static final int[] TYPES = {
    Types.DATE,
    Types.DATE,
    Types.VARCHAR,
    Types.DATE,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE
  };

  private final JdbcTemplate jdbc;

  SettlementRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Which contract on which day. */
  private record Key(LocalDate date, LocalDate expiry) {

    static Key of(VxSettlement settlement) {
      return new Key(settlement.session(), settlement.expiry());
    }
  }

  void insert(NightKey night, AdmittedFile file, List<VxSettlement> settlements) {
    if (settlements.isEmpty()) {
      return;
    }
    String source = file.options().getOrDefault(Admission.SOURCE, file.name());
    LocalDate from = settlements.stream()
        .map(VxSettlement::session)
        .min(LocalDate::compareTo)
        .orElseThrow();
    LocalDate to = settlements.stream()
        .map(VxSettlement::session)
        .max(LocalDate::compareTo)
        .orElseThrow();
    Map<Key, VxSettlement> before = new HashMap<>();
    Map<Key, VxSettlement> own = new HashMap<>();
    jdbc.query(
        """
        select * from vx_settlement
        where source = ? and trade_date between ? and ?
          and (known_session < ? or (known_session = ? and known_revision <= ?))
        order by known_session, known_revision
        """,
        row -> {
          VxSettlement known = HistoryStore.settlement(row);
          boolean tonight = Columns.date(row, "known_session").equals(night.session())
              && row.getInt("known_revision") == night.revision();
          (tonight ? own : before).put(Key.of(known), known);
        },
        source,
        from,
        to,
        night.session(),
        night.session(),
        night.revision());
    List<Object[]> forgotten = new ArrayList<>();
    List<Object[]> news = new ArrayList<>();
    for (VxSettlement settlement : settlements) {
      Key key = Key.of(settlement);
      boolean known = settlement.equals(before.get(key));
      boolean written = settlement.equals(own.get(key));
      if (own.containsKey(key) && (known || !written)) {
        forgotten.add(
            new Object[] {source, key.date(), key.expiry(), night.session(), night.revision()});
      }
      if (!known && !written) {
        news.add(values(night, source, settlement));
      }
    }
    jdbc.batchUpdate("""
        delete from vx_settlement where source = ? and trade_date = ? and expiry = ?
          and known_session = ? and known_revision = ?
        """, forgotten);
    jdbc.batchUpdate("insert into vx_settlement values (?, ?, ?, ?, ?, ?, ?, ?, ?)", news, TYPES);
  }

  @SuppressWarnings("NullAway") // an absent figure is a null column
  private static Object[] values(NightKey night, String source, VxSettlement settlement) {
    return new Object[] {
      settlement.session(),
      settlement.expiry(),
      source,
      night.session(),
      night.revision(),
      Columns.orNull(settlement.open()),
      Columns.orNull(settlement.high()),
      Columns.orNull(settlement.low()),
      settlement.settle()
    };
  }
}
