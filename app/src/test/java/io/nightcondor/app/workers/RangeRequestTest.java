package io.nightcondor.app.workers;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeRequestTest {

  @Property
  void whatIsSentIsWhatArrives(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String step,
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long execution,
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long job) {
    RangeRequest request = new RangeRequest(
        step, execution, job, new Grounds("1.0.0", "c".repeat(64), "r".repeat(32)));
    assertThat(RangeRequest.of(request.text())).contains(request);
  }

  @Property
  void noTextIsMoreThanARequestOrNone(@ForAll String text) {
    RangeRequest.of(text); // throws nothing
    RangeRequest.of("nightcondor range 1\n" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nightcondor range 1",
        "nightcondor range 2\nstep recomputeBooks\nexecution 1\njob 1\nprogram 1\nconfiguration c",
        "nightcondor range 1\nstep recomputeBooks\nexecution -1\njob 1",
        "nightcondor range 1\nstep recomputeBooks\nexecution 1e3\njob 1",
        "nightcondor range 1\nstep recomputeBooks\nexecution 99999999999999999999\njob 1",
        "nightcondor range 1\nstep recomputeBooks\njob 1"
      })
  void givenTextThatIsNoRequest_whenRead_thenNone(String text) {
    assertThat(RangeRequest.of(text)).isEmpty();
  }
}
