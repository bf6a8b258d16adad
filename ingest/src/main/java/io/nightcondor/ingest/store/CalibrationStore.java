package io.nightcondor.ingest.store;

import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.RefusedSlice;
import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.tail.SmilePoint;
import io.nightcondor.ingest.rejection.RejectedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What calibration leaves: slices with their smiles, vols of the quotes, the VX curve, the
 * volatility indices of the chain. Saving replaces what was there, so that a step can be run again;
 * the quotes that calibration refused move from used to rejected.
 */
public final class CalibrationStore {

  /** Both sides by the keys of one file, so that no database reads those of other nights. */
  static final String CALIBRATED = """
      select q.*, c.implied_vol, c.unsolved_reason, c.bid_vol, c.bid_reason, c.ask_vol, c.ask_reason,
        c.quality
      from option_quote q
      join calibrated_quote c on c.quote_key = q.quote_key
      where q.quote_key between :first and :last and c.quote_key between :first and :last
      """;

  static final String FORGET_REFUSED = """
      delete from rejected_row
      where session_date = :session and revision = :revision and stage = :stage
        and exists (select 1 from quote_file f
          join option_quote q on q.quote_key
            = f.file_number * 16777216 + rejected_row.row_number_in_file
          where f.session_date = rejected_row.session_date and f.revision = rejected_row.revision
            and f.file_name = rejected_row.file_name and q.root in (:roots))
      """;

  static final String FORGET_VOLS = """
      delete from calibrated_quote
      where quote_key between :first and :last
        and exists (select 1 from option_quote q
          where q.quote_key = calibrated_quote.quote_key
            and q.quote_key between :first and :last and q.root in (:roots))
      """;

  private static final List<Column> VOL_COLUMNS = List.of(
      new Column("quote_key", Types.BIGINT),
      new Column("bid_vol", Types.DOUBLE),
      new Column("bid_reason", Types.VARCHAR),
      new Column("implied_vol", Types.DOUBLE),
      new Column("unsolved_reason", Types.VARCHAR),
      new Column("ask_vol", Types.DOUBLE),
      new Column("ask_reason", Types.VARCHAR),
      new Column("quality", Types.VARCHAR));

  private static final int[] POINT_TYPES = {
    Types.DATE,
    Types.INTEGER,
    Types.DATE,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.VARCHAR,
    Types.DOUBLE,
    Types.BOOLEAN,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.BIGINT,
    Types.BIGINT
  };

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TableInsert vols;
  private final TableInsert refusedRows;
  private final SliceRows slices;
  private final VixReplicationRows replications;
  private final QuoteKeys keys;

  public CalibrationStore(DataSource dataSource) {
    template = new JdbcTemplate(dataSource);
    jdbc = JdbcClient.create(template);
    vols = new TableInsert(template, "calibrated_quote", VOL_COLUMNS);
    refusedRows = RejectionRows.table(template);
    slices = new SliceRows(template);
    replications = new VixReplicationRows(template);
    keys = new QuoteKeys(template);
  }

  /**
   * Keeps one underlying's calibration in the caller's transaction.
   *
   * @param stored what was calibrated
   */
  public void save(
      NightKey night, Underlying underlying, StoredQuotes stored, CalibrationResult result) {
    List<String> roots = QuoteStore.roots(underlying);
    for (String table : List.of("smile_knot", "expiry_slice", "refused_slice")) {
      jdbc.sql("""
              delete from %s
              where session_date = :session and revision = :revision and root in (:roots)
              """.formatted(table))
          .param("session", night.session())
          .param("revision", night.revision())
          .param("roots", roots)
          .update();
    }
    slices.insert(night, underlying, result.slices());
    template.batchUpdate(
        "insert into refused_slice values (?, ?, ?, ?, ?, ?, ?)",
        result.refused().stream()
            .map(refused -> values(night, underlying, refused))
            .toList());
    saveVols(night, roots, stored, result.quotes());
    saveRejections(night, roots, stored, result.rejected());
  }

