package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.SignalState;
import io.nightcondor.analytics.alvh.SignalView;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.policy.MissingSignals;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which layers of a live episode are open after tonight's close (DOMAIN E1, E12): layer 2 waits for
 * a divergence, layer 3 for an event and for intensity, and a night opens no more of them than the
 * policy allows.
 */
public final class LayerTriggers {

  private static final int LAYERS = 3;
  private static final String SIGNALS = "signals of the night";

  private final Policy policy;
  private final SignalView signals;
  private final LocalDate session;

  public LayerTriggers(Policy policy, SignalView signals, LocalDate session) {
    this.policy = policy;
    this.signals = signals;
    this.session = session;
  }

  /**
   * @param episode after tonight's openings; empty if none is live
   * @param steps the three layers
   */
  public record Opened(Optional<Episode> episode, List<LayerStep> steps) {}

  /** A condition of a layer. */
  private record Gate(boolean met, String words, String shortly, List<TraceLine> trace) {}

  /** @param live the episode after the close, before any later layer opens */
  public Opened open(Optional<Episode> live) {
    List<Gate> gates = new ArrayList<>();
    Optional<Episode> episode = live;
    int opened = live.filter(this::startsTonight).isPresent() ? 1 : 0;
    gates.add(first(live));
    for (int layer = 2; layer <= LAYERS; layer++) {
      Gate gate = layer == 2 ? second(episode) : third(episode);
      gates.add(gate);
      boolean due = gate.met() && episode.isPresent() && episode.get().layers() == layer - 1;
      if (due && opened < policy.count(PolicyKey.LAYERS_PER_NIGHT)) {
        episode = episode.map(known -> known.withLayer(session));
        opened++;
      }
    }
    return new Opened(episode, steps(episode, gates));
  }

  private List<LayerStep> steps(Optional<Episode> episode, List<Gate> gates) {
    List<LocalDate> sessions = episode.map(live -> live.past().layerSessions()).orElse(List.of());
    List<LayerStep> steps = new ArrayList<>();
    for (int layer = 1; layer <= LAYERS; layer++) {
      Gate gate = gates.get(layer - 1);
      Optional<LocalDate> since =
          layer <= sessions.size() ? Optional.of(sessions.get(layer - 1)) : Optional.empty();
      steps.add(new LayerStep(
          layer,
          since,
          since.filter(session::equals).isPresent(),
          gate.met(),
          gate.words(),
          gate.shortly(),
          gate.trace()));
    }
    return steps;
  }

  private boolean startsTonight(Episode episode) {
    return episode.start().equals(session);
  }

  private Gate first(Optional<Episode> live) {
    String words = live.map(episode -> "the episode is live since " + episode.start())
        .orElse("an episode: |delta| of the short put at or above %s at the close"
            .formatted(Say.two(policy.entryDelta())));
    return new Gate(live.isPresent(), words, "an episode of the put side", List.of());
  }

