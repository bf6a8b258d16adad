package io.nightcondor.ingest.store;

import io.nightcondor.analytics.market.QualityCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The column calibrated_quote.quality: codes with blanks between, such as Q05 Q09. */
final class QualityColumn {

  private final Map<String, Set<QualityCode>> known = new HashMap<>();

  static String text(Set<QualityCode> codes) {
    return codes.stream().sorted().map(QualityCode::code).collect(Collectors.joining(" "));
  }

  /**
   * The codes of a text.
   *
   * @throws IllegalStateException if it holds a code that no rule has
   */
  Set<QualityCode> codes(String text) {
    return known.computeIfAbsent(text, QualityColumn::parse);
  }

  private static Set<QualityCode> parse(String text) {
    return QualityCode.shared(Arrays.stream(text.split(" "))
        .filter(code -> !code.isEmpty())
        .map(code -> QualityCode.of(code)
            .orElseThrow(() -> new IllegalStateException(
                "column quality has '%s', expected codes such as Q05; the store is damaged"
                    .formatted(text))))
        .toList());
  }
}
