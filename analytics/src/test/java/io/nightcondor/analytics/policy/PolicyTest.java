package io.nightcondor.analytics.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.nightcondor.analytics.margin.MarginRules;
import io.nightcondor.analytics.margin.UnequalCondor;
import io.nightcondor.analytics.pack.RuleRow;
import org.junit.jupiter.api.Test;

class PolicyTest {

  @Test
  void givenThePresets_whenRead_thenEntryAndCapAreThoseOfE12() {
    assertThat(Policy.preset("steward").entryDelta()).isEqualTo(0.70);
    assertThat(Policy.preset("promoter").entryDelta()).isEqualTo(0.50);
    assertThat(Policy.preset("promoter").entersOnStrikeTouch()).isTrue();
    assertThat(Policy.preset("promoter").number(PolicyKey.COVERAGE_BASE)).isEqualTo(0.60);
  }

  @Test
  void givenAnUnknownPreset_whenAsked_thenTheNearestIsNamed() {
    assertThatThrownBy(() -> Policy.preset("stewart"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "policy preset 'stewart' is unknown, nearest is 'steward'; known are steward, promoter, ladder-4-4-2, vxth");
  }

  /** DOMAIN E14 and E7: the steward's values, calls instead of layers. */
  @Test
  void givenThePresetsOfCalls_whenRead_thenTheStewardsValuesAndTheirProgramme() {
    assertThat(Policy.preset("ladder-4-4-2"))
        .isEqualTo(
            Policy.steward().withOverride("hedge.programme", "LADDER").named("ladder-4-4-2"));
    assertThat(Policy.preset("vxth").programme()).isEqualTo(Programme.VXTH);
    assertThat(Policy.steward().programme()).isEqualTo(Programme.TRIGGERED);
  }

  @Test
  void givenMistypedKeysOfEachPart_whenOverridden_thenTheNearestIsNamed() {
    assertNearest("ladder.lotsPerUnits", "ladder.lotsPerUnit");
    assertNearest("regime.brokenratio", "regime.brokenRatio");
    assertNearest("intensity.weightCPI", "intensity.weightCpi");
    assertNearest("hedge.program", "hedge.programme");
  }

  private static void assertNearest(String key, String nearest) {
    assertThatThrownBy(() -> Policy.steward().withOverride(key, "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("policy key '%s' is unknown, nearest is '%s'".formatted(key, nearest));
  }

  @Test
  void givenAProgrammeThatIsNone_whenOverridden_thenTheChoicesAreNamed() {
    assertThatThrownBy(() -> Policy.steward().withOverride("hedge.programme", "ladder"))
        .hasMessage(
            "policy key 'hedge.programme' has 'ladder', expected one of TRIGGERED, LADDER, VXTH");
  }

  @Test
  void givenAnUnknownKey_whenOverridden_thenTheNearestIsNamed() {
    assertThatThrownBy(() -> Policy.steward().withOverride("layer.entrydelta", "0.6"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("policy key 'layer.entrydelta' is unknown, nearest is 'layer.entryDelta'");
  }

  @Test
  void givenAValueThatDoesNotFit_whenOverridden_thenWhatWasExpected() {
    assertThatThrownBy(() -> Policy.steward().withOverride("layer.entryDelta", "70%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("policy key 'layer.entryDelta' has '70%', expected a number from 0 to 1");
  }

  @Test
  void givenAnEarlyDeltaBelowOneHalf_whenSet_thenTheEpisodeEndsATenthBelowIt() {
    Policy early = Policy.steward().withOverride("layer.earlyDelta", "0.30");

    assertThat(early.entryDelta()).isEqualTo(0.30);
    assertThat(early.episodeEndDelta()).isCloseTo(0.20, within(1e-12));
  }

  @Test
  void givenThePolicy_whenItsRulesAreListed_thenEveryKeyWithOriginAndTheEmptySentence() {
    assertThat(Policy.steward().rules())
        .allSatisfy(rule -> assertThat(rule.origin()).isIn("S", "P", "R", "K", "M", "O"))
        .extracting(RuleRow::key)
        .contains("layer.entryDelta", "tick.vxm");
    assertThat(Policy.steward().rules())
        .anyMatch(
            rule -> rule.meaning().contains("DeFi") && rule.value().equals("nothing implemented"));
  }

  /** DOMAIN D5. */
  @Test
  void givenThePolicy_whenItsMarginRulesAreRead_thenTheRatesOfD5AndTheConfiguredWings() {
    assertThat(Policy.steward().marginRules())
        .isEqualTo(new MarginRules(
            UnequalCondor.SUM,
            new MarginRules.Uncovered(0.15, 0.10),
            new MarginRules.Uncovered(0.20, 0.10),
            0.08,
            0.06,
            0.20,
            0.375,
            10_000));
    assertThat(Policy.steward()
            .withOverride("margin.unequalCondor", "WIDER_SIDE")
            .marginRules()
            .unequalCondor())
        .isEqualTo(UnequalCondor.WIDER_SIDE);
    assertThatThrownBy(() -> Policy.steward().withOverride("margin.unequalCondor", "BOTH"))
        .hasMessage(
            "policy key 'margin.unequalCondor' has 'BOTH', expected one of WIDER_SIDE, SUM");
  }
}
