package io.nightcondor.reporting.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.json.RiskPackJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSubjectTest {

  @Test
  void givenNightThatNeedsAPerson_whenMailed_thenWarnAndWhatIsLoud() {
    assertThat(MailSubject.of(SamplePack.rich()))
        .isEqualTo(
            "[WARN] SPX-IC-1 2024-08-05: 1 leg unpriced; 1 limit broken; 1 of 3 condors triggered");
  }

  @Test
  void givenQuietNight_whenMailed_thenOkAndWhatIsQuiet() {
    assertThat(MailSubject.of(SamplePack.empty()))
        .isEqualTo("[OK] SPX-IC-1 2024-08-05: no condor; no order due");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stale", "partial", "mixed"})
  void givenFileOfAnotherDay_whenMailed_thenStaleBeforeAnythingElse(String verdict) {
    RiskPack pack = changed("\"ACCEPTED\"", "\"" + verdict + "\"");
    assertThat(MailSubject.of(pack))
        .matches("\\[STALE] SPX-IC-1 2024-08-05: \\d files? in doubt; .*");
    MailContent mail = MailContent.of(pack);
    assertThat(mail.text().replace("\n", " ")).contains(" is " + verdict);
    assertThat(mail.html()).contains(" is " + verdict);
  }

  @Test
  void givenLaterRevision_whenMailed_thenCorrectionWithItsLight() {
    RiskPack pack = changed("\"revision\" : 1", "\"revision\" : 2");
    assertThat(MailSubject.of(pack)).startsWith("[CORRECTION] SPX-IC-1 2024-08-05: now WARN; ");
    assertThat(MailContent.of(pack).text().replace("\n", " "))
        .contains("revision 2 replaces what was mailed before");
  }

  @Test
  void givenBookWithoutReport_whenMailed_thenFailedWithReasonAndCommandInBothParts() {
    MailContent mail = MailContent.failed(new FailedBook(
        "arbor", "Arbor <weekly>", SamplePack.SESSION, 1, false, "no rate\r\nBcc: x@example.org"));
    assertThat(mail.subject())
        .isEqualTo("[FAILED] arbor 2024-08-05: no report; computing failed; to be run again");
    assertThat(mail.text().replaceAll("\\s+", " "))
        .contains(
            "no rate",
            "The other books of the night are not affected",
            "nightcondor run --date 2024-08-05",
            "Educational only")
        .doesNotContain("\r");
    assertThat(mail.html())
        .contains("no rate", "Arbor &lt;weekly&gt;", "nightcondor run --date 2024-08-05");
    assertThat(mail.text().lines()).allMatch(line -> line.length() <= 78);
    MailClients.assertShown(mail.html());
  }

  private static RiskPack changed(String from, String to) {
    String json = new String(RiskPackJson.write(SamplePack.rich()), StandardCharsets.UTF_8);
    assertThat(json).contains(from);
    return RiskPackJson.read(json.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
  }
}
