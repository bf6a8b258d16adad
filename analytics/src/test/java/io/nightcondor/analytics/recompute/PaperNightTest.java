package io.nightcondor.analytics.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperMemory;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.PaperPanel.EntryRow;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The paper ledger over nights of the worked condor. The future of 18 September trades half a point
 * to both sides of its settlement, and its opening is not in the source.
 */
class PaperNightTest {

  private static final Policy STEWARD = Policy.steward();
  private static final double COMMISSION = STEWARD.number(PolicyKey.COMMISSION_VXM);
  private static final double HALF_SPREAD = STEWARD.halfSpread(VixFuture.Size.VXM);

  /** Sums of a few hundred dollars. */
  private static final double DUST = 1e-9;

  private static final LocalDate TUESDAY = LocalDate.of(2024, 8, 6);

  private static final String CALM = "5900 | 16 | 16 | 16.5 | 17 | no";

  /** Layer 1 is 6 VXM (DOMAIN E5), at the pivot P = (22 + 21 + 21.5) / 3 = 21.5. */
  private static final String TRIGGERED = "5500 | 20 | 23 | 21.9 | 21.5 | no";

  /** The same with a future that does not come back to 21.5. */
  private static final String AWAY = "5500 | 20 | 23 | 22.9 | 22.5 | no";

  @Test
  void givenAnOrder_whenTheNextRangeReachesItsLimit_thenFilledThereAndMarkedNightly() {
    Scenario nights = Scenario.worked(STEWARD);
    RiskPack first = nights.night(TRIGGERED);
    RiskPack second = nights.night(TRIGGERED);
    RiskPack third = nights.night("5500 | 20 | 23 | 22.4 | 22 | no");

    assertThat(steward(first)).singleElement().satisfies(order -> {
      assertThat(order.outcome()).isEqualTo(FillOutcome.PENDING);
      assertThat(order.ordered()).isEqualTo(Scenario.MONDAY);
      assertThat(order.session()).isEmpty();
      assertThat(order.limit()).isEqualTo(Figure.of(21.5));
    });
    EntryRow filled = decided(second).get(0);
    assertThat(filled.outcome()).isEqualTo(FillOutcome.FILLED);
    assertThat(filled.session()).contains(TUESDAY);
    assertThat(filled.units()).isEqualTo(6);
    assertThat(filled.filled()).isEqualTo(6);
    assertThat(filled.price()).isEqualTo(Figure.of(21.5));
    assertThat(filled.low()).isEqualTo(Figure.of(21));
    assertThat(value(filled.spread())).isCloseTo(600 * HALF_SPREAD, within(DUST));
    TrackRow record = record(second, "steward");
    assertThat(record.unitsHeld()).isEqualTo(6);
    assertThat(record.since()).isEqualTo(Scenario.MONDAY);
    assertThat(value(record.total())).isCloseTo(-6 * COMMISSION, within(DUST));
    // half a point on six contracts of 100 USD a point
    assertThat(value(record(third, "steward").total()))
        .isCloseTo(300 - 6 * COMMISSION, within(DUST));
    assertThat(value(record(third, "steward").bestNight())).isCloseTo(300, within(DUST));
    assertThat(value(record(third, "steward").worstNight()))
        .isCloseTo(-6 * COMMISSION, within(DUST));
  }

  /** E7: the pivot, then mid, then a quarter of the spread beyond it; each counts its nights. */
  @Test
  void givenAnOrderThatTheRangeNeverReaches_whenItIsDueAgain_thenItsLimitStepsByTheRules() {
    Scenario nights = Scenario.worked(STEWARD);
    nights.night(TRIGGERED);
    nights.night(AWAY);
    nights.night("5500 | 20 | 23 | 23.9 | 23.5 | no");
    RiskPack last = nights.night("5500 | 20 | 23 | 24.9 | 24.5 | no");

    assertThat(decided(last))
        .extracting(EntryRow::step, EntryRow::outcome, EntryRow::limit)
        .containsExactly(
            // the settlement and a quarter of a spread of two ticks, down to the tick
            tuple(2, FillOutcome.NOT_FILLED, Figure.of(23.5)),
            tuple(1, FillOutcome.NOT_FILLED, Figure.of(22.5)),
            tuple(0, FillOutcome.NOT_FILLED, Figure.of(21.5)));
    assertThat(record(last, "steward").unfilled()).isEqualTo(3);
    assertThat(record(last, "steward").total()).isEqualTo(Figure.of(0));
  }

