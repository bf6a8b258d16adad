package io.nightcondor.analytics.alvh.layer;

import io.nightcondor.analytics.alvh.RuleLine;
import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;

/** Why a tested call side gets no VIX layer (DOMAIN E12). */
public final class CallSide {

  private CallSide() {}

  static String sentence(SideState state, SideValuation call) {
    return "The call side is %s (|delta| %s): the index has risen, and the VIX normally falls then, so a VIX hedge would lose beside it. No VIX layer is opened; closing or rolling the call spread is for a person to weigh."
        .formatted(state.delta(), Say.two(call.shortDelta()));
  }

  /** The record of it. */
  public static DecisionRow decision(StressMarket stress, CondorValuation condor, SideState state) {
    SideValuation call = condor.call();
    Figure loss = StressLosses.of(stress, condor, call).largest();
    return new DecisionRow(
        condor.condor().id(),
        "CALL",
        "LAYER",
        "NO_EFFECTIVE_VIX_HEDGE",
        sentence(state, call),
        List.of(
            RuleLine.own("D3", "delta state of the call side")
                .with("short call |delta|", call.shortDelta(), "|delta|", "close")
                .says(state.delta().name()),
            RuleLine.own("E12", "a VIX layer fits the put side only")
                .with(
                    "loss of the call side under %s%s"
                        .formatted(stress.stress().words(), stress.stress().remark()),
                    loss,
                    "USD",
                    "calibration stress")
                .says("no hedge")),
        "Nothing: the rules open no VIX layer for a call side.");
  }
}
