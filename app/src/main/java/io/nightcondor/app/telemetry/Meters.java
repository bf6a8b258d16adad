package io.nightcondor.app.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Figures as Micrometer's meters. */
final class Meters {

  private Meters() {}

  /** @param workspace whose figures they are: a host may have several */
  static void register(MeterRegistry registry, List<Figure> figures, String workspace) {
    for (Figure figure : figures) {
      Metric metric = figure.metric();
      Gauge.Builder<?> gauge = Gauge.builder(metric.meterName(), figure::value)
          .description(metric.help())
          .tag("workspace", workspace);
      if (!metric.unit().isEmpty()) {
        gauge.baseUnit(metric.unit());
      }
      if (!metric.label().isEmpty()) {
        gauge.tag(metric.label(), figure.label());
      }
      gauge.register(registry);
    }
  }
}