  private void saveVols(
      NightKey night, List<String> roots, StoredQuotes stored, List<CalibratedQuote> quotes) {
    for (long file : keys.numbers(night)) {
      jdbc.sql(FORGET_VOLS)
          .param("first", QuoteKeys.first(file))
          .param("last", QuoteKeys.last(file))
          .param("roots", roots)
          .update();
    }
    vols.insert(quotes, quote -> values(stored.key(quote.quote().series()), quote));
  }

  private void saveRejections(
      NightKey night, List<String> roots, StoredQuotes stored, List<QuoteRejection> rejections) {
    jdbc.sql(FORGET_REFUSED)
        .param("session", night.session())
        .param("revision", night.revision())
        .param("stage", RejectionRows.CALIBRATE)
        .param("roots", roots)
        .update();
    if (rejections.isEmpty()) {
      return;
    }
    List<Object[]> rows = new ArrayList<>();
    for (QuoteRejection rejection : rejections) {
      OptionQuote quote = rejection.quote();
      RejectedRow row = new RejectedRow(
          quote.sourceFile(),
          quote.sourceLine(),
          rejection.column(),
          rejection.value(),
          rejection.expected(),
          rejection.code());
      int number = QuoteKeys.row(stored.key(quote.series()));
      rows.add(
          RejectionRows.values(night, quote.sourceFile(), number, RejectionRows.CALIBRATE, row));
    }
    refusedRows.insert(rows, values -> values);
  }

  private static Object[] values(NightKey night, Underlying underlying, RefusedSlice refused) {
    return new Object[] {
      night.session(),
      night.revision(),
      underlying.name(),
      refused.key().root().name(),
      refused.key().expiry(),
      refused.reason().name(),
      refused.quotes()
    };
  }

  @SuppressWarnings("NullAway") // an absent figure is a null column
  private static Object[] values(long key, CalibratedQuote calibrated) {
    return new Object[] {
      key,
      vol(calibrated.bidVol()),
      reason(calibrated.bidVol()),
      vol(calibrated.impliedVol()),
      reason(calibrated.impliedVol()),
      vol(calibrated.askVol()),
      reason(calibrated.askVol()),
      QualityColumn.text(calibrated.quality())
    };
  }

  private static @Nullable Double vol(ImpliedVol vol) {
    return vol instanceof ImpliedVol.Solved solved ? solved.vol() : null;
  }

  private static @Nullable String reason(ImpliedVol vol) {
    return vol instanceof ImpliedVol.Unsolved unsolved ? unsolved.reason().name() : null;
  }

  /** Keeps the night's VX curve in the caller's transaction. */
  public void saveCurve(NightKey night, VxCurve curve) {
    for (String table : List.of("vx_point", "vx_curve")) {
      jdbc.sql("delete from %s where session_date = :session and revision = :revision"
              .formatted(table))
          .param("session", night.session())
          .param("revision", night.revision())
          .update();
    }
    template.update(
        "insert into vx_curve values (?, ?, ?)",
        night.session(),
        night.revision(),
        curve.spotVix());
    template.batchUpdate(
        "insert into vx_point values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        curve.points().stream().map(point -> values(night, point)).toList(),
        POINT_TYPES);
  }

  @SuppressWarnings("NullAway") // an absent figure is a null column
  private static Object[] values(NightKey night, VxPoint point) {
    return new Object[] {
      night.session(),
      night.revision(),
      point.expiry(),
      point.days(),
      point.level(),
      Columns.orNull(point.open()),
      Columns.orNull(point.high()),
      Columns.orNull(point.low()),
      point.source().name(),
      point.dispersion(),
      point.lowConfidence(),
      Columns.orNull(point.bid()),
      Columns.orNull(point.ask()),
      Columns.orNull(point.volume()),
      Columns.orNull(point.openInterest())
    };
  }

  /** Keeps the volatility indices of the night's SPX chain in the caller's transaction. */
  public void saveReplications(NightKey night, List<VixReplication> vix) {
    replications.replace(night, vix);
  }

