package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.alvh.NoCash;
import io.nightcondor.analytics.limit.RiskMemory.BreachMemory;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The limits of a book (DOMAIN G2.2), those in breach first. */
public final class BookLimits {

  private static final String USD = "USD";
  private static final String PERCENT = "%";
  private static final double HUNDRED = 100;

  private final Policy policy;
  private final double equity;
  private final String owner;
  private final BookFigures figures;

  /**
   * @param equity USD, above 0
   * @param owner who answers for the limits
   */
  public BookLimits(Policy policy, double equity, String owner, BookFigures figures) {
    this.policy = policy;
    this.equity = equity;
    this.owner = owner;
    this.figures = figures;
  }

  /**
   * One row a limit: breaches, near-breaches, what is not known, the rest.
   *
   * @param session tonight's
   * @param before breaches after the previous session
   */
  public List<LimitRow> rows(LocalDate session, List<BreachMemory> before) {
    Map<String, BreachMemory> known = before.stream()
        .collect(Collectors.toMap(BreachMemory::key, Function.identity(), (one, other) -> one));
    return measures().stream()
        .map(measure -> row(measure, session, Optional.ofNullable(known.get(measure.key()))))
        .sorted(Comparator.comparingInt(row -> urgency(row.breach())))
        .toList();
  }

  /** The breaches among rows, for the next session. */
  public static List<BreachMemory> breaches(List<LimitRow> rows) {
    return rows.stream()
        .flatMap(row -> row.breachedSince().stream()
            .map(since -> new BreachMemory(row.key(), since, row.breachAge())))
        .toList();
  }

  private LimitRow row(Measure measure, LocalDate session, Optional<BreachMemory> before) {
    LimitState state = measure.state();
    boolean breach = state == LimitState.BREACH;
    return new LimitRow(
        measure.key(),
        measure.metric(),
        measure.value(),
        Figure.of(measure.limit()),
        measure.unit(),
        measure.use(),
        state,
        breach ? Optional.of(before.map(BreachMemory::since).orElse(session)) : Optional.empty(),
        breach ? before.map(BreachMemory::sessions).orElse(0) + 1 : 0,
        owner,
        measure.origin(),
        measure.basis());
  }

  private static int urgency(LimitState state) {
    return switch (state) {
      case BREACH -> 0;
      case NEAR -> 1;
      case NOT_KNOWN -> 2;
      case INSIDE -> 3;
    };
  }

  private List<Measure> measures() {
    boolean partial = !figures.leftOut().isEmpty();
    OpenLosses losses = figures.losses();
    return List.of(
        ofEquity(
            PolicyKey.LIMIT_SHORTFALL,
            "Expected shortfall",
            figures.expectedShortfall(),
            "97.5 %, one day, last moves and the window of stress together, hedge included",
            partial),
        ofEquity(
            PolicyKey.LIMIT_SCENARIO,
            "Worst named day",
            figures.worstScenarioLoss(),
            figures.worstScenario().isEmpty()
                ? "no named day could be run"
                : "hedge included: " + figures.worstScenario(),
            partial),
        ofEquity(
            PolicyKey.LIMIT_MAX_LOSS,
            "Largest loss of the book",
            losses.maxLoss(),
            "sum of the largest losses at expiry since entry, before hedges",
            false),
        ofEquity(
            PolicyKey.LIMIT_CONDOR_LOSS,
            "Largest loss of one condor",
            losses.worstCondor().map(OpenLoss::maxLoss).orElse(Figure.of(0)),
            losses
                .worstCondor()
                .map(worst -> "since entry, before hedges: " + worst.component().name())
                .orElse("no open condor"),
            false),
        new Measure(
            "coordinatedExposure",
            "Coordinated VIX exposure",
            figures.coordinatedExposure(),
            0,
            0,
            Measure.Bound.AT_MOST,
            "USD/VIX pt",
            "O",
            "condors that lose in the calibration stress and every hedge, per VIX point; above 0 the book is long volatility",
            false),
        ofEquity(
            PolicyKey.LIMIT_HEDGE_SPEND,
            "Hedge premium of a year",
            Figure.of(figures.hedgeSpend()),
            "premium charged in the last 365 days",
            false),
        quickRatio(),
        expiry(losses),
        ofEquity(
            PolicyKey.LIMIT_MARGIN,
            "Margin",
            figures.margin(),
            "larger of strategy-based and portfolio margin",
            false),
        unpriced(),
        share(
            PolicyKey.LIMIT_UNQUOTED,
            "Legs without a quote",
            figures.unquoted(),
            "share of the open legs marked by surface, by yesterday's mark or not at all"),
        share(
            PolicyKey.LIMIT_HISTORY_GAPS,
            "Gaps in the past moves",
            figures.historyGaps(),
            "share of the one-day moves of both windows that are left out for want of data"));
  }

