package io.nightcondor.analytics.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.market.VixReplication.Reason;
import io.nightcondor.analytics.market.VixReplication.Undefined;
import io.nightcondor.analytics.market.VixStrike;
import io.nightcondor.analytics.market.VixTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H1 of the domain book: the worked example of Cboe's VIX white paper of 2014. */
class VixReplicatorTest {

  /** The paper prints forwards with five decimals. */
  private static final double FIVE_DECIMALS = 5e-6;

  /** The book prints variances with eight decimals. */
  private static final double EIGHT_DECIMALS = 5e-9;

  /** The book prints four digits of a contribution, some with one more. */
  private static final double FOUR_DIGITS = 5e-4;

  private static final double FOUR_DECIMALS = 1e-4;

  @Test
  void givenWhitePaper_whenReplicated_thenItsTerms() {
    VixTerm near = whitePaper().near();
    assertThat(near.root()).isEqualTo(Root.SPX);
    assertThat(near.minutes()).isEqualTo(35_924);
    assertThat(near.years()).isCloseTo(0.0683486, within(5e-8));
    assertThat(near.rate()).isEqualTo(0.000305);
    assertThat(near.parityStrike()).isEqualTo(1965);
    assertThat(near.forward()).isCloseTo(1962.89996, within(FIVE_DECIMALS));
    assertThat(near.centreStrike()).isEqualTo(1960);
    assertThat(near.strikes()).hasSize(146);
    assertThat(near.lowestStrike()).isEqualTo(1370);
    assertThat(near.highestStrike()).isEqualTo(2125);
    assertThat(near.variance()).isCloseTo(0.01846292, within(EIGHT_DECIMALS));

    VixTerm next = whitePaper().next();
    assertThat(next.root()).isEqualTo(Root.SPXW);
    assertThat(next.minutes()).isEqualTo(46_394);
    assertThat(next.years()).isCloseTo(0.0882686, within(5e-8));
    assertThat(next.rate()).isEqualTo(0.000286);
    assertThat(next.parityStrike()).isEqualTo(1960);
    assertThat(next.forward()).isCloseTo(1962.40006, within(FIVE_DECIMALS));
    assertThat(next.centreStrike()).isEqualTo(1960);
    assertThat(next.strikes()).hasSize(122);
    assertThat(next.lowestStrike()).isEqualTo(1275);
    assertThat(next.highestStrike()).isEqualTo(2200);
    assertThat(next.variance()).isCloseTo(0.01882101, within(EIGHT_DECIMALS));
  }

  @Test
  void givenWhitePaper_whenReplicated_thenItsSumsAndIndex() {
    Defined vix = whitePaper();
    assertThat(sum(vix.near())).isCloseTo(0.018494953, within(5e-10));
    assertThat(sum(vix.next())).isCloseTo(0.018837995, within(5e-10));
    assertThat(sum(vix.near()) - vix.near().variance()).isCloseTo(0.00003203, within(5e-9));
    assertThat(sum(vix.next()) - vix.next().variance()).isCloseTo(0.00001699, within(5e-9));
    assertThat(vix.nearWeight()).isEqualTo((46_394 - 43_200) / (46_394.0 - 35_924));
    assertThat(vix.nextWeight()).isCloseTo((43_200 - 35_924) / (46_394.0 - 35_924), within(1e-15));
    assertThat(vix.value()).isCloseTo(13.6858, within(FOUR_DECIMALS));
  }

  @ParameterizedTest
  @CsvSource({
    "1370, 5.328e-7",
    "1375, 3.306e-7",
    "1380, 3.938e-7",
    "1950, 2.39979e-5",
    "1960, 2.96432e-5",
    "1965, 2.72588e-5",
    "2095, 2.278e-7",
    "2125, 5.536e-7"
  })
  void givenWhitePaper_whenReplicated_thenItsContributions(double strike, double contribution) {
    assertThat(strike(whitePaper().near(), strike).orElseThrow().contribution())
        .isCloseTo(contribution, within(FOUR_DIGITS * contribution));
  }

  /** Appendix 1: 1405, 1415 and 2120 are skipped, 1365 with 1360 and 2150 with 2175 stop. */
  @Test
  void givenZeroBids_whenWalked_thenOneSkippedAndTwoStop() {
    VixTerm near = whitePaper().near();
    for (double skipped : new double[] {1405, 1415, 2120}) {
      assertThat(strike(near, skipped)).isEmpty();
    }
    for (double behindTheCut : new double[] {1300, 1325, 1350, 1355, 2225}) {
      assertThat(strike(near, behindTheCut)).isEmpty();
    }
    // gaps reach over what was skipped: 1400 to 1410, and 2100 to 2125
    assertThat(strike(near, 1400).orElseThrow().gap()).isEqualTo(7.5);
    assertThat(strike(near, 2125).orElseThrow().gap()).isEqualTo(25);
  }

  @Test
  void givenStrikeWithoutQuoteOnItsSide_whenWalked_thenLikeAZeroBid() {
    // 1950 and 1955 without puts, although calls are listed there: the walk stops at the centre
    List<OptionQuote> quotes = new ArrayList<>();
    for (OptionQuote quote : WhitePaperChain.read()) {
      double strike = quote.series().strike();
      boolean cut = isNear(quote) && (strike == 1950 || strike == 1955);
      quotes.add(cut ? onSeries(quote, OptionRight.CALL) : quote);
    }
    assertThat(replicate(quotes))
        .isEqualTo(new Undefined(30, Reason.NO_PUTS, Optional.of(nearKey())));
  }

