package io.nightcondor.reporting.json;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;

/**
 * Writes and reads a risk pack as JSON. Keys stand in the order of the records' components, dates
 * are ISO, numbers carry full precision in the shortest digits that read back to the same double.
 */
public final class RiskPackJson {

  /** Class path name of the JSON Schema of what {@link #write} returns. */
  public static final String SCHEMA = "io/nightcondor/reporting/json/risk-pack.schema.json";

  private RiskPackJson() {}

  /** The pack as UTF-8 JSON, indented, with a line feed at the end. */
  public static byte[] write(RiskPack pack) {
    return PackMapper.write(pack);
  }

  /** Decisions of a pack as an array of the same form. */
  public static byte[] writeDecisions(List<DecisionRow> decisions) {
    return PackMapper.write(decisions);
  }

  /**
   * The pack of that JSON.
   *
   * @throws IllegalArgumentException if it is not a risk pack of this layout version
   */
  public static RiskPack read(byte[] json) {
    return PackMapper.read(json, RiskPack.class, "risk pack", RiskPack.VERSION);
  }
}