  private Gate second(Optional<Episode> episode) {
    int needed = policy.count(PolicyKey.CLOSES_BEFORE_2);
    int closes = episode.map(live -> live.past().closes()).orElse(0);
    boolean waited = episode.isPresent() && closes >= needed;
    List<TraceLine> trace = new ArrayList<>();
    trace.add(RuleLine.own("E12", "closes since layer 1 before layer 2 may open")
        .with("closes since layer 1", closes, "closes", "the book's state")
        .against("at least " + needed)
        .says(waited));
    boolean divergence = confirmed(
        policy.isOn(PolicyKey.CONFIRM_DIVERGENCE),
        signals.divergence(),
        "a negative divergence is active: " + signals.divergenceWords(),
        "S",
        trace);
    boolean dual = confirmed(
        policy.isOn(PolicyKey.DUAL_CONFIRMATION),
        signals.dual(),
        "a falling MACD histogram and an RSI below %s: %s"
            .formatted(Say.two(policy.number(PolicyKey.DUAL_RSI)), signals.dualWords()),
        "P",
        trace);
    String words = policy.isOn(PolicyKey.CONFIRM_DIVERGENCE)
        ? "layer 1 live for %s and an active negative divergence (%s)"
            .formatted(Say.closes(needed), withoutStop(signals.divergenceWords()))
        : "layer 1 live, no confirmation asked for";
    String shortly = policy.isOn(PolicyKey.CONFIRM_DIVERGENCE)
        ? "a negative divergence that is active, %s or more after layer 1"
            .formatted(Say.closes(needed))
        : "layer 1 live, no confirmation asked for";
    return new Gate(waited && divergence && dual, words, shortly, trace);
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private boolean confirmed(
      boolean asked, SignalState signal, String test, String origin, List<TraceLine> trace) {
    if (!asked) {
      return true;
    }
    boolean ignored = policy.text(PolicyKey.MISSING_SIGNALS).equals(MissingSignals.IGNORE.name());
    boolean met = switch (signal) {
      case MET -> true;
      case NOT_MET -> false;
      case UNKNOWN -> ignored;
    };
    String outcome = signal == SignalState.UNKNOWN
        ? (ignored ? "unknown, ignored by the policy" : "unknown, blocks")
        : Boolean.toString(met);
    trace.add(new TraceLine(
        "E2",
        origin,
        test,
        List.of(),
        "layer.missingSignals " + policy.text(PolicyKey.MISSING_SIGNALS),
        outcome));
    return met;
  }

  private Gate third(Optional<Episode> episode) {
    double least = policy.number(PolicyKey.INTENSITY_3);
    double elevated = policy.number(PolicyKey.FOMC_ELEVATED);
    double collapse = policy.number(PolicyKey.PE_COLLAPSE);
    boolean fomc = signals.fomcUncertainty() instanceof Figure.Known u && u.value() >= elevated;
    boolean collapsing =
        signals.priceEarningsChange() instanceof Figure.Known x && x.value() <= -collapse;
    boolean intense = signals.intensity() instanceof Figure.Known score && score.value() >= least;
    boolean second = episode.filter(live -> live.layers() >= 2).isPresent();
    List<TraceLine> trace = List.of(
        RuleLine.seed("E3 I5", "uncertainty about the FOMC is high")
            .with("u of I5", signals.fomcUncertainty(), "0 to 1", SIGNALS)
            .against("at least " + Say.two(elevated))
            .says(outcome(signals.fomcUncertainty(), fomc)),
        RuleLine.seed("E3 I6", "price over earnings collapses")
            .with("log change over 63 sessions", signals.priceEarningsChange(), "", SIGNALS)
            .against("at most -" + Say.two(collapse))
            .says(outcome(signals.priceEarningsChange(), collapsing)),
        RuleLine.own("E12", "hedge intensity is high enough for layer 3")
            .with("intensity", signals.intensity(), "0 to 1", SIGNALS)
            .against("at least " + Say.two(least))
            .says(outcome(signals.intensity(), intense)));
    String events = policy.isOn(PolicyKey.LAYER_3_EVENT)
        ? ", and FOMC uncertainty %s at or above %s or P/E change %s at or below -%s"
            .formatted(
                Say.two(signals.fomcUncertainty()),
                Say.two(elevated),
                Say.two(signals.priceEarningsChange()),
                Say.two(collapse))
        : "";
    String words = "layer 2 live, intensity %s at or above %s%s"
        .formatted(Say.two(signals.intensity()), Say.two(least), events);
    boolean event = fomc || collapsing || !policy.isOn(PolicyKey.LAYER_3_EVENT);
    String shortly = "layer 2 live and a hedge intensity of %s or more%s"
        .formatted(
            Say.two(least),
            policy.isOn(PolicyKey.LAYER_3_EVENT)
                ? ", with high FOMC uncertainty or collapsing price over earnings"
                : "");
    return new Gate(second && intense && event, words, shortly, trace);
  }

  private static String outcome(Figure input, boolean met) {
    return input instanceof Figure.Missing missing
        ? "unknown (%s): not met".formatted(missing.reason())
        : Boolean.toString(met);
  }
}
