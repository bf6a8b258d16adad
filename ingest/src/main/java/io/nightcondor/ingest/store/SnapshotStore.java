package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SliceQuality;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.ingest.inbox.AdmittedFile;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Puts a night's calibrated market together again. */
public final class SnapshotStore {

  private final CalibrationStore calibrations;
  private final HistoryStore history;
  private final SourceFileStore files;
  private final ExchangeCalendar calendar;

  public SnapshotStore(DataSource dataSource, ExchangeCalendar calendar) {
    calibrations = new CalibrationStore(dataSource);
    history = new HistoryStore(dataSource);
    files = new SourceFileStore(dataSource);
    this.calendar = calendar;
  }

  /**
   * The snapshot of a calibrated night, the same doubles that calibration left.
   *
   * @throws IllegalStateException if the night has no VX curve, that is, was not calibrated
   */
  public MarketSnapshot load(NightKey night) {
    VxCurve curve = calibrations
        .curve(night)
        .orElseThrow(() -> new IllegalStateException("session %s, revision %d was not calibrated"
            .formatted(night.session(), night.revision())));
    Map<SliceKey, ExpirySlice> slices = new HashMap<>();
    for (Underlying underlying : Underlying.values()) {
      for (ExpirySlice slice : calibrations.slices(night, underlying)) {
        slices.put(new SliceKey(slice.root(), slice.expiry()), slice);
      }
    }
    Map<OptionSeries, CalibratedQuote> quotes = new HashMap<>();
    for (CalibratedQuote quote : calibrations.quotes(night)) {
      quotes.put(quote.quote().series(), quote);
    }
    boolean modelled = files.files(night).stream().anyMatch(AdmittedFile::modelled);
    return new MarketSnapshot(
        night.session(),
        calendar.close(night.session()),
        modelled,
        history.sessionBars(night),
        slices,
        quotes,
        curve,
        calibrations.replications(night),
        SliceQuality.of(quotes.values()));
  }
}
