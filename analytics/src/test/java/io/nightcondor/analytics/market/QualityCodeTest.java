package io.nightcondor.analytics.market;

import static io.nightcondor.analytics.market.QualityCode.Q03_ZERO_BID;
import static io.nightcondor.analytics.market.QualityCode.Q12_IV_RANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QualityCodeTest {

  @Test
  void givenRules_whenNamed_thenCodesFromOneToEighteenInOrder() {
    QualityCode[] rules = QualityCode.values();
    assertThat(rules).hasSize(18);
    for (int i = 0; i < rules.length; i++) {
      assertThat(rules[i].code()).isEqualTo("Q%02d".formatted(i + 1));
      assertThat(QualityCode.of(rules[i].code())).contains(rules[i]);
    }
    assertThat(Q03_ZERO_BID.title()).isEqualTo("ZERO_BID");
    assertThat(QualityCode.of("Q19")).isEmpty();
  }

  @Test
  void givenSameCodes_whenShared_thenOneImmutableSetInOrder() {
    Set<QualityCode> codes = QualityCode.shared(List.of(Q12_IV_RANGE, Q03_ZERO_BID));
    assertThat(codes).containsExactly(Q03_ZERO_BID, Q12_IV_RANGE);
    assertThat(QualityCode.shared(Set.of(Q03_ZERO_BID, Q12_IV_RANGE))).isSameAs(codes);
    assertThatThrownBy(() -> codes.add(QualityCode.Q02_LOCKED))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