  @Test
  void givenAStoryWithSales_whenEachNightIsAddedUp_thenTheRecordsReconcile() {
    Scenario nights = Scenario.worked(STEWARD);
    List<String> story = List.of(
        TRIGGERED,
        TRIGGERED,
        "5450 | 24 | 28 | 25 | 23 | no",
        "5480 | 22 | 25 | 23 | 22 | no",
        "5800 | 16 | 17 | 18 | 18.5 | no",
        "5850 | 15 | 16 | 17 | 17.8 | no",
        "5860 | 15 | 16 | 17 | 17.8 | no",
        "5860 | 15 | 16 | 17 | 17.8 | no");
    RiskPack last = nights.night(CALM);
    for (String night : story) {
      last = nights.night(night);
      last.paper().records().forEach(PaperNightTest::assertAddsUp);
      RiskPack pack = last;
      last.paper().records().forEach(record -> assertIsOfItsEntries(record, pack));
    }

    assertThat(decided(last)).anySatisfy(row -> {
      assertThat(row.action()).isEqualTo("SELL");
      assertThat(row.outcome()).isEqualTo(FillOutcome.FILLED);
    });
    assertThat(record(last, "steward").nights()).isEqualTo(story.size() + 1);
    assertThat(last.paper().nights()).hasSize(story.size() + 1);
  }

  /** The half-spread of a fill is in its price, so only the commission is charged beside it. */
  private static void assertAddsUp(TrackRow record) {
    assertThat(value(record.total()))
        .isCloseTo(
            value(record.realised()) - value(record.costs()) + value(record.open()), within(DUST));
    assertThat(record.filled() + record.unfilled()).isEqualTo(record.orders());
  }

  private static void assertIsOfItsEntries(TrackRow record, RiskPack pack) {
    List<EntryRow> entries = pack.paper().entries().stream()
        .filter(row -> row.policy().equals(record.policy()))
        .filter(row -> row.outcome() != FillOutcome.PENDING)
        .toList();
    assertThat(record.orders()).isEqualTo(entries.size());
    assertThat(value(record.costs()))
        .isCloseTo(entries.stream().mapToDouble(row -> value(row.fees())).sum(), within(DUST));
    assertThat(value(record.realised()))
        .isCloseTo(
            entries.stream()
                .mapToDouble(row -> row.realised().toOptional().orElse(0))
                .sum(),
            within(DUST));
    assertThat(record.unitsHeld())
        .isEqualTo(entries.stream()
            .mapToInt(row -> row.action().equals("BUY") ? row.filled() : -row.filled())
            .sum());
  }

  @Test
  void givenACorrectedSession_whenRunAgain_thenTheLedgerSaysHowManyEntriesDiffer() {
    Scenario nights = Scenario.worked(STEWARD);
    nights.night(TRIGGERED);
    nights.night(TRIGGERED);

    RiskPack corrected = nights.corrected(AWAY);

    // the fill is none, and the order is due again
    assertThat(decided(corrected)).singleElement().satisfies(row -> {
      assertThat(row.outcome()).isEqualTo(FillOutcome.NOT_FILLED);
      assertThat(row.orderedRevision()).isEqualTo(Figure.of(1));
      assertThat(row.revision()).isEqualTo(Figure.of(2));
    });
    assertThat(corrected.paper().remarks())
        .contains(
            "steward, 2024-08-06: Re-derived on revision 2 of 2024-08-06: 2 entries, 2 differ from revision 1.");
    assertThat(corrected.paper().remarks()).noneMatch(remark -> remark.startsWith("vxth"));
    assertThat(nights.night(AWAY).paper().remarks())
        .as("the remark stays with the entries")
        .containsAll(corrected.paper().remarks());
  }

