package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.json.RiskPackJson;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the reports of one book on one night show, whatever the format.
 *
 * @param bookId short id
 * @param bookName for people
 * @param statusTone of the status word
 * @param statusMeaning the status in a few words
 * @param headline one sentence
 * @param facts owner, policy, regime, equity, revision, run and program in one line each
 * @param alarm why the market data of the night are in doubt, on every page; empty if nothing is
 * @param modelled what to say of a modelled market on every page; empty for a real one
 * @param packHash SHA-256 of the JSON that this is drawn from, hexadecimal
 * @param sections Read me, Summary, Limits, Condors, Hedge, Unwind, Paper, Stress, P&amp;L explain,
 *     Regime &amp; signals, Calendar, Data quality, Audit, Checks
 * @param checks figures of the engine that can be added up from the tables
 */
public record ReportDocument(
    String bookId,
    String bookName,
    LocalDate session,
    Status status,
    Tone statusTone,
    String statusMeaning,
    String headline,
    List<Fact> facts,
    String alarm,
    String modelled,
    String packHash,
    List<ReportSection> sections,
    List<ReportCheck> checks)
    implements Report {

  /** What every report says of itself. */
  public static final String DISCLAIMER =
      "Educational only, no advice and no recommendation: try every rule on paper before money follows it.";

  /** What a night on a modelled market says on every page, sheet and mail. */
  public static final String MODELLED =
      "MODELLED market data: prices come from a model, not from an exchange.";

  private static final int FACTS_ABOUT = 5;

  /** One fact about the run or the book. */
  public record Fact(String name, String value) {}

  /** The document of a pack. */
  public static ReportDocument of(RiskPack pack) {
    return of(pack, Sha256.of(RiskPackJson.write(pack)));
  }

  /** The document of a pack whose JSON has that SHA-256. */
  public static ReportDocument of(RiskPack pack, String packHash) {
    List<ReportCheck> checks = Checks.of(pack);
    return new ReportDocument(
        SafeText.oneLine(pack.book().id()),
        SafeText.oneLine(pack.book().name()),
        pack.run().session(),
        pack.summary().status(),
        ReadMeTables.tone(pack.summary().status()),
        meaning(pack),
        SafeText.oneLine(pack.summary().headline()),
        facts(pack),
        alarm(pack),
        pack.run().modelled() ? MODELLED : "",
        packHash,
        Sections.of(pack, checks),
        checks);
  }

  @Override
  public String subject() {
    return bookId;
  }

  @Override
  public String fileTitle() {
    return "Risk of " + bookId + ", " + session;
  }

  @Override
  public LocalDate dated() {
    return session;
  }

  @Override
  public String asOf() {
    return "close of " + session;
  }

  @Override
  public Optional<Light> light() {
    return Optional.of(new Light(status.name(), statusTone));
  }

  /** Run and program stand in the first section. */
  @Override
  public String about() {
    StringBuilder about = new StringBuilder(bookName);
    facts.stream()
        .limit(FACTS_ABOUT)
        .forEach(f -> about.append(" · ").append(f.name()).append(' ').append(f.value()));
    return about.toString();
  }

  @Override
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("book", bookId);
    properties.put("session", session.toString());
    properties.put("pack", packHash);
    facts.forEach(fact -> {
      switch (fact.name()) {
        case "Run" -> properties.put("run", fact.value());
        case "Program" -> properties.put("program", fact.value());
        default -> {}
      }
    });
    return properties;
  }

  /** The section of that name. */
  public ReportSection section(String name) {
    return sections.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Fact> facts(RiskPack pack) {
    return List.of(
        new Fact("Owner", SafeText.oneLine(pack.book().owner())),
        new Fact("Policy", SafeText.oneLine(pack.book().policy())),
        new Fact("Regime", RegimeTables.inWords(pack.regime())),
        new Fact("Equity", NumberText.of(Rounding.round(pack.book().equity(), 0), "-") + " USD"),
        new Fact("Revision", Integer.toString(pack.run().revision())),
        new Fact("Run", SafeText.oneLine(pack.run().runHash())),
        new Fact("Program", "nightcondor " + SafeText.oneLine(pack.run().programVersion())));
  }

  private static String alarm(RiskPack pack) {
    return pack.market().vixReplication().stream()
        .filter(MarketPanel.VixRow::beyondLimit)
        .map(row ->
            "%s CHECK FAILED: of the chain %s, published %s. Check the chain before trusting a figure."
                .formatted(row.symbol(), points(row.replicated()), points(row.published())))
        .findFirst()
        .orElse("");
  }

  private static String points(Figure figure) {
    return figure instanceof Figure.Known known
        ? NumberText.of(Rounding.round(known.value(), 2), "-")
        : "missing";
  }

  private static String meaning(RiskPack pack) {
    String status = ReadMeTables.meaning(pack.summary().status());
    String limits = LimitTables.inWords(pack.limits());
    return (limits.isEmpty() ? status : status + "; " + limits) + "; regime "
        + pack.regime().state();
  }
}
