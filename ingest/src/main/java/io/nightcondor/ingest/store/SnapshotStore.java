package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.CalibratedQuote;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SliceQuality;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.ingest.inbox.AdmittedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    List<ExpirySlice> slices = new ArrayList<>();
    for (Underlying underlying : Underlying.values()) {
      slices.addAll(calibrations.slices(night, underlying));
    }
    return of(night, curve, slices, calibrations.quotes(night), calibrations.replications(night));
  }

  /**
   * The snapshot of a night whose calibration is at hand: what {@link #load} gives once it is
   * stored.
   *
   * @param vix the volatility indices of the SPX chain in order of days
   */
  public MarketSnapshot of(
      NightKey night,
      VxCurve curve,
      List<ExpirySlice> slices,
      List<CalibratedQuote> quotes,
      List<VixReplication> vix) {
    boolean modelled = files.files(night).stream().anyMatch(AdmittedFile::modelled);
    return new MarketSnapshot(
        night.session(),
        calendar.close(night.session()),
        modelled,
        history.sessionBars(night),
        slices.stream()
            .collect(Collectors.toMap(
                slice -> new SliceKey(slice.root(), slice.expiry()), Function.identity())),
        quotes.stream()
            .collect(Collectors.toMap(quote -> quote.quote().series(), Function.identity())),
        curve,
        vix,
        SliceQuality.of(quotes));
  }
}
