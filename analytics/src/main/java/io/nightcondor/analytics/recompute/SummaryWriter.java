package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.Summary.Decision;
import io.nightcondor.analytics.pack.Summary.StateCount;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The front page of a book's night. */
final class SummaryWriter {

  private final BookInput input;
  private final BookState before;
  private final List<CondorNight> condors;
  private final List<CondorNight> living;
  private final Holdings holdings;
  private final HedgeNight hedge;
  private final DataPanel data;
  private final List<CondorRow> rows;
  private final CalibrationTotals totals;
  private final RiskNight risk;
  private final RankingView ranking;
  private final List<String> signalRemarks;

  SummaryWriter(
      BookInput input,
      BookState before,
      Holdings holdings,
      HedgeNight hedge,
      DataPanel data,
      List<CondorRow> rows,
      CalibrationTotals totals,
      RiskNight risk,
      RankingView ranking,
      List<String> signalRemarks) {
    this.input = input;
    this.before = before;
    this.condors = holdings.condors();
    this.living = condors.stream().filter(CondorNight::isLiving).toList();
    this.holdings = holdings;
    this.hedge = hedge;
    this.data = data;
    this.rows = rows;
    this.totals = totals;
    this.risk = risk;
    this.ranking = ranking;
    this.signalRemarks = signalRemarks;
  }

  Summary summary() {
    List<Decision> decisions = new ArrayList<>(new Decisions(hedge, condors, ranking).list());
    decisions.addAll(LimitWords.decisions(risk.limits()));
    Remarks remarks = new Remarks(input, holdings, hedge, data, rows);
    return new Summary(
        status(decisions, remarks),
        headline(decisions),
        exposure(),
        sum(condors, CondorValuation::pnl),
        hedge.hedges().stream().map(HedgeValuation::pnl).reduce(Figure.of(0), Figure::plus),
        sum(living, CondorValuation::maxLoss),
        sum(living, CondorValuation::maxLoss),
        totals.coordinatedExposure(),
        hedge.gain(BetaCase.BASE),
        totals.condorLoss(),
        Arrays.stream(DeltaState.values()).map(this::count).toList(),
        input.book().equity(),
        risk.lossLeft(),
        risk.shortfall(),
        WorstNamedDay.figure(risk.scenarios()),
        risk.marginUsed(),
        risk.topRisks(),
        LimitWords.sentences(risk.limits()),
        decisions,
        changes(),
        Stream.concat(remarks.list().stream(), signalRemarks.stream()).toList());
  }

  private List<String> changes() {
    List<String> changes = new ArrayList<>(new Changes(input, before, condors, hedge).list());
    if (before.risk().isPresent()) {
      changes.addAll(RiskChanges.of(risk));
    }
    return changes;
  }

  private Status status(List<Decision> decisions, Remarks remarks) {
    if (!data.unpriced().isEmpty() || remarks.hasRefusedPositions()) {
      return Status.INCOMPLETE;
    }
    boolean tested =
        living.stream().anyMatch(condor -> worst(condor).compareTo(DeltaState.TESTED) >= 0);
    boolean calm = decisions.isEmpty()
        && !tested
        && !remarks.hasUnquotedPositions()
        && !remarks.hasSettlementRisk()
        && !remarks.doubtsTheChain();
    return calm ? Status.OK : Status.ATTENTION;
  }

  private String headline(List<Decision> decisions) {
    if (living.isEmpty()) {
      return decisions.isEmpty()
          ? "No living condor in the book; nothing to do."
          : "No living condor in the book; %s.".formatted(first(decisions));
    }
    String state = states();
    if (decisions.isEmpty()) {
      return state + "; nothing to do.";
    }
    String due = hedge.layers().stream()
        .filter(layer -> !layer.orders().isEmpty())
        .mapToInt(layer -> layer.plan().outcome().layerDue())
        .max()
        .stream()
        .filter(layer -> layer > 0)
        .mapToObj("layer %s due: "::formatted)
        .findFirst()
        .orElse("");
    return "%s; %s%s.".formatted(state, due, first(decisions));
  }

  /**
   * Such as "1 condor, triggered", "3 condors: 1 triggered, 1 on watch", or "2 condors, all safe".
   */
  private String states() {
    if (living.size() == 1) {
      return "1 condor, " + words(worst(living.get(0)));
    }
    List<StateCount> counts = Stream.of(DeltaState.TRIGGERED, DeltaState.TESTED, DeltaState.WATCH)
        .map(this::count)
        .filter(count -> count.condors() > 0)
        .toList();
    String said = counts.isEmpty()
        ? ", all safe"
        : counts.stream()
            .map(count -> count.condors() + " " + words(count.state()))
            .collect(Collectors.joining(", ", ": ", ""));
    return living.size() + " condors" + said;
  }

  private static String words(DeltaState state) {
    return switch (state) {
      case SAFE -> "safe";
      case WATCH -> "on watch";
      case TESTED -> "tested";
      case TRIGGERED -> "triggered";
    };
  }

  private String first(List<Decision> decisions) {
    String action = decisions.get(0).action();
    String lower = action.substring(0, 1).toLowerCase(Locale.ROOT) + action.substring(1);
    String best = ranking
        .first(decisions.get(0).condorId())
        .map("; ranked first: %s"::formatted)
        .orElse("");
    return decisions.size() == 1
        ? lower + best
        : "%s, and %s more to decide%s".formatted(lower, decisions.size() - 1, best);
  }

  private StateCount count(DeltaState state) {
    return new StateCount(
        state,
        Math.toIntExact(living.stream().filter(condor -> worst(condor) == state).count()));
  }

  private static DeltaState worst(CondorNight condor) {
    return condor.put().delta().compareTo(condor.call().delta()) >= 0
        ? condor.put().delta()
        : condor.call().delta();
  }

  private Exposure exposure() {
    Stream<Exposure> ofCondors =
        condors.stream().map(condor -> CondorRows.exposure(condor.valuation()));
    return Exposures.sum(
        Stream.concat(ofCondors, holdings.exposuresBesideCondors()).toList());
  }

  private static Figure sum(List<CondorNight> nights, Function<CondorValuation, Figure> figure) {
    return nights.stream()
        .map(CondorNight::valuation)
        .map(figure)
        .reduce(Figure.of(0), Figure::plus);
  }
}
