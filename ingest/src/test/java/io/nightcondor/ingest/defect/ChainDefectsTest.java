package io.nightcondor.ingest.defect;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.QuoteRejection;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pricing.ZeroCurve;
import io.nightcondor.ingest.FiniteRows;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.source.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forty defects of a chain, alone and in every pair: each leads to its code, none hides another.
 */
@Tag("once")
class ChainDefectsTest {

  private static final List<String> SOUND = SoundChain.lines();

  static List<Defect> defects() {
    return ChainDefects.all();
  }

  static Stream<List<Defect>> pairs() {
    List<Defect> all = defects();
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .flatMap(
            i -> all.subList(i + 1, all.size()).stream().map(other -> List.of(all.get(i), other)));
  }

  @Test
  void givenSoundChain_whenReadAndCalibrated_thenNoCode() throws RefusedContentException {
    assertThat(codes(SOUND)).isEmpty();
  }

  @Test
  void givenTheList_whenCounted_thenFortyAtPlacesOfTheirOwn() {
    assertThat(defects()).hasSize(40);
    assertThat(defects().stream().map(Defect::place).distinct()).hasSize(40);
    assertThat(pairs()).hasSize(780);
  }

  @ParameterizedTest
  @MethodSource("defects")
  void givenOneDefect_whenReadAndCalibrated_thenItsCode(Defect defect)
      throws RefusedContentException {
    assertThat(codes(defect.in(SOUND))).contains(defect.code());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void givenTwoDefects_whenReadAndCalibrated_thenBothCodes(List<Defect> pair)
      throws RefusedContentException {
    Defect first = pair.get(0);
    Defect second = pair.get(1);
    assertThat(codes(second.in(first.in(SOUND)))).contains(first.code(), second.code());
  }

  /** Every code that the chain meets on its way into the market. */
  private static Set<String> codes(List<String> lines) throws RefusedContentException {
    Set<String> codes = new TreeSet<>();
    List<OptionQuote> quotes = new ArrayList<>();
    String text = String.join("\n", lines) + "\n";
    ReadFile file = ReadFile.of(
        "f", text, SourceFormat.CBOE_WEB_CSV, Map.of(), SoundChain.SESSION, SoundChain.NYSE);
    for (RowOutcome outcome : file.rows()) {
      if (outcome instanceof RowOutcome.Rejected rejected) {
        codes.add(rejected.row().code());
      } else if (outcome instanceof RowOutcome.Used used) {
        FiniteRows.check(used.row());
        if (used.row() instanceof OptionQuote quote) {
          assertThat(quote.ask()).isPositive();
          quotes.add(quote);
        }
      }
    }
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        SoundChain.SESSION,
        SoundChain.NYSE,
        Underlying.SPX,
        quotes,
        ZeroCurve.flat(0.05),
        SoundChain.SPOT,
        Optional.empty(),
        Optional.empty()));
    result.rejected().stream().map(QuoteRejection::code).forEach(codes::add);
    result.quotes().stream()
        .flatMap(quote -> quote.quality().stream())
        .map(QualityCode::code)
        .forEach(codes::add);
    result.slices().forEach(slice -> codes.addAll(codes(slice)));
    return codes;
  }

  private static List<String> codes(ExpirySlice slice) {
    List<String> codes = new ArrayList<>();
    if (slice.flags().contains(ExpirySlice.Flag.THIN)) {
      codes.add(QualityCode.Q16_COVERAGE.code());
    }
    if (slice.flags().contains(ExpirySlice.Flag.CALENDAR)) {
      codes.add(QualityCode.Q11_CALENDAR.code());
    }
    return codes;
  }
}
