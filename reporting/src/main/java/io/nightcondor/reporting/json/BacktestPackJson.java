package io.nightcondor.reporting.json;

import io.nightcondor.analytics.pack.backtest.BacktestPack;

/** Writes and reads the pack of a back-test as JSON, in the way of {@link RiskPackJson}. */
public final class BacktestPackJson {

  /** Class path name of the JSON Schema of what {@link #write} returns. */
  public static final String SCHEMA = "io/nightcondor/reporting/json/backtest-pack.schema.json";

  private BacktestPackJson() {}

  /** The pack as UTF-8 JSON, indented, with a line feed at the end. */
  public static byte[] write(BacktestPack pack) {
    return PackMapper.write(pack);
  }

  /**
   * The pack of that JSON.
   *
   * @throws IllegalArgumentException if it is not the pack of a back-test of this layout version
   */
  public static BacktestPack read(byte[] json) {
    return PackMapper.read(json, BacktestPack.class, "back-test pack", BacktestPack.VERSION);
  }
}