  @Test
  void givenTheSameFilesAgain_whenRunAsARevision_thenNoEntryDiffers() {
    Scenario nights = Scenario.worked(STEWARD);
    nights.night(TRIGGERED);
    nights.night(TRIGGERED);

    assertThat(nights.corrected(TRIGGERED).paper().remarks())
        .contains(
            "steward, 2024-08-06: Re-derived on revision 2 of 2024-08-06: 1 entry, 0 differ from revision 1.");
  }

  @Test
  void givenNothingOfTheFirstRevision_whenRunAgain_thenTheLedgerSaysOnWhichItStands() {
    Scenario nights = Scenario.worked(STEWARD);
    nights.night(TRIGGERED);
    nights.night(TRIGGERED);

    assertThat(nights.correctedWithoutTheFirst(TRIGGERED).paper().remarks())
        .contains(
            "steward, 2024-08-06: 1 entry of 2024-08-06 stands on revision 2; no earlier revision left any to compare with.");
  }

  @Test
  void givenASessionThatWasNotRun_whenTheNextOneIs_thenItsOrderHasLapsedAndIsDueAgain() {
    Scenario nights = Scenario.worked(STEWARD);
    nights.night(TRIGGERED);
    nights.missed();

    RiskPack third = nights.night(TRIGGERED);

    assertThat(decided(third)).extracting(EntryRow::outcome).containsExactly(FillOutcome.LAPSED);
    assertThat(steward(third).get(0).step()).isEqualTo(1);
  }

  @Test
  void givenAPolicyWithThePresetsRules_whenRun_thenThePresetsRowIsTheBooksOwn() {
    RiskPack pack = Scenario.worked(STEWARD.named("house")).night(CALM);

    assertThat(pack.paper().records())
        .extracting(TrackRow::policy, TrackRow::own)
        .containsExactly(
            tuple("steward", true),
            tuple("promoter", false),
            tuple("ladder-4-4-2", false),
            tuple("vxth", false));
    assertThat(pack.policies().rows().get(0).own()).isTrue();
  }

  @Test
  void givenRulesOfItsOwn_whenTheBookHoldsHedges_thenTheyOpenItsPaperBookAtTheMarks() {
    Scenario nights = Scenario.worked(STEWARD);
    nights.night(TRIGGERED);
    nights.night("5500 | 20 | 23 | 21.9 | 21.5 | yes");
    nights.policy(STEWARD.withOverride("unwind.spikeFutureFirst", "1.5").named("house"));

    RiskPack opened = nights.night("5500 | 20 | 23 | 22.4 | 22 | no");
    nights.policy(STEWARD.withOverride("unwind.spikeFutureFirst", "1.7").named("house"));
    RiskPack changed = nights.night("5500 | 20 | 23 | 22.9 | 22.5 | no");
    nights.policy(STEWARD);
    RiskPack ended = nights.night("5500 | 20 | 23 | 22.9 | 22.5 | no");

    EntryRow opening = entries(opened, "house").stream()
        .filter(row -> row.outcome() == FillOutcome.OPENING)
        .findFirst()
        .orElseThrow();
    assertThat(opening.filled()).isEqualTo(6);
    assertThat(opening.price()).isEqualTo(Figure.of(22));
    assertThat(opening.limit()).isEqualTo(Figure.missing("NO_ORDER"));
    assertThat(record(opened, "house").own()).isTrue();
    assertThat(record(opened, "house").orders()).isZero();
    assertThat(record(opened, "house").unitsHeld()).isEqualTo(6);
    assertThat(record(opened, "house").total()).isEqualTo(Figure.of(0));
    // half a point on six contracts of 100 USD a point
    assertThat(value(record(changed, "house").total())).isCloseTo(300, within(DUST));
    assertThat(changed.paper().remarks())
        .containsExactly(
            "house, 2024-08-08: The policy's rules changed: unwind.spikeFutureFirst is 1.7, was 1.5. Earlier entries are by the rules before.");
    assertThat(ended.paper().records()).extracting(TrackRow::policy).doesNotContain("house");
    assertThat(ended.paper().remarks())
        .containsExactly(
            "house, 2024-08-09: The book runs by other rules from tonight on; this paper book has ended with $300.");
  }

