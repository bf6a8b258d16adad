package io.nightcondor.analytics.backtest.event;

import io.nightcondor.analytics.backtest.result.DayResult;

/** Whose profit is studied. */
public enum Measure {
  NET,
  CONDOR,
  HEDGE;

  double of(DayResult day) {
    return switch (this) {
      case NET -> day.netProfit();
      case CONDOR -> day.condorProfit();
      case HEDGE -> day.hedgeProfit();
    };
  }
}
