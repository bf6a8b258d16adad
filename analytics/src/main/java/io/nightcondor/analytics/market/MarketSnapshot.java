package io.nightcondor.analytics.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Everything that the market showed at one session's close; immutable.
 *
 * @param session exchange session
 * @param asOf the session's close, the instant from which times to settlement are counted
 * @param modelled true if the session comes from a model, not from a market
 * @param indexBars official daily bars of the session by symbol (SPX, VIX, VIX3M ...)
 * @param slices calibrated expiries
 * @param quotes surviving quotes by series
 * @param vxCurve VIX futures curve
 * @param vixReplications the VIX of the SPX chain by days ahead, in order of days; empty if the
 *     night was calibrated before it was kept
 * @param quality what the quality rules found among the quotes, by expiry
 * @param quoted the series with a surviving quote by expiry, in order of strike and right
 */
public record MarketSnapshot(
    LocalDate session,
    Instant asOf,
    boolean modelled,
    Map<String, IndexBar> indexBars,
    Map<SliceKey, ExpirySlice> slices,
    Map<OptionSeries, CalibratedQuote> quotes,
    VxCurve vxCurve,
    List<VixReplication> vixReplications,
    Map<SliceKey, SliceQuality> quality,
    Map<SliceKey, List<OptionSeries>> quoted) {

  public MarketSnapshot {
    indexBars = Map.copyOf(indexBars);
    slices = Map.copyOf(slices);
    quotes = Map.copyOf(quotes);
    vixReplications = List.copyOf(vixReplications);
    quality = Map.copyOf(quality);
    quoted = Map.copyOf(quoted);
  }

  /** The same, with the quoted series by expiry taken from the quotes. */
  public MarketSnapshot(
      LocalDate session,
      Instant asOf,
      boolean modelled,
      Map<String, IndexBar> indexBars,
      Map<SliceKey, ExpirySlice> slices,
      Map<OptionSeries, CalibratedQuote> quotes,
      VxCurve vxCurve,
      List<VixReplication> vixReplications,
      Map<SliceKey, SliceQuality> quality) {
    this(
        session,
        asOf,
        modelled,
        indexBars,
        slices,
        quotes,
        vxCurve,
        vixReplications,
        quality,
        quotes.keySet().stream().sorted().collect(Collectors.groupingBy(SliceKey::of)));
  }

  /** The same market whose VIX futures answer to the spot VIX by other betas. */
  public MarketSnapshot answering(BetaSet betas) {
    return new MarketSnapshot(
        session,
        asOf,
        modelled,
        indexBars,
        slices,
        quotes,
        new VxCurve(vxCurve.spotVix(), vxCurve.points(), betas),
        vixReplications,
        quality,
        quoted);
  }

  /** The slice of a root and expiry, empty if the chain did not have it. */
  public Optional<ExpirySlice> slice(Root root, LocalDate expiry) {
    return Optional.ofNullable(slices.get(new SliceKey(root, expiry)));
  }

  /** What the quality rules found in an expiry, empty if none of its quotes stands. */
  public Optional<SliceQuality> quality(Root root, LocalDate expiry) {
    return Optional.ofNullable(quality.get(new SliceKey(root, expiry)));
  }

  /** The surviving quote of a series, empty if it was not quoted or its quote was rejected. */
  public Optional<CalibratedQuote> quote(OptionSeries series) {
    return Optional.ofNullable(quotes.get(series));
  }

  /** The series of an expiry with a surviving quote, in order of strike and right. */
  public List<OptionSeries> quotedSeries(SliceKey key) {
    return quoted.getOrDefault(key, List.of());
  }

  /** The VIX of the SPX chain for a number of days, empty if the night did not keep it. */
  public Optional<VixReplication> vixReplication(int targetDays) {
    return vixReplications.stream()
        .filter(replication -> replication.targetDays() == targetDays)
        .findFirst();
  }

  /** The session's close of an index, index points; empty if no source had it. */
  public OptionalDouble close(String symbol) {
    IndexBar bar = indexBars.get(symbol);
    return bar == null ? OptionalDouble.empty() : OptionalDouble.of(bar.close());
  }
}