  @Test
  void givenAPresetWithOverridesUnderItsName_whenRun_thenToldFromThePreset() {
    RiskPack pack =
        Scenario.worked(STEWARD.withOverride("unwind.spikeFutureFirst", "1.5")).night(CALM);

    assertThat(pack.paper().records())
        .extracting(TrackRow::policy)
        .containsExactly("steward", "promoter", "ladder-4-4-2", "vxth", "steward with overrides");
  }

  @Test
  void givenAStateStoredBeforeTheLedgerWasKept_whenRun_thenItStartsAndSaysSinceWhen() {
    Scenario nights = Scenario.worked(STEWARD);
    nights.night(TRIGGERED);
    nights.last(new BookOutcome(nights.lastPack(), withoutLedger(nights.lastState())));

    RiskPack second = nights.night(TRIGGERED);

    TrackRow record = record(second, "steward");
    assertThat(record.since()).isEqualTo(TUESDAY);
    assertThat(record.earlierRealised()).isEqualTo(Figure.of(-25));
    assertThat(value(record.total())).isCloseTo(-25 - 10 - 6 * COMMISSION, within(DUST));
    assertThat(decided(second)).singleElement().satisfies(row -> {
      assertThat(row.outcome()).isEqualTo(FillOutcome.FILLED);
      assertThat(row.orderedRevision()).isInstanceOf(Figure.Missing.class);
    });
    assertThat(second.paper().remarks())
        .contains(
            "steward, 2024-08-06: On paper since 2024-08-05, entered line by line from 2024-08-06 on: orders before are in no count, their costs and profits are in the sums.");
    assertThat(second.paper().nights().get(0).totals())
        .containsOnly(Figure.missing("NOT_ON_PAPER"));
  }

  /** As a release wrote it that kept no ledger, after a loss of 25 and costs of 10. */
  private static BookState withoutLedger(BookState state) {
    List<PaperBook> books = state.paper().orElseThrow().books().stream()
        .map(book -> new PaperBook(
            book.policy(),
            book.since(),
            book.sides(),
            book.lines(),
            book.lots(),
            book.orders(),
            book.charges(),
            book.memory(),
            10,
            -25,
            Optional.empty()))
        .toList();
    return new BookState(
        state.session(),
        state.condors(),
        state.hedges(),
        state.orders(),
        state.charges(),
        state.marks(),
        state.positions(),
        state.risk(),
        state.regime(),
        state.hedge(),
        state.capital(),
        state.theta(),
        Optional.of(new PaperMemory(books)),
        state.trail());
  }

  private static List<EntryRow> steward(RiskPack pack) {
    return entries(pack, "steward");
  }

  private static List<EntryRow> decided(RiskPack pack) {
    return steward(pack).stream()
        .filter(row -> row.outcome() != FillOutcome.PENDING)
        .toList();
  }

  private static List<EntryRow> entries(RiskPack pack, String policy) {
    return pack.paper().entries().stream()
        .filter(row -> row.policy().equals(policy))
        .toList();
  }

  private static TrackRow record(RiskPack pack, String policy) {
    return pack.paper().records().stream()
        .filter(row -> row.policy().equals(policy))
        .findFirst()
        .orElseThrow();
  }

  private static double value(Figure figure) {
    return figure.toOptional().orElseThrow();
  }
}
