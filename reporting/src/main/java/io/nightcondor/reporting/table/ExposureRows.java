package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The greeks by name, unit and meaning, in the order in which every table shows them. */
record ExposureRows(String name, String unit, String meaning, Function<Exposure, Figure> value) {

  static final List<ExposureRows> SPX = List.of(
      new ExposureRows(
          "Spot delta", "USD/pt", "per +1 index point of the index", Exposure::spotDelta),
      new ExposureRows(
          "Forward delta", "USD/pt", "per +1 index point of the forward", Exposure::forwardDelta),
      new ExposureRows(
          "Gamma 1 %",
          "USD/pt per 1 %", "change of delta per +1 % of the index", Exposure::gamma1Pct),
      new ExposureRows("Vega", "USD/vol pt", "per +1 vol point of SPX options", Exposure::vega),
      new ExposureRows("Theta", "USD/day", "per calendar day, by revaluation", Exposure::theta),
      new ExposureRows("Rho", "USD/bp", "per +1 basis point, forward held fixed", Exposure::rho),
      new ExposureRows(
          "Vanna", "USD per 1 % x vol pt", "change of delta with vol", Exposure::vanna),
      new ExposureRows("Volga", "USD/vol pt²", "change of vega with vol", Exposure::volga));

  static final List<ExposureRows> VIX = List.of(
      new ExposureRows(
          "VIX delta", "USD/VIX pt", "per +1 point of the VIX future", Exposure::vixPointDelta),
      new ExposureRows(
          "VIX vega", "USD/vol pt", "per +1 vol point of VIX options", Exposure::vvega));

  static final List<ExposureRows> ALL =
      Stream.concat(SPX.stream(), VIX.stream()).toList();
}
