package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values to columns and back, the same on both databases. */
final class Columns {

  private static final double MILLI = 1000;

  private Columns() {}

  static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** An instant as both databases take it. */
  static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static Optional<LocalDate> optionalDate(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static OptionalDouble optionalDouble(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  /** Thousandths of a point: a strike as a whole number, so that it can be a key. */
  static int strikeMilli(OptionSeries series) {
    return (int) Math.round(series.strike() * MILLI);
  }

  /** The slice of the columns root and expiry. */
  static SliceKey slice(ResultSet row) throws SQLException {
    return new SliceKey(Root.valueOf(row.getString("root")), date(row, "expiry"));
  }

  /** The series of the columns root, expiry, option_right and strike_milli. */
  static OptionSeries series(ResultSet row) throws SQLException {
    return new OptionSeries(
        Root.valueOf(row.getString("root")),
        date(row, "expiry"),
        OptionRight.valueOf(row.getString("option_right")),
        row.getInt("strike_milli") / MILLI);
  }

  /** A text that fits its column. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 3) + "...";
  }
}
