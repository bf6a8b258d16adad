package io.nightcondor.analytics.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Signals of the night (DOMAIN E2, E3), from figures that were public at the close.
 *
 * @param macd of the series that the policy names
 * @param divergence negative, then positive, of the same series
 * @param rsi Wilder's, 14 closes of the SPX
 * @param advanceDecline breadth of the exchange
 * @param intensity the hedge-intensity score for a put side
 * @param callIntensity the same with breadth and RSI mirrored, informational
 * @param assumedLags figures in use whose release instant is an assumed lag
 */
public record SignalPanel(
    MacdRow macd,
    List<DivergenceRow> divergence,
    RsiRow rsi,
    AdvanceDeclineRow advanceDecline,
    IntensityRow intensity,
    IntensityRow callIntensity,
    int assumedLags) {

  /** How far a signal may be trusted. */
  public enum Freshness {
    /** Of this session, or within its largest age. */
    FRESH,
    /** Too few bars for a value that does not depend on where the series starts. */
    WARMUP,
    /** Older than its largest age. */
    STALE,
    /** No source had it. */
    MISSING,
    /** Weight 0 in the policy. */
    OFF
  }

  /**
   * @param series such as SPX_DAILY
   * @param asOf day of the last bar; empty without one
   * @param bars number of closes used
   * @param line EMA12 - EMA26, points of the series
   * @param signal EMA9 of the line
   * @param histogram line - signal
   */
  public record MacdRow(
      String series,
      Optional<LocalDate> asOf,
      int bars,
      Figure line,
      Figure signal,
      Figure histogram,
      Freshness freshness) {}

  /**
   * The last divergence between a series and its oscillator.
   *
   * @param kind NEGATIVE (higher highs, lower MACD) or POSITIVE
   * @param oscillator LINE, HISTOGRAM or RSI
   * @param active known and not yet invalidated or expired; never true from figures that are not
   *     FRESH
   * @param first day of the earlier swing point; empty if there was no divergence
   * @param second day of the later swing point
   * @param knownFrom day from which the later swing point was known
   * @param closeFirst points of the series
   * @param closeSecond points of the series
   * @param oscillatorFirst at the earlier point
   * @param oscillatorSecond at the later point
   * @param ended day on which it was invalidated or expired; empty while active
   * @param words one sentence
   */
  public record DivergenceRow(
      String kind,
      String oscillator,
      boolean active,
      Optional<LocalDate> first,
      Optional<LocalDate> second,
      Optional<LocalDate> knownFrom,
      Figure closeFirst,
      Figure closeSecond,
      Figure oscillatorFirst,
      Figure oscillatorSecond,
      Optional<LocalDate> ended,
      Freshness freshness,
      String words) {}

  /** @param value 0 to 100 */
  public record RsiRow(Optional<LocalDate> asOf, int bars, Figure value, Freshness freshness) {}

  /**
   * @param line cumulated advances less declines since the first bar in use, issues
   * @param deviation (line - SMA20) / sd252, standard deviations
   * @param divergence the index is near its 50-day high while the line is more than a standard
   *     deviation below its own
   */
  public record AdvanceDeclineRow(
      Optional<LocalDate> asOf,
      int bars,
      Figure line,
      Figure deviation,
      boolean divergence,
      Freshness freshness) {}

  /**
   * The hedge-intensity score.
   *
   * @param score 0 to 1; missing with INSUFFICIENT if too little weight survives
   * @param forCap what the coverage cap takes: the score, or 0 if it is insufficient
   * @param survivingWeight sum of the weights of fresh components
   * @param breadth I1
   * @param reer I2
   * @param cpi I3
   * @param ppi I4
   * @param fomc I5
   * @param priceEarnings I6
   * @param rsi I7
   * @param capRotation I8
   */
  public record IntensityRow(
      Figure score,
      double forCap,
      double survivingWeight,
      ComponentRow breadth,
      ComponentRow reer,
      ComponentRow cpi,
      ComponentRow ppi,
      ComponentRow fomc,
      ComponentRow priceEarnings,
      ComponentRow rsi,
      ComponentRow capRotation) {

    /** In the order of their ids. */
    public List<ComponentRow> inOrder() {
      return List.of(breadth, reer, cpi, ppi, fomc, priceEarnings, rsi, capRotation);
    }
  }

  /**
   * One component of the intensity.
   *
   * @param id I1 to I8
   * @param name such as breadth
   * @param source series that it was computed from; empty if none was there
   * @param raw what the formula starts from
   * @param rawUnit unit of raw
   * @param asOf reference date of the newest figure
   * @param released day on which that figure was public; empty for a market series
   * @param assumedLag whether that day is an assumed lag
   * @param age in ageUnit; missing without a figure
   * @param ageUnit "trading days" or "days"
   * @param maxAge in ageUnit
   * @param u 0 to 1
   * @param neutral u of a figure that says nothing
   * @param weight of the policy
   * @param contribution weight x u / surviving weight; missing if it does not count
   * @param note remark; may be empty
   */
  public record ComponentRow(
      String id,
      String name,
      String source,
      Figure raw,
      String rawUnit,
      Optional<LocalDate> asOf,
      Optional<LocalDate> released,
      boolean assumedLag,
      Figure age,
      String ageUnit,
      double maxAge,
      Freshness freshness,
      Figure u,
      double neutral,
      double weight,
      Figure contribution,
      String note) {}
}