  @Test
  void givenNoCallBidAboveCentre_whenReplicated_thenUndefined() {
    assertThat(replicate(
            without(quote -> isNear(quote) && isCall(quote) && quote.series().strike() > 1965)))
        .isInstanceOf(Defined.class);
    assertThat(replicate(
            without(quote -> isNear(quote) && isCall(quote) && quote.series().strike() > 1960)))
        .isEqualTo(new Undefined(30, Reason.NO_CALLS, Optional.of(nearKey())));
  }

  @Test
  void givenNoStrikeWithBothSides_whenReplicated_thenUndefined() {
    assertThat(replicate(without(quote -> isNear(quote) && isCall(quote))))
        .isEqualTo(new Undefined(30, Reason.NO_PARITY_STRIKE, Optional.of(nearKey())));
  }

  @Test
  void givenForwardBelowEveryStrike_whenReplicated_thenUndefined() {
    // only 1965 is left with both sides, and its forward is 1962.90
    assertThat(replicate(
            without(quote -> isNear(quote) && isCall(quote) && quote.series().strike() == 1960)))
        .isEqualTo(new Undefined(30, Reason.NO_CENTRE_STRIKE, Optional.of(nearKey())));
  }

  @Test
  void givenOneTermOnly_whenReplicated_thenNeverExtrapolated() {
    assertThat(replicate(without(VixReplicatorTest::isNear)))
        .isEqualTo(new Undefined(30, Reason.NO_NEAR_TERM, Optional.empty()));
    assertThat(replicate(without(quote -> !isNear(quote))))
        .isEqualTo(new Undefined(30, Reason.NO_NEXT_TERM, Optional.empty()));
    assertThat(replicate(List.of()))
        .isEqualTo(new Undefined(30, Reason.NO_NEAR_TERM, Optional.empty()));
  }

  /** Only the SPX series counts on a third Friday, only the SPXW series on another Friday. */
  @Test
  void givenOtherRootOnTheSameDate_whenReplicated_thenNotATerm() {
    List<OptionQuote> quotes = new ArrayList<>();
    WhitePaperChain.read().forEach(quote -> quotes.add(onRoot(quote, Root.SPXW)));
    assertThat(replicate(quotes))
        .isEqualTo(new Undefined(30, Reason.NO_NEAR_TERM, Optional.empty()));
  }

  /** Outside 23 to 37 days nothing stands in for the index; another target takes any expiry. */
  @Test
  void givenTermOutsideTheWindow_whenReplicated_thenOnlyForOtherTargets() {
    List<OptionQuote> quotes = new ArrayList<>();
    for (OptionQuote quote : WhitePaperChain.read()) {
      quotes.add(isNear(quote) ? quote : onExpiry(quote, LocalDate.of(2014, 8, 29)));
    }
    assertThat(replicate(quotes))
        .isEqualTo(new Undefined(30, Reason.NO_NEXT_TERM, Optional.empty()));
    assertThat(VixReplicator.replicate(WhitePaperChain.input(quotes).withTarget(31)))
        .isInstanceOf(Defined.class);
  }

  @Test
  void givenStrangeInput_whenBuilt_thenRefused() {
    OptionQuote quote = WhitePaperChain.read().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhitePaperChain.input(List.of(quote, quote)))
        .withMessage("expected SPX options, each once, got SPX140815P01300000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WhitePaperChain.input(List.of()).withTarget(0))
        .withMessage("the target must be 1 day or more, got 0");
  }

  private static Defined whitePaper() {
    return (Defined) replicate(WhitePaperChain.read());
  }

  private static VixReplication replicate(List<OptionQuote> quotes) {
    return VixReplicator.replicate(WhitePaperChain.input(quotes));
  }

  /** The first part of the variance, 2 / T times the contributions. */
  private static double sum(VixTerm term) {
    return 2
        / term.years()
        * term.strikes().stream().mapToDouble(VixStrike::contribution).sum();
  }

  private static Optional<VixStrike> strike(VixTerm term, double strike) {
    return term.strikes().stream().filter(row -> row.strike() == strike).findFirst();
  }

  private static List<OptionQuote> without(Predicate<OptionQuote> dropped) {
    return WhitePaperChain.read().stream().filter(dropped.negate()).toList();
  }

  private static boolean isNear(OptionQuote quote) {
    return quote.series().expiry().equals(WhitePaperChain.NEAR_EXPIRY);
  }

  private static boolean isCall(OptionQuote quote) {
    return quote.series().right() == OptionRight.CALL;
  }

  private static SliceKey nearKey() {
    return new SliceKey(Root.SPX, WhitePaperChain.NEAR_EXPIRY);
  }

  private static OptionQuote onSeries(OptionQuote quote, OptionRight right) {
    return moved(quote, quote.series().root(), quote.series().expiry(), right);
  }

  private static OptionQuote onRoot(OptionQuote quote, Root root) {
    return moved(quote, root, quote.series().expiry(), quote.series().right());
  }

  private static OptionQuote onExpiry(OptionQuote quote, LocalDate expiry) {
    return moved(quote, quote.series().root(), expiry, quote.series().right());
  }

  private static OptionQuote moved(
      OptionQuote quote, Root root, LocalDate expiry, OptionRight right) {
    return WhitePaperChain.quote(
        root, expiry, right, quote.series().strike(), quote.bid(), quote.ask());
  }
}
