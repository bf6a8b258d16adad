package io.nightcondor.analytics.glossary;

import static io.nightcondor.analytics.glossary.BookNights.EXPIRY;
import static io.nightcondor.analytics.glossary.BookNights.MONDAY;
import static io.nightcondor.analytics.glossary.BookNights.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.fixture.BookFixture;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.SideRow;
import io.nightcondor.analytics.pack.UnwindRow;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The terms of DOMAIN E1 about sides, layers, sizes and their end, on nights of a whole book. Each
 * test is named after its term in {@link Glossary}.
 */
class GlossaryLayersTest {

  /** The domain book prints whole dollars and allows 2. */
  private static final double TWO_DOLLARS = 2;

  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);

  private static RiskPack first(double forward) {
    return new BookNights().night(MONDAY, forward, BookNights.condors());
  }

  private static SideRow put(RiskPack pack) {
    return pack.condors().get(0).put();
  }

  private static LayerRow layer(RiskPack pack) {
    return pack.hedge().layers().stream()
        .filter(row -> row.side().equals("PUT"))
        .findFirst()
        .orElseThrow();
  }

  private static double known(Figure figure) {
    return figure.toOptional().orElseThrow(() -> new AssertionError(figure));
  }

  /** D3: TESTED from |delta| 0.50 on, or at the strike of 5684; neither at 5690. */
  @Test
  void tested() {
    assertThat(known(put(first(5665)).shortDelta())).isGreaterThan(0.50);
    assertThat(put(first(5665)).state()).isEqualTo(DeltaState.TESTED);
    assertThat(known(put(first(5683)).shortDelta())).isLessThan(0.50);
    assertThat(put(first(5683)).state()).isEqualTo(DeltaState.TESTED);
    assertThat(put(first(5690)).state()).isEqualTo(DeltaState.WATCH);
  }

  /** E5 prints 0.637; sevIntrinsic is (5684 - 5506.57) / 50. */
  @Test
  void breachSeverity() {
    SideRow put = put(first(TRIGGER));

    assertThat(known(put.severityMark())).isCloseTo(0.637, within(0.001));
    assertThat(known(put.severityIntrinsic())).isCloseTo(177.43 / 50, within(1e-9));
  }

  /** The hedge legs tagged with a condor, and nothing else. */
  @Test
  void secondEngine() {
    BookNights nights = new BookNights();
    nights.night(MONDAY, TRIGGER, BookNights.condors());
    RiskPack pack = nights.night(TUESDAY, TRIGGER, BookNights.hedged(6));

    assertThat(pack.hedge().held()).singleElement().satisfies(leg -> {
      assertThat(leg.condorId()).isEqualTo("worked");
      assertThat(leg.layer()).isEqualTo(1);
      assertThat(leg.quantity()).isEqualTo(6);
      // E5: 276.73 each at 44 days; a day later 43 days: 100 x 6.75 / (1 + (43/25.9)^0.687)
      assertThat(known(leg.gainBase()))
          .isCloseTo(6 * 675 / (1 + StrictMath.pow(43 / 25.9, 0.687)), within(0.01));
    });
  }

  /** |delta| 0.70 at the close starts the episode; below it nothing is due. */
  @Test
  void layer1() {
    LayerRow due = layer(first(TRIGGER));
    assertThat(due.outcome()).isEqualTo("LAYER_1_DUE");
    assertThat(due.layersLive()).isEqualTo(1);
    assertThat(due.recommended()).isEqualTo(Figure.of(6));
    assertThat(known(put(first(5530)).shortDelta())).isBetween(0.60, 0.70);
    assertThat(first(5530).hedge().layers()).noneMatch(row -> row.outcome().equals("LAYER_1_DUE"));
  }

  /**
   * Layer 1 live for a close and an active negative divergence; without the divergence it waits.
   */
  @Test
  void layer2() {
    BookNights nights = new BookNights().falling();
    assertThat(layer(nights.night(MONDAY, TRIGGER, BookNights.condors())).layersLive())
        .isEqualTo(1);
    RiskPack pack = nights.night(TUESDAY, TRIGGER, BookNights.hedged(6));
    assertThat(pack.signals().divergence())
        .anyMatch(row -> row.kind().equals("NEGATIVE") && row.active());
    assertThat(layer(pack).outcome()).isEqualTo("LAYER_2_DUE");
    assertThat(layer(pack).layersLive()).isEqualTo(2);

    BookNights without = new BookNights();
    without.night(MONDAY, TRIGGER, BookNights.condors());
    assertThat(layer(without.night(TUESDAY, TRIGGER, BookNights.hedged(6))).layersLive())
        .isEqualTo(1);
  }

  /** Layer 2 live, the statement a session away and intensity at or above 0.60. */
  @Test
  void layer3() {
    BookNights nights = new BookNights().falling();
    nights.night(MONDAY, TRIGGER, BookNights.condors());
    nights.night(TUESDAY, TRIGGER, BookNights.hedged(6));
    RiskPack pack = nights.night(WEDNESDAY, TRIGGER, BookNights.hedged(16));

    assertThat(known(pack.signals().intensity().score())).isGreaterThanOrEqualTo(0.60);
    assertThat(pack.signals().intensity().fomc().u()).isEqualTo(Figure.of(1));
    assertThat(layer(pack).outcome()).isEqualTo("LAYER_3_DUE");
    assertThat(layer(pack).layersLive()).isEqualTo(3);

    BookNights demanding =
        new BookNights(Policy.steward().withOverride("layer.intensity3", "1")).falling();
    demanding.night(MONDAY, TRIGGER, BookNights.condors());
    demanding.night(TUESDAY, TRIGGER, BookNights.hedged(6));
    assertThat(layer(demanding.night(WEDNESDAY, TRIGGER, BookNights.hedged(16))).layersLive())
        .isEqualTo(2);
  }

  /** 0.25, 0.35 and 0.40 of the allowance. */
  @Test
  void incrementallyHigherNotional() {
    LayerRow row = layer(first(TRIGGER));

    assertThat(row.layers()).extracting(LayerRow.StepRow::weight).containsExactly(0.25, 0.35, 0.40);
    for (LayerRow.StepRow step : row.layers()) {
      assertThat(known(step.target()))
          .isCloseTo(step.weight() * known(row.allowance()), within(1e-6));
    }
  }

  /** 0.40 + 0.20 x intensity of original notional; the promoter's is 0.60 flat. */
  @Test
  void cap() {
    assertThat(layer(first(TRIGGER)).coverageShare()).isEqualTo(Figure.of(0.40));
    LayerRow intense =
        layer(new BookNights().falling().night(MONDAY, TRIGGER, BookNights.condors()));
    double intensity = intense.intensity().toOptional().orElseThrow();
    assertThat(intensity).isPositive();
    assertThat(intense.coverageShare().toOptional().orElseThrow())
        .isCloseTo(0.40 + 0.20 * intensity, within(1e-12));
    assertThat(layer(new BookNights(Policy.promoter()).night(MONDAY, TRIGGER, BookNights.condors()))
            .coverageShare())
        .isEqualTo(Figure.of(0.60));
  }

  /** E5: (50 - 13.15) x 100 x 10. */
  @Test
  void originalNotional() {
    assertThat(known(layer(first(TRIGGER)).originalNotional())).isCloseTo(36_850, within(1e-6));
  }

  /** H24: with 6 VXM NVc is -896, with 20 it is -35, with 21 it would be 27. */
  @Test
  void neverNetLongVol() {
    LayerRow row = layer(first(TRIGGER));
    assertThat(known(row.coordinatedExposureBefore())).isCloseTo(-1_265, within(TWO_DOLLARS));
    assertThat(known(row.coordinatedExposureAfter())).isCloseTo(-896, within(TWO_DOLLARS));

    BookNights nights = new BookNights();
    nights.night(MONDAY, TRIGGER, BookNights.condors());
    RiskPack over = nights.night(TUESDAY, TRIGGER, BookNights.hedged(30));
    // 30 VXM at 43 days: NVc 593 too high, one VXM adds 1.5 x 0.4138 x 100 = 62.1: 9.6, so 10
    assertThat(over.unwind())
        .filteredOn(unwind -> unwind.rule().equals("U2"))
        .allSatisfy(unwind -> assertThat(unwind.action()).isEqualTo("SELL"))
        .extracting(UnwindRow::quantity)
        .satisfies(units ->
            assertThat(units.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10));
  }

  /** E8: 14 days after the condor at least: 18 September fits 4 September, not the 6th. */
  @Test
  void timeShifting() {
    assertThat(layer(first(TRIGGER)).instrument()).isEqualTo("VXMU24");
    LocalDate friday = EXPIRY.plusDays(2);
    RiskPack later = new BookNights()
        .night(MONDAY, 5480, friday, BookFixture.workedCondor(friday, 10, "worked"));
    assertThat(layer(later).instrument()).isEqualTo("VXMV24");
    assertThat(later.temporalTheta().timeShift()).anySatisfy(shift -> {
      assertThat(shift.condorId()).isEqualTo("worked");
      assertThat(shift.from()).contains(friday.plusDays(14));
      assertThat(shift.to()).contains(friday.plusDays(75));
    });
  }

  /** U3: |delta| below 0.40 for two closes. U4: VIX at 75 % of its peak, VX1 below VX2, twice. */
  @Test
  void unwind() {
    BookNights back = new BookNights();
    back.night(MONDAY, TRIGGER, BookNights.condors());
    back.night(TUESDAY, TRIGGER, BookNights.hedged(6));
    assertThat(rule(back.night(WEDNESDAY, 5900, BookNights.hedged(6)))).isNotEqualTo("U3");
    assertThat(rule(back.night(THURSDAY, 5900, BookNights.hedged(6)))).isEqualTo("U3");

    BookNights calmer = new BookNights();
    calmer.night(MONDAY, TRIGGER, BookNights.condors());
    calmer.night(TUESDAY, TRIGGER, BookNights.hedged(6));
    calmer.vix(17, 17.5, 18.5);
    assertThat(rule(calmer.night(WEDNESDAY, TRIGGER, BookNights.hedged(6)))).isNotEqualTo("U4");
    assertThat(rule(calmer.night(THURSDAY, TRIGGER, BookNights.hedged(6)))).isEqualTo("U4");
  }

  private static String rule(RiskPack pack) {
    List<UnwindRow> rows =
        pack.unwind().stream().filter(row -> row.condorId().equals("worked")).toList();
    assertThat(rows).hasSize(1);
    return rows.get(0).rule();
  }
}
