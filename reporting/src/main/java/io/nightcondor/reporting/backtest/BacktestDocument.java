package io.nightcondor.reporting.backtest;

import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.analytics.pack.backtest.BacktestPack.CondorSummary;
import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportCheck;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportSection;
import io.nightcondor.reporting.table.SafeText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the reports of a back-test show. It has no status: nothing is to be done about the past. Its
 * prices come from a model, which it says before all else.
 *
 * @param asOf the window, from its first session to its last
 * @param dated last session
 * @param sections Summary, Curves, Worst days, Claims, Events, Cash, Orders, Audit, Checks
 */
record BacktestDocument(
    String asOf,
    LocalDate dated,
    String headline,
    String about,
    Map<String, String> properties,
    List<ReportSection> sections,
    List<ReportCheck> checks)
    implements Report {

  private static final String NAME = "Back-test";

  /**
   * The document of a pack.
   *
   * @param packHash SHA-256 of its JSON, hexadecimal
   */
  static BacktestDocument of(BacktestPack pack, String packHash) {
    String run = SafeText.oneLine(pack.runHash());
    String program = "nightcondor " + SafeText.oneLine(pack.program());
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("from", pack.from().toString());
    properties.put("to", pack.to().toString());
    properties.put("pack", packHash);
    properties.put("run", run);
    properties.put("program", program);
    List<ReportCheck> checks = BacktestChecks.of(pack);
    return new BacktestDocument(
        pack.from() + " to " + pack.to(),
        pack.to(),
        headline(pack.condors()),
        "%s · Equity at the start %s USD · Run %s · %s"
            .formatted(
                Numbers.count(pack.policies().size(), "policy", "policies"),
                Numbers.whole(pack.equity()),
                run,
                program),
        properties,
        Chapter.sections(pack, checks),
        checks);
  }

  private static String headline(CondorSummary condors) {
    return "%s of %s sold over %s; %s refused by the entry rule."
        .formatted(
            Numbers.count(condors.sold(), "condor", "condors"),
            Numbers.count(condors.contracts(), "contract", "contracts"),
            Numbers.count(condors.sessions(), "session", "sessions"),
            Numbers.count(condors.refused(), "sale", "sales"));
  }

  @Override
  public String subject() {
    return NAME;
  }

  @Override
  public String fileTitle() {
    return NAME + ", " + asOf;
  }

  @Override
  public Optional<Light> light() {
    return Optional.empty();
  }

  @Override
  public String alarm() {
    return "";
  }

  @Override
  public String modelled() {
    return ReportDocument.MODELLED;
  }
}