  private Measure ofEquity(
      PolicyKey key, String metric, Figure value, String basis, boolean partial) {
    double limit = policy.number(key) * equity;
    return new Measure(
        key.key(),
        metric,
        value,
        limit,
        near() * limit,
        Measure.Bound.AT_MOST,
        USD,
        key.origin(),
        basis,
        partial);
  }

  private Measure share(PolicyKey key, String metric, Figure value, String basis) {
    double limit = policy.number(key) * HUNDRED;
    return new Measure(
        key.key(),
        metric,
        value.map(share -> share * HUNDRED),
        limit,
        near() * limit,
        Measure.Bound.AT_MOST,
        PERCENT,
        key.origin(),
        basis,
        false);
  }

  private Measure quickRatio() {
    PolicyKey key = PolicyKey.LIMIT_QUICK_RATIO;
    return new Measure(
        key.key(),
        "Account quick ratio",
        figures.quickRatio(),
        policy.number(key),
        policy.number(PolicyKey.LIMIT_QUICK_RATIO_WARN),
        Measure.Bound.AT_LEAST,
        "ratio",
        key.origin(),
        quickRatioWords(),
        false);
  }

  private String quickRatioWords() {
    String more = switch (policy.marginRegime()) {
      case PM -> "more margin under the calibration stress";
      case REG_T -> "largest losses of tested sides that settle in five sessions";
    };
    String words =
        "cash and 99 %% of Treasury bills, or equity less margin if that is less, over %s, settlements of five sessions and hedges due"
            .formatted(more);
    return NoCash.isReasonOf(figures.quickRatio())
        ? "%s. %s".formatted(words, NoCash.WORDS)
        : words;
  }

  /**
   * Against the book's own largest loss, or against what it may lose if that is more: one condor in
   * an account is no concentration.
   */
  private Measure expiry(OpenLosses losses) {
    double room = policy.number(PolicyKey.LIMIT_MAX_LOSS) * equity;
    Optional<OpenLosses.OfExpiry> heaviest = losses.heaviestExpiry();
    Figure share = losses.maxLoss() instanceof Figure.Known all
        ? heaviest
            .map(found -> found.maxLoss().map(loss -> loss / Math.max(room, all.value())))
            .orElse(Figure.of(0))
        : Figure.missing("NO_LARGEST_LOSS");
    return share(
        PolicyKey.LIMIT_EXPIRY,
        "Concentration in one expiry",
        share,
        heaviest
            .map(found ->
                "largest losses that settle on %s, of all or of the limit on them if that is more"
                    .formatted(found.expiry()))
            .orElse("nothing open"));
  }

  private Measure unpriced() {
    List<String> legs = figures.leftOut();
    return new Measure(
        "unpriced",
        "Legs without a price",
        Figure.of(legs.size()),
        0,
        0,
        Measure.Bound.AT_MOST,
        "legs",
        "O",
        legs.isEmpty()
            ? "every open leg is in every figure"
            : "left out with their structures: " + String.join(", ", legs),
        false);
  }

  private double near() {
    return policy.number(PolicyKey.LIMIT_NEAR);
  }
}
