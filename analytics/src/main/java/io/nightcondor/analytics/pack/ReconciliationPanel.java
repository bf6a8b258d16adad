package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * Whether all that came in is in the figures, and what else the night can be repeated from (DOMAIN
 * G2.11). The rows of the files are in {@link DataPanel#files}, the accounts in
 * {@link DataPanel#cash}.
 *
 * @param positions contracts of the position files against those in the book's parts
 * @param cash USD of all accounts together, as the figures use it; NO_CASH if no file has any
 * @param seeds of everything that is drawn at random
 * @param log what each step of the night found, in the order of the steps
 */
public record ReconciliationPanel(
    List<PositionCheckRow> positions, Figure cash, List<SeedRow> seeds, List<LogRow> log) {

  /**
   * Contracts, long and short together: contracts = netted + condors + structures + leftovers +
   * hedges.
   *
   * @param group SPX_OPTIONS, VIX_OPTIONS or VIX_FUTURES
   * @param rows of the position files
   * @param contracts of these rows
   * @param netted what is in no part, closed against others of the same series
   * @param condors in condors
   * @param structures in other structures
   * @param leftovers in no structure
   * @param hedges held as hedges
   * @param difference by which the nets of the series in the files depart from those in the parts;
   *     above 0 something is lost or counted twice
   */
  public record PositionCheckRow(
      String group,
      int rows,
      int contracts,
      int netted,
      int condors,
      int structures,
      int leftovers,
      int hedges,
      int difference) {}

  /**
   * Where a generator of random numbers starts.
   *
   * @param name what is drawn
   * @param seed of the generator; the same on every night
   */
  public record SeedRow(String name, long seed) {}

  /**
   * One fact of a step; nothing that differs between two runs on the same inputs.
   *
   * @param step admit, ingest, calibrate or recompute
   * @param fact what is counted
   * @param count how many
   */
  public record LogRow(String step, String fact, long count) {}
}
