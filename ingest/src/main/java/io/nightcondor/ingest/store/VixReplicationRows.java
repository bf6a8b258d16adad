package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.market.VixReplication.Reason;
import io.nightcondor.analytics.market.VixReplication.Undefined;
import io.nightcondor.analytics.market.VixStrike;
import io.nightcondor.analytics.market.VixTerm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables vix_replication, vix_term and vix_strike. */
final class VixReplicationRows {

  private static final int[] TYPES = {
    Types.DATE,
    Types.INTEGER,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.DATE
  };

  private final JdbcTemplate jdbc;

  VixReplicationRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of the two terms a row belongs to. */
  private enum Place {
    NEAR,
    NEXT
  }

  private record TermKey(int targetDays, Place place) {
    static TermKey of(ResultSet row) throws SQLException {
      return new TermKey(row.getInt("target_days"), Place.valueOf(row.getString("place")));
    }
  }

  /** Replaces what the night had. */
  void replace(NightKey night, List<VixReplication> replications) {
    for (String table : List.of("vix_strike", "vix_term", "vix_replication")) {
      jdbc.update(
          "delete from %s where session_date = ? and revision = ?".formatted(table),
          night.session(),
          night.revision());
    }
    List<Object[]> terms = new ArrayList<>();
    List<Object[]> strikes = new ArrayList<>();
    for (VixReplication replication : replications) {
      if (replication instanceof Defined vix) {
        add(night, new TermKey(vix.targetDays(), Place.NEAR), vix.near(), terms, strikes);
        add(night, new TermKey(vix.targetDays(), Place.NEXT), vix.next(), terms, strikes);
      }
    }
    jdbc.batchUpdate(
        "insert into vix_replication values (?, ?, ?, ?, ?, ?, ?, ?)",
        replications.stream().map(replication -> values(night, replication)).toList(),
        TYPES);
    jdbc.batchUpdate("insert into vix_term values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", terms);
    jdbc.batchUpdate("insert into vix_strike values (?, ?, ?, ?, ?, ?, ?, ?)", strikes);
  }

  @SuppressWarnings("NullAway") // an absent figure is a null column
  private static Object[] values(NightKey night, VixReplication replication) {
    Object[] values = new Object[TYPES.length];
    values[0] = night.session();
    values[1] = night.revision();
    values[2] = replication.targetDays();
    if (replication instanceof Defined vix) {
      values[3] = vix.value();
      values[4] = vix.nearWeight();
    } else if (replication instanceof Undefined undefined) {
      values[5] = undefined.reason().name();
      values[6] = undefined.term().map(key -> key.root().name()).orElse(null);
      values[7] = undefined.term().map(SliceKey::expiry).orElse(null);
    }
    return values;
  }

  private static void add(
      NightKey night, TermKey key, VixTerm term, List<Object[]> terms, List<Object[]> strikes) {
    terms.add(new Object[] {
      night.session(),
      night.revision(),
      key.targetDays(),
      key.place().name(),
      term.root().name(),
      term.expiry(),
      term.minutes(),
      term.rate(),
      term.parityStrike(),
      term.forward(),
      term.centreStrike(),
      term.variance()
    });
    for (VixStrike strike : term.strikes()) {
      strikes.add(new Object[] {
        night.session(),
        night.revision(),
        key.targetDays(),
        key.place().name(),
        strike.strike(),
        strike.gap(),
        strike.price(),
        strike.contribution()
      });
    }
  }

  /** In order of days; empty if the night kept none. */
  List<VixReplication> read(NightKey night) {
    Map<TermKey, List<VixStrike>> strikes = new HashMap<>();
    jdbc.query(
        "select * from vix_strike where session_date = ? and revision = ? order by strike",
        row -> {
          strikes
              .computeIfAbsent(TermKey.of(row), key -> new ArrayList<>())
              .add(new VixStrike(
                  row.getDouble("strike"),
                  row.getDouble("strike_gap"),
                  row.getDouble("price"),
                  row.getDouble("contribution")));
        },
        night.session(),
        night.revision());
    Map<TermKey, VixTerm> terms = new HashMap<>();
    jdbc.query(
        "select * from vix_term where session_date = ? and revision = ?",
        row -> {
          TermKey key = TermKey.of(row);
          terms.put(key, term(row, strikes.getOrDefault(key, List.of())));
        },
        night.session(),
        night.revision());
    return jdbc.query(
        "select * from vix_replication where session_date = ? and revision = ? order by target_days",
        (row, number) -> replication(row, terms),
        night.session(),
        night.revision());
  }

  private static VixTerm term(ResultSet row, List<VixStrike> strikes) throws SQLException {
    return new VixTerm(
        Root.valueOf(row.getString("root")),
        Columns.date(row, "expiry"),
        row.getLong("minutes_to_settlement"),
        row.getDouble("rate"),
        row.getDouble("parity_strike"),
        row.getDouble("forward_level"),
        row.getDouble("centre_strike"),
        strikes,
        row.getDouble("variance"));
  }

  private static VixReplication replication(ResultSet row, Map<TermKey, VixTerm> terms)
      throws SQLException {
    int days = row.getInt("target_days");
    String reason = row.getString("undefined_reason");
    if (reason == null) {
      return new Defined(
          days,
          Objects.requireNonNull(terms.get(new TermKey(days, Place.NEAR))),
          Objects.requireNonNull(terms.get(new TermKey(days, Place.NEXT))),
          row.getDouble("near_weight"),
          row.getDouble("index_level"));
    }
    String root = row.getString("failed_root");
    Optional<SliceKey> term = root == null
        ? Optional.empty()
        : Optional.of(new SliceKey(Root.valueOf(root), Columns.date(row, "failed_expiry")));
    return new Undefined(days, Reason.valueOf(reason), term);
  }
}