  /** Keeps the smile of the night's SPX chain in the caller's transaction. */
  public void saveSmilePoints(NightKey night, List<SmilePoint> points) {
    jdbc.sql("delete from smile_point where session_date = :session and revision = :revision")
        .param("session", night.session())
        .param("revision", night.revision())
        .update();
    template.batchUpdate(
        "insert into smile_point (session_date, revision, days, atm_vol, skewness)"
            + " values (?, ?, ?, ?, ?)",
        points.stream()
            .map(point -> new Object[] {
              night.session(), night.revision(), point.days(), point.atmVol(), point.skewness()
            })
            .toList());
  }

  /** The volatility indices of the night's SPX chain in order of days; empty if none were kept. */
  public List<VixReplication> replications(NightKey night) {
    return replications.read(night);
  }

  /** Slices of an underlying in order of root and expiry. */
  public List<ExpirySlice> slices(NightKey night, Underlying underlying) {
    return slices.read(night, underlying);
  }

  /** Expiries of both underlyings without a slice, in order of root and expiry. */
  public List<RefusedSlice> refused(NightKey night) {
    return jdbc
        .sql("select * from refused_slice where session_date = :session and revision = :revision")
        .param("session", night.session())
        .param("revision", night.revision())
        .query((row, number) -> new RefusedSlice(
            Columns.slice(row),
            RefusedSlice.Reason.valueOf(row.getString("reason")),
            row.getInt("quotes")))
        .list()
        .stream()
        .sorted(Comparator.comparing(RefusedSlice::key))
        .toList();
  }

  /** The quotes that stand, of both underlyings in order of series. */
  public List<CalibratedQuote> quotes(NightKey night) {
    QualityColumn quality = new QualityColumn();
    List<CalibratedQuote> quotes = new ArrayList<>();
    for (long file : keys.numbers(night)) {
      jdbc.sql(CALIBRATED)
          .param("first", QuoteKeys.first(file))
          .param("last", QuoteKeys.last(file))
          .query(row -> {
            quotes.add(new CalibratedQuote(
                QuoteStore.quote(row),
                vol(row, "bid_vol", "bid_reason"),
                vol(row, "implied_vol", "unsolved_reason"),
                vol(row, "ask_vol", "ask_reason"),
                quality.codes(row.getString("quality"))));
          });
    }
    quotes.sort(Comparator.comparing(quote -> quote.quote().series()));
    return List.copyOf(quotes);
  }

  /** A row of an earlier version has neither vol nor reason for the sides. */
  private static ImpliedVol vol(ResultSet row, String column, String reasonColumn)
      throws SQLException {
    double vol = row.getDouble(column);
    if (!row.wasNull()) {
      return new ImpliedVol.Solved(vol);
    }
    String reason = row.getString(reasonColumn);
    return new ImpliedVol.Unsolved(
        reason == null ? ImpliedVol.Reason.NOT_KEPT : ImpliedVol.Reason.valueOf(reason));
  }

  /** The night's VX curve; empty if it was never saved. */
  public Optional<VxCurve> curve(NightKey night) {
    List<VxPoint> points = jdbc.sql("""
                select * from vx_point where session_date = :session and revision = :revision
                order by expiry
                """)
        .param("session", night.session())
        .param("revision", night.revision())
        .query((row, number) -> point(row))
        .list();
    return jdbc.sql(
            "select spot_vix from vx_curve where session_date = :session and revision = :revision")
        .param("session", night.session())
        .param("revision", night.revision())
        .query((row, number) -> new VxCurve(row.getDouble("spot_vix"), points))
        .optional();
  }

  private static VxPoint point(ResultSet row) throws SQLException {
    return new VxPoint(
        Columns.date(row, "expiry"),
        row.getInt("days_to_expiry"),
        row.getDouble("level_value"),
        Columns.optionalDouble(row, "open_level"),
        Columns.optionalDouble(row, "high_level"),
        Columns.optionalDouble(row, "low_level"),
        Columns.optionalDouble(row, "bid_level"),
        Columns.optionalDouble(row, "ask_level"),
        Columns.optionalLong(row, "volume"),
        Columns.optionalLong(row, "open_interest"),
        VxPoint.Source.valueOf(row.getString("point_source")),
        row.getDouble("dispersion"),
        row.getBoolean("low_confidence"));
  }
}
