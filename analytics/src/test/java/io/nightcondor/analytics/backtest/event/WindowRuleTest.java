package io.nightcondor.analytics.backtest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WindowRuleTest {

  private static final WindowRule RULE = WindowRule.DEFAULT;

  /** 10 has 5 to 20, 25 has 20 to 35: session 20 is in both. 41 has 36 to 51: none is. */
  @Test
  void givenWindowsThatShareASession_whenMerged_thenTheirUnion() {
    assertThat(RULE.windows(new int[] {41, 25, 10}))
        .containsExactly(new Window(5, 35, 2), new Window(36, 51, 1));
  }

  @Test
  void givenAChainOfWindows_whenMerged_thenOne() {
    assertThat(RULE.windows(new int[] {10, 25, 40, 40})).containsExactly(new Window(5, 50, 4));
  }

  @Test
  void givenTheEndsOfASample_whenTried_thenTheWholeWindowMustFit() {
    assertThat(RULE.fits(4, 100)).isFalse();
    assertThat(RULE.fits(5, 100)).isTrue();
    assertThat(RULE.fits(89, 100)).isTrue();
    assertThat(RULE.fits(90, 100)).isFalse();
  }

  @Test
  void givenANegativeSide_whenBuilt_thenRefused() {
    assertThatThrownBy(() -> new WindowRule(-1, 10))
        .hasMessage("a window needs 0 sessions or more on both sides, got -1 and 10");
  }
}
