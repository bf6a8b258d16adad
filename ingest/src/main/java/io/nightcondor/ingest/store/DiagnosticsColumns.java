package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.CalendarBreach;
import io.nightcondor.analytics.market.ImpliedVol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceDiagnostics;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SmileFit;
import io.nightcondor.analytics.market.SmileFit.Butterfly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the table expiry_slice that say how a smile fits, from fit_rung on. */
final class DiagnosticsColumns {

  /** In the order of the table. */
  static final int[] TYPES = {
    Types.VARCHAR,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.INTEGER,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.VARCHAR,
    Types.DATE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.VARCHAR
  };

  private DiagnosticsColumns() {}

  static @Nullable Object[] values(SliceDiagnostics diagnostics) {
    SmileFit fit = diagnostics.fit();
    Butterfly butterfly = fit.butterfly().orElse(null);
    CalendarBreach calendar = diagnostics.calendar().orElse(null);
    return new @Nullable Object[] {
      fit.rung().name(),
      fit.rmsHalfSpreads(),
      fit.rmsVolPoints(),
      fit.starts(),
      butterfly == null ? null : butterfly.lowest(),
      butterfly == null ? null : butterfly.logMoneyness(),
      butterfly == null ? null : butterfly.halfWidth(),
      fit.leftWingSlope(),
      fit.rightWingSlope(),
      calendar == null ? null : calendar.nearer().root().name(),
      calendar == null ? null : calendar.nearer().expiry(),
      calendar == null ? null : calendar.logMoneyness(),
      calendar == null ? null : calendar.volPoints(),
      calendar == null ? null : calendar.share(),
      diagnostics.unsolved().entrySet().stream()
          .map(count -> count.getKey() + "=" + count.getValue())
          .collect(Collectors.joining(","))
    };
  }

  /** Empty for a row of an earlier version. */
  static Optional<SliceDiagnostics> read(ResultSet row) throws SQLException {
    String rung = row.getString("fit_rung");
    if (rung == null) {
      return Optional.empty();
    }
    SmileFit fit = new SmileFit(
        SmileFit.Rung.valueOf(rung),
        row.getDouble("fit_half_spreads"),
        row.getDouble("fit_vol_points"),
        row.getInt("fit_starts"),
        butterfly(row),
        row.getDouble("left_wing_slope"),
        row.getDouble("right_wing_slope"));
    return Optional.of(
        new SliceDiagnostics(fit, calendar(row), unsolved(row.getString("unsolved_quotes"))));
  }

  private static Optional<Butterfly> butterfly(ResultSet row) throws SQLException {
    double lowest = row.getDouble("butterfly_lowest");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Butterfly(
            lowest, row.getDouble("butterfly_place"), row.getDouble("butterfly_half_width")));
  }

  private static Optional<CalendarBreach> calendar(ResultSet row) throws SQLException {
    String root = row.getString("calendar_root");
    return root == null
        ? Optional.empty()
        : Optional.of(new CalendarBreach(
            new SliceKey(Root.valueOf(root), Columns.date(row, "calendar_expiry")),
            row.getDouble("calendar_place"),
            row.getDouble("calendar_vol_points"),
            row.getDouble("calendar_share")));
  }

  private static Map<ImpliedVol.Reason, Integer> unsolved(String text) {
    Map<ImpliedVol.Reason, Integer> counts = new EnumMap<>(ImpliedVol.Reason.class);
    for (String count : text.split(",", -1)) {
      int sign = count.indexOf('=');
      if (sign > 0) {
        counts.put(
            ImpliedVol.Reason.valueOf(count.substring(0, sign)),
            Integer.valueOf(count.substring(sign + 1)));
      }
    }
    return counts;
  }
}
