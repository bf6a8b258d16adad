package io.nightcondor.analytics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.limit.RiskMemory.BreachMemory;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.risk.Component;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits of a book with one million of equity; defaults are those of DOMAIN G2.2. */
class BookLimitsTest {

  private static final double EQUITY = 1_000_000;
  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 8, 16);

  /** Quotients of numbers of so many digits. */
  private static final double ROUNDING = 1e-12;

  /** Well inside every limit. */
  private static final BookFigures CALM = figures(1_000, 1_000, List.of());

  private static BookFigures figures(
      double expectedShortfall, double worstDay, List<String> leftOut) {
    return new BookFigures(
        Figure.of(expectedShortfall),
        "2018-02-05 RELATIVE",
        Figure.of(worstDay),
        new OpenLosses(List.of(loss("A", EXPIRY, 10_000), loss("B", EXPIRY.plusDays(7), 9_000))),
        Figure.of(-100),
        1_000,
        Figure.of(8),
        Figure.of(20_000),
        leftOut,
        Figure.of(0),
        Figure.of(0));
  }

  private static OpenLoss loss(String condor, LocalDate expiry, double maxLoss) {
    return new OpenLoss(
        new Component(condor, Component.Kind.CONDOR),
        expiry,
        Figure.of(maxLoss),
        Figure.of(maxLoss / 2));
  }

  private static List<LimitRow> rows(BookFigures figures) {
    return new BookLimits(Policy.steward(), EQUITY, "A. Ash", figures).rows(MONDAY, List.of());
  }

  private static LimitRow row(BookFigures figures, String key) {
    return rows(figures).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void givenACalmBook_whenLimited_thenEveryLimitIsKeptAndHasItsOwner() {
    assertThat(rows(CALM)).allSatisfy(row -> {
      assertThat(row.breach()).as(row.key()).isEqualTo(LimitState.INSIDE);
      assertThat(row.owner()).isEqualTo("A. Ash");
      assertThat(row.breachAge()).isZero();
      assertThat(row.breachedSince()).isEmpty();
    });
  }

  /** 5 % and 15 % of one million (DOMAIN G2.2); people are told from 80 % of a limit on. */
  static Stream<Arguments> shortfalls() {
    return Stream.of(
        Arguments.of(39_999.99, LimitState.INSIDE),
        Arguments.of(40_000.0, LimitState.NEAR),
        Arguments.of(50_000.0, LimitState.NEAR),
        Arguments.of(50_000.01, LimitState.BREACH));
  }

  @ParameterizedTest
  @MethodSource("shortfalls")
  void givenAnExpectedShortfall_whenAgainstFivePercent_thenToldFromFourOn(
      double shortfall, LimitState state) {
    LimitRow row = row(figures(shortfall, 0, List.of()), "limits.expectedShortfall");

    assertThat(row.breach()).isEqualTo(state);
    assertThat(row.limit()).isEqualTo(Figure.of(50_000));
    assertThat(row.use().toOptional().orElseThrow())
        .isCloseTo(shortfall / 50_000, within(ROUNDING));
  }

  @Test
  void givenTheWorstDay_whenBeyondFifteenPercent_thenInBreachAndNamed() {
    LimitRow row = row(figures(0, 150_000.5, List.of()), "limits.worstScenario");

    assertThat(row.breach()).isEqualTo(LimitState.BREACH);
    assertThat(row.basis()).isEqualTo("hedge included: 2018-02-05 RELATIVE");
  }

  @Test
  void givenLegsLeftOut_whenScenariosKeepTheirLimit_thenThatIsNotKnown() {
    BookFigures figures = figures(10_000, 200_000, List.of("SPXW240816P05000000"));

    assertThat(row(figures, "limits.expectedShortfall").breach()).isEqualTo(LimitState.NOT_KNOWN);
    // what is known breaks it already
    assertThat(row(figures, "limits.worstScenario").breach()).isEqualTo(LimitState.BREACH);
    LimitRow unpriced = row(figures, "unpriced");
    assertThat(unpriced.breach()).isEqualTo(LimitState.BREACH);
    assertThat(unpriced.use()).isEqualTo(Figure.missing("LIMIT_IS_ZERO"));
    assertThat(unpriced.basis()).isEqualTo("left out with their structures: SPXW240816P05000000");
  }

  @Test
  void givenABreachBefore_whenStillBroken_thenItAgesAndWhenKeptItEnds() {
    List<BreachMemory> before = List.of(new BreachMemory("limits.expectedShortfall", FRIDAY, 3));
    List<LimitRow> broken = new BookLimits(
            Policy.steward(), EQUITY, "A. Ash", figures(60_000, 0, List.of()))
        .rows(MONDAY, before);
    List<LimitRow> kept =
        new BookLimits(Policy.steward(), EQUITY, "A. Ash", CALM).rows(MONDAY, before);

    assertThat(broken.get(0).key()).isEqualTo("limits.expectedShortfall");
    assertThat(broken.get(0).breachedSince()).contains(FRIDAY);
    assertThat(broken.get(0).breachAge()).isEqualTo(4);
    assertThat(BookLimits.breaches(broken))
        .containsExactly(new BreachMemory("limits.expectedShortfall", FRIDAY, 4));
    assertThat(BookLimits.breaches(kept)).isEmpty();
  }

  @Test
  void givenANakedShortCall_whenLimited_thenTheBookAndNoShareOfAnExpiryIsKnown() {
    OpenLoss naked = new OpenLoss(
        new Component("SPXW240816C05500000", Component.Kind.LEG),
        EXPIRY,
        Figure.missing(OpenLosses.UNLIMITED),
        Figure.missing(OpenLosses.UNLIMITED));
    BookFigures figures = withLosses(List.of(loss("A", EXPIRY, 10_000), naked));

    assertThat(row(figures, "limits.maxLoss").breach()).isEqualTo(LimitState.BREACH);
    assertThat(row(figures, "limits.condorMaxLoss").breach()).isEqualTo(LimitState.INSIDE);
    assertThat(row(figures, "limits.expiryConcentration").breach()).isEqualTo(LimitState.NOT_KNOWN);
  }

  /** 130,000 of 400,000 settle in one week: 32.5 %; of 300,000 allowed it would be 43.3 %. */
  @Test
  void givenALargeBook_whenOneExpiryIsWeighed_thenAgainstTheWholeBook() {
    BookFigures figures = withLosses(List.of(
        loss("A", EXPIRY, 80_000),
        loss("B", EXPIRY, 50_000),
        loss("C", EXPIRY.plusDays(7), 120_000),
        loss("D", EXPIRY.plusDays(14), 150_000)));

    LimitRow row = row(figures, "limits.expiryConcentration");

    // the third week carries 150,000 of 400,000
    assertThat(row.value().toOptional().orElseThrow()).isCloseTo(37.5, within(ROUNDING));
    assertThat(row.breach()).isEqualTo(LimitState.NEAR);
    assertThat(row.basis()).contains(EXPIRY.plusDays(14).toString());
  }

  /** One condor of 10,000 where 300,000 are allowed: 3.3 %, not 100 %. */
  @Test
  void givenOneSmallCondor_whenItsExpiryIsWeighed_thenAgainstWhatTheBookMayLose() {
    LimitRow row =
        row(withLosses(List.of(loss("A", EXPIRY, 10_000))), "limits.expiryConcentration");

    assertThat(row.value().toOptional().orElseThrow())
        .isCloseTo(100 * 10_000 / 300_000.0, within(ROUNDING));
    assertThat(row.breach()).isEqualTo(LimitState.INSIDE);
  }

  /** DOMAIN E10: warn below 1.5, limit 1.0. */
  static Stream<Arguments> ratios() {
    return Stream.of(
        Arguments.of(Figure.of(1.5), LimitState.INSIDE),
        Arguments.of(Figure.of(1.49), LimitState.NEAR),
        Arguments.of(Figure.of(1.0), LimitState.NEAR),
        Arguments.of(Figure.of(0.99), LimitState.BREACH),
        Arguments.of(Figure.of(-2), LimitState.BREACH),
        Arguments.of(Figure.missing("NO_CASH"), LimitState.NOT_KNOWN));
  }

  @ParameterizedTest
  @MethodSource("ratios")
  void givenAQuickRatio_whenAgainstOne_thenToldBelowOneAndAHalf(Figure ratio, LimitState state) {
    assertThat(row(withRatio(ratio), "limits.quickRatio").breach()).isEqualTo(state);
  }

  @Test
  void givenABookOfItsOwnLimits_whenLimited_thenThoseCount() {
    Policy own = Policy.steward().withOverride("limits.expectedShortfall", "0.02");

    LimitRow row = new BookLimits(own, EQUITY, "A. Ash", figures(21_000, 0, List.of()))
        .rows(MONDAY, List.of()).stream().findFirst().orElseThrow();

    assertThat(row.key()).isEqualTo("limits.expectedShortfall");
    assertThat(row.breach()).isEqualTo(LimitState.BREACH);
    assertThat(row.breachedSince()).contains(MONDAY);
    assertThat(row.breachAge()).isEqualTo(1);
  }

  private static BookFigures withLosses(List<OpenLoss> losses) {
    return new BookFigures(
        CALM.expectedShortfall(),
        CALM.worstScenario(),
        CALM.worstScenarioLoss(),
        new OpenLosses(losses),
        CALM.coordinatedExposure(),
        CALM.hedgeSpend(),
        CALM.quickRatio(),
        CALM.margin(),
        CALM.leftOut(),
        CALM.unquoted(),
        CALM.historyGaps());
  }

  private static BookFigures withRatio(Figure ratio) {
    return new BookFigures(
        CALM.expectedShortfall(),
        CALM.worstScenario(),
        CALM.worstScenarioLoss(),
        CALM.losses(),
        CALM.coordinatedExposure(),
        CALM.hedgeSpend(),
        ratio,
        CALM.margin(),
        CALM.leftOut(),
        CALM.unquoted(),
        CALM.historyGaps());
  }
}
