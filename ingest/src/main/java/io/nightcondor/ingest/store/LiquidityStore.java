package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.regime.BucketLiquidity;
import io.nightcondor.analytics.regime.LiquidityBucket;
import io.nightcondor.analytics.regime.LiquidityBucket.DayBand;
import io.nightcondor.analytics.regime.LiquidityBucket.DeltaBand;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.regime.SnapshotTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Liquidity of each night's SPX chain by bucket, from which later nights have their baseline. */
public final class LiquidityStore {

  /** The longest baseline that a policy may ask for, 1,000 sessions, in calendar days. */
  private static final int DAYS = 1_500;

  private static final int[] TYPES = {
    Types.DATE,
    Types.INTEGER,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DOUBLE
  };

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  public LiquidityStore(DataSource dataSource) {
    template = new JdbcTemplate(dataSource);
    jdbc = JdbcClient.create(template);
  }

  /**
   * Keeps the buckets of a night in the caller's transaction; those that were there are replaced.
   *
   * @param time when the chain was quoted; if that does not count, no bucket is kept
   */
  public void save(NightKey night, SnapshotTime time, List<BucketLiquidity> buckets) {
    for (String table : List.of("liquidity_bucket", "liquidity_snapshot")) {
      jdbc.sql("delete from %s where session_date = :session and revision = :revision"
              .formatted(table))
          .param("session", night.session())
          .param("revision", night.revision())
          .update();
    }
    template.update(
        "insert into liquidity_snapshot values (?, ?, ?)",
        night.session(),
        night.revision(),
        time.name());
    if (time.counts()) {
      template.batchUpdate(
          "insert into liquidity_bucket values (?, ?, ?, ?, ?, ?, ?, ?)",
          buckets.stream().map(bucket -> values(night, bucket)).toList(),
          TYPES);
    }
  }

  @SuppressWarnings("NullAway") // an absent size is a null column
  private static Object[] values(NightKey night, BucketLiquidity liquidity) {
    LiquidityBucket bucket = liquidity.bucket();
    return new Object[] {
      night.session(),
      night.revision(),
      bucket.delta().name(),
      bucket.days().name(),
      bucket.right().name(),
      liquidity.quotes(),
      liquidity.spread(),
      liquidity.size().orElse(null)
    };
  }

  /**
   * Liquidity by session as known at a night.
   *
   * @param earlier the revision that counts of each earlier night
   */
  public LiquidityHistory history(NightKey night, Collection<NightKey> earlier) {
    Set<NightKey> nights = new HashSet<>(earlier);
    nights.removeIf(key -> !key.session().isBefore(night.session()));
    nights.add(night);
    SortedMap<LocalDate, List<BucketLiquidity>> sessions = new TreeMap<>();
    jdbc.sql("""
            select * from liquidity_bucket where session_date between :from and :to
            order by session_date, option_right, delta_band, day_band
            """)
        .param("from", night.session().minusDays(DAYS))
        .param("to", night.session())
        .query(row -> {
          LocalDate session = Columns.date(row, "session_date");
          if (nights.contains(new NightKey(session, row.getInt("revision")))) {
            sessions.computeIfAbsent(session, absent -> new ArrayList<>()).add(bucket(row));
          }
        });
    return new LiquidityHistory(sessions, time(night));
  }

  private SnapshotTime time(NightKey night) {
    return jdbc.sql("""
            select snapshot_time from liquidity_snapshot
            where session_date = :session and revision = :revision
            """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query((row, number) -> SnapshotTime.valueOf(row.getString("snapshot_time")))
        .optional()
        .orElse(SnapshotTime.NO_CHAIN);
  }

  private static BucketLiquidity bucket(ResultSet row) throws SQLException {
    return new BucketLiquidity(
        new LiquidityBucket(
            DeltaBand.valueOf(row.getString("delta_band")),
            DayBand.valueOf(row.getString("day_band")),
            OptionRight.valueOf(row.getString("option_right"))),
        row.getInt("quotes"),
        row.getDouble("spread"),
        Columns.optionalDouble(row, "displayed_size").stream().boxed().findFirst());
  }
}
