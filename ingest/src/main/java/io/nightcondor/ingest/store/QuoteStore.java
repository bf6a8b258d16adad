package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.Underlying;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quotes as they came in. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class QuoteStore {

  private final JdbcClient jdbc;

  public QuoteStore(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /**
   * All quotes of an underlying that passed the structural rules, in order of series; also those
   * that a calibration refused, so that calibrating again gives the same.
   */
  public List<OptionQuote> quotes(NightKey night, Underlying underlying) {
    throw new UnsupportedOperationException(jdbc + " " + night + underlying);
  }
}
