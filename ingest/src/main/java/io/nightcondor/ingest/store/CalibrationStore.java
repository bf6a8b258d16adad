package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pricing.CalibrationResult;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calibrated chains and the VX curve. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class CalibrationStore {
  private final JdbcClient jdbc;

  public CalibrationStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Keeps an underlying's slices and vols, and refuses the rows that calibration refused, in the
   * caller's transaction; replaces what an earlier try left.
   */
  public void save(NightKey night, Underlying underlying, CalibrationResult result) {
    throw new UnsupportedOperationException(jdbc.toString());
  }

  /** Keeps the VX curve; replaces an earlier one. */
  public void saveCurve(NightKey night, VxCurve curve) {
    throw new UnsupportedOperationException(jdbc.toString());
  }
}
