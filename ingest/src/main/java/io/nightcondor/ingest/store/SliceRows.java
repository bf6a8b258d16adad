package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Forward;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Smile;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.smile.InterpolatedSmile;
import io.nightcondor.analytics.smile.SsviSmile;
import io.nightcondor.analytics.smile.SviSmile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables expiry_slice and smile_knot: a smile by what defines it, so that it comes back the
 * same.
 */
final class SliceRows {

  private static final String INTERPOLATED = "INTERPOLATED";
  private static final String SVI = "SVI";
  private static final String SSVI = "SSVI";

  private static final int[] TYPES = {
    Types.DATE,
    Types.INTEGER,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.DATE,
    Types.TIMESTAMP_WITH_TIMEZONE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.VARCHAR,
    Types.INTEGER,
    Types.DOUBLE,
    Types.BOOLEAN,
    Types.DOUBLE,
    Types.INTEGER,
    Types.INTEGER,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE,
    Types.DOUBLE
  };

  /** Of TYPES, the first that a curve's parameters take: five of SVI, then three of SSVI. */
  private static final int SVI_COLUMN = 19;

  private static final int SSVI_COLUMN = 24;

  private final JdbcTemplate jdbc;

  SliceRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NightKey night, Underlying underlying, List<ExpirySlice> slices) {
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> knots = new ArrayList<>();
    for (ExpirySlice slice : slices) {
      Smile smile = slice.smile();
      if (smile instanceof InterpolatedSmile interpolated) {
        rows.add(values(night, underlying, slice, INTERPOLATED, interpolated.years(), SVI_COLUMN));
        for (int i = 0; i < interpolated.knots().size(); i++) {
          InterpolatedSmile.Knot knot = interpolated.knots().get(i);
          knots.add(new Object[] {
            night.session(),
            night.revision(),
            slice.root().name(),
            slice.expiry(),
            i,
            knot.logMoneyness(),
            knot.totalVariance()
          });
        }
      } else if (smile instanceof SviSmile svi) {
        rows.add(values(
            night,
            underlying,
            slice,
            SVI,
            svi.years(),
            SVI_COLUMN,
            svi.a(),
            svi.b(),
            svi.rho(),
            svi.m(),
            svi.sigma()));
      } else if (smile instanceof SsviSmile ssvi) {
        rows.add(values(
            night,
            underlying,
            slice,
            SSVI,
            ssvi.years(),
            SSVI_COLUMN,
            ssvi.theta(),
            ssvi.phi(),
            ssvi.rho()));
      } else {
        throw new IllegalArgumentException("no way to store a " + smile.getClass());
      }
    }
    int[] types = Arrays.copyOf(TYPES, TYPES.length + DiagnosticsColumns.TYPES.length);
    System.arraycopy(
        DiagnosticsColumns.TYPES, 0, types, TYPES.length, DiagnosticsColumns.TYPES.length);
    jdbc.batchUpdate(
        "insert into expiry_slice values (?%s)".formatted(", ?".repeat(types.length - 1)),
        rows,
        types);
    jdbc.batchUpdate("insert into smile_knot values (?, ?, ?, ?, ?, ?, ?)", knots);
  }

  @SuppressWarnings("NullAway") // an absent parameter is a null column
  private static Object[] values(
      NightKey night,
      Underlying underlying,
      ExpirySlice slice,
      String kind,
      double smileYears,
      int firstParameter,
      double... parameters) {
    Object[] values = new Object[TYPES.length + DiagnosticsColumns.TYPES.length];
    Object[] known = {
      night.session(),
      night.revision(),
      underlying.name(),
      slice.root().name(),
      slice.expiry(),
      Columns.utc(slice.settlement()),
      slice.years(),
      slice.forward().level(),
      slice.forward().discountFactor(),
      slice.forward().method().name(),
      slice.forward().strikes(),
      slice.forward().residualRms(),
      slice.forward().lowConfidence(),
      slice.atmVol(),
      slice.quotesUsed(),
      slice.smileKnots(),
      slice.flags().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
      kind,
      smileYears
    };
    System.arraycopy(known, 0, values, 0, known.length);
    for (int i = 0; i < parameters.length; i++) {
      values[firstParameter + i] = parameters[i];
    }
    slice.diagnostics().ifPresent(diagnostics -> {
      Object[] columns = DiagnosticsColumns.values(diagnostics);
      System.arraycopy(columns, 0, values, TYPES.length, columns.length);
    });
    return values;
  }

  /** Slices in order of root and expiry. */
  List<ExpirySlice> read(NightKey night, Underlying underlying) {
    Map<SliceKey, List<InterpolatedSmile.Knot>> knots = new HashMap<>();
    jdbc.query(
        """
        select * from smile_knot where session_date = ? and revision = ?
        order by root, expiry, knot_number
        """,
        row -> {
          knots
              .computeIfAbsent(Columns.slice(row), key -> new ArrayList<>())
              .add(new InterpolatedSmile.Knot(
                  row.getDouble("log_moneyness"), row.getDouble("total_variance")));
        },
        night.session(),
        night.revision());
    return jdbc
        .query(
            "select * from expiry_slice where session_date = ? and revision = ? and underlying = ?",
            (row, number) -> slice(row, knots),
            night.session(),
            night.revision(),
            underlying.name())
        .stream()
        .sorted(Comparator.comparing(ExpirySlice::root).thenComparing(ExpirySlice::expiry))
        .toList();
  }

  private static ExpirySlice slice(ResultSet row, Map<SliceKey, List<InterpolatedSmile.Knot>> knots)
      throws SQLException {
    SliceKey key = Columns.slice(row);
    Forward forward = new Forward(
        row.getDouble("forward_level"),
        row.getDouble("discount_factor"),
        Forward.Method.valueOf(row.getString("forward_method")),
        row.getInt("forward_strikes"),
        row.getDouble("residual_rms"),
        row.getBoolean("low_confidence"));
    return new ExpirySlice(
        key.root(),
        key.expiry(),
        Columns.instant(row, "settles_at"),
        row.getDouble("years"),
        forward,
        smile(row, knots.getOrDefault(key, List.of())),
        row.getDouble("atm_vol"),
        row.getInt("quotes_used"),
        row.getInt("knots_used"),
        flags(row.getString("flags")),
        DiagnosticsColumns.read(row));
  }

  private static Smile smile(ResultSet row, List<InterpolatedSmile.Knot> knots)
      throws SQLException {
    double years = row.getDouble("smile_years");
    return switch (row.getString("smile_kind")) {
      case SVI ->
        new SviSmile(
            row.getDouble("svi_a"),
            row.getDouble("svi_b"),
            row.getDouble("svi_rho"),
            row.getDouble("svi_m"),
            row.getDouble("svi_sigma"),
            years);
      case SSVI ->
        new SsviSmile(
            row.getDouble("ssvi_theta"),
            row.getDouble("ssvi_phi"),
            row.getDouble("ssvi_rho"),
            years);
      default -> new InterpolatedSmile(knots, years);
    };
  }

  private static Set<ExpirySlice.Flag> flags(String text) {
    return Arrays.stream(text.split(","))
        .filter(name -> !name.isEmpty())
        .map(ExpirySlice.Flag::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExpirySlice.Flag.class)));
  }
}
