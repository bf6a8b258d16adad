package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.json.RiskPackJson;
import java.time.LocalDate;
import java.util.List;

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
 * @param sections Summary, Limits, Condors, Actions, Hedge, Unwind, Stress, Capital, Signals, Data
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
    List<ReportCheck> checks) {

  /** What every report says of itself. */
  public static final String DISCLAIMER =
      "Educational only, no advice and no recommendation: try every rule on paper before money follows it.";

  /** What a night on a modelled market says on every page, sheet and mail. */
  public static final String MODELLED =
      "MODELLED market data: prices come from a model, not from an exchange.";

  /** One fact about the run or the book. */
  public record Fact(String name, String value) {}

  /** The document of a pack. */
  public static ReportDocument of(RiskPack pack) {
    return of(pack, Sha256.of(RiskPackJson.write(pack)));
  }

  /** The document of a pack whose JSON has that SHA-256. */
  public static ReportDocument of(RiskPack pack, String packHash) {
    return new ReportDocument(
        SafeText.oneLine(pack.book().id()),
        SafeText.oneLine(pack.book().name()),
        pack.run().session(),
        pack.summary().status(),
        tone(pack.summary().status()),
        meaning(pack),
        SafeText.oneLine(pack.summary().headline()),
        facts(pack),
        alarm(pack),
        pack.run().modelled() ? MODELLED : "",
        packHash,
        List.of(
            new ReportSection(
                "Summary",
                "How bad it can get, what needs a person tonight, which limits are broken, what changed, what was left out, and the figures of the book.",
                SummaryTables.of(pack)),
            new ReportSection(
                "Limits",
                "What the book may be, what it is, and since when a limit is broken.",
                List.of(LimitTables.of(pack.limits()))),
            new ReportSection(
                "Condors",
                "Every condor and other structure: worth, state, chances, choices, settlement, margin, profit explained, exposure, legs.",
                CondorTables.of(pack)),
            new ReportSection(
                "Actions",
                "What could be done with each tested condor, ranked: never a choice of two.",
                RankingTables.of(pack.ranking())),
            new ReportSection(
                "Hedge",
                "Layers due and what each waits for, orders to type, sizes, instruments with their prices, other policies, and what time pays.",
                HedgeTables.of(pack)),
            new ReportSection(
                "Unwind",
                "What the unwind rules say of each hedge held, hedges without a condor, and parity.",
                UnwindTables.of(pack)),
            new ReportSection(
                "Stress",
                "How bad it can get: index, vols, VIX and its futures moved together, days of history, the tail of the past.",
                StressTables.of(pack)),
            new ReportSection(
                "Capital",
                "What the position costs and earns on its capital, with the hedge and without.",
                CapitalTables.of(pack.capital())),
            new ReportSection(
                "Signals",
                "The regime, the hedge intensity, technical signals with their sources and ages, and the next events.",
                SignalTables.of(pack)),
            new ReportSection(
                "Data",
                "What came in, what was refused, what could not be priced, market levels, decisions with their traces, and the rules in force.",
                DataTables.of(pack))),
        List.of());
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

  private static Tone tone(Status status) {
    return switch (status) {
      case OK -> Tone.GOOD;
      case ATTENTION -> Tone.WARN;
      case INCOMPLETE -> Tone.BAD;
    };
  }

  private static String meaning(RiskPack pack) {
    String status = switch (pack.summary().status()) {
      case OK -> "nothing needs a person";
      case ATTENTION -> "a decision, a limit or a remark needs a person";
      case INCOMPLETE -> "figures are incomplete: something is unpriced or refused";
    };
    String limits = LimitTables.inWords(pack.limits());
    return (limits.isEmpty() ? status : status + "; " + limits) + "; regime "
        + pack.regime().state();
  }
}
