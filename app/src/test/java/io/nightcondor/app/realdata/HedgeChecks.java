package io.nightcondor.app.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.SignalPanel.IntensityRow;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What hedge decisions of any real night keep, which signals were there, and a line to read. */
final class HedgeChecks {

  /** Sums of figures as computed, not as shown. */
  private static final double DUST = 1e-9;

  private static final double VXM_TICK = 0.05;

  private HedgeChecks() {}

  /**
   * The files of these sessions: closes of the index up to the session; a forward P/E up to 13 May
   * 2026, whose earnings are carried for 100 days; breadth up to 22 May 2026, two-year yields up to
   * 30 December 2025, CPI of November and PPI of September 2025, the effective rate of October
   * 2023.
   */
  static void signalsAreAsTheFilesAre(RiskPack pack) {
    IntensityRow intensity = pack.signals().intensity();
    assertThat(intensity.inOrder())
        .as("%s", pack.run().session())
        .extracting(ComponentRow::freshness)
        .containsExactly(
            Freshness.STALE,
            Freshness.STALE,
            Freshness.STALE,
            Freshness.STALE,
            Freshness.STALE,
            Freshness.FRESH,
            Freshness.FRESH,
            Freshness.OFF);
    // 0.15 of P/E and 0.15 of RSI are left, less than half: no score, the lowest cap
    assertThat(intensity.survivingWeight()).isCloseTo(0.30, within(DUST));
    assertThat(intensity.score()).isEqualTo(Figure.missing("INSUFFICIENT"));
    assertThat(intensity.forCap()).isZero();
    // VIX3M ends on 2 June 2026, and two weeks of liquidity are no baseline
    assertThat(pack.regime().ratio()).isInstanceOf(Figure.Missing.class);
    assertThat(pack.regime().quickRatio().value()).isInstanceOf(Figure.Missing.class);
  }

  static void holdTogether(RiskPack pack) {
    String book = pack.run().session() + " " + pack.book().id();
    for (LayerRow layer : pack.hedge().layers()) {
      boolean ordered = layer.recommended() instanceof Figure.Known units && units.value() > 0;
      if (layer.layersLive() == 0) {
        assertThat(ordered).as("%s %s", book, layer.condorId()).isFalse();
      }
      if (layer.side().equals("CALL")) {
        assertThat(layer.outcome()).isEqualTo("NO_EFFECTIVE_VIX_HEDGE");
      }
      assertThat(pack.decisions())
          .as("%s %s", book, layer.condorId())
          .filteredOn(decision -> decision.kind().equals("LAYER")
              && decision.subject().equals(layer.condorId())
              && decision.side().equals(layer.side()))
          .singleElement()
          .satisfies(decision -> assertThat(decision.trace()).isNotEmpty());
    }
    pack.hedge().orders().stream()
        .filter(order -> order.symbol().startsWith("VXM"))
        .forEach(order -> {
          double ticks = order.limit().toOptional().orElseThrow() / VXM_TICK;
          assertThat(ticks).as(book).isCloseTo(Math.rint(ticks), within(1e-6));
        });
    for (RankingRow ranking : pack.ranking()) {
      assertThat(ranking.actions()).as(book).hasSizeGreaterThanOrEqualTo(4);
    }
    assertThat(pack.policies().rows()).as(book).hasSize(4);
    assertThat(pack.orphans()).as(book).hasSize((int)
        pack.hedge().held().stream().filter(held -> held.orphaned()).count());
    assertThat(pack.decisions()).as(book).extracting(DecisionRow::kind).contains("REGIME");
  }

  /** One row of the table that a person reads after the run. */
  static String line(LocalDate session, String book, RiskPack pack) {
    List<LayerRow> layers = pack.hedge().layers();
    String shown = layers.size() > 4
        ? layers.stream()
            .collect(Collectors.groupingBy(
                row -> row.side() + " " + row.outcome(), Collectors.counting()))
            .toString()
        : layers.stream()
            .map(row -> "%s %s %s |delta| %s L_rem %s NVc %s"
                .formatted(
                    row.condorId(),
                    row.side(),
                    row.outcome(),
                    shown(row.triggerDelta()),
                    shown(row.residualStressLoss()),
                    shown(row.coordinatedExposureBefore())))
            .collect(Collectors.joining(", "));
    return "HEDGE %s | %s | %s | %s | orders %s | unwind %s | %s"
        .formatted(
            session,
            book,
            pack.regime().state(),
            shown,
            pack.hedge().orders().stream()
                .map(order -> "%s %s %s %s"
                    .formatted(order.action(), order.units(), order.symbol(), shown(order.limit())))
                .toList(),
            pack.unwind().stream().map(row -> row.action() + " " + row.rule()).toList(),
            pack.signals().intensity().inOrder().stream()
                .map(row -> "%s %s %s".formatted(row.id(), row.freshness(), shown(row.u())))
                .collect(Collectors.joining(", ")));
  }

  private static String shown(Figure figure) {
    return figure instanceof Figure.Known known
        ? "%.2f".formatted(known.value())
        : ((Figure.Missing) figure).reason();
  }
}
