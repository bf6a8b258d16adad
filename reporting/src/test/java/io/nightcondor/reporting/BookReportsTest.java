package io.nightcondor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.mail.MailContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.util.Reproducibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Changes the defaults of the whole process, hence alone. */
@Isolated
class BookReportsTest {

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void givenPack_whenRendered_thenWorkbookPageJsonAndHistory() throws IOException {
    assertThat(render(SamplePack.rich()))
        .extracting(ReportFile::name)
        .containsExactly("risk.xlsx", "risk.html", "risk.json", "history.html");
  }

  @Test
  void givenFewerForms_whenRendered_thenTheseAndJsonOfTheSameBytes() throws IOException {
    List<ReportFile> all = render(SamplePack.rich());
    assertSame(render(Set.of()), all.get(2));
    assertSame(render(Set.of(ReportForm.XLSX)), all.get(0), all.get(2));
    assertSame(render(Set.of(ReportForm.HTML)), all.get(1), all.get(2), all.get(3));
  }

  private static void assertSame(List<ReportFile> files, ReportFile... expected) {
    assertThat(files)
        .extracting(ReportFile::name)
        .isEqualTo(Stream.of(expected).map(ReportFile::name).toList());
    for (int i = 0; i < expected.length; i++) {
      assertSame(files.get(i), expected[i], "");
    }
  }

  private static void assertSame(ReportFile file, ReportFile expected, String where) {
    assertThat(HexFormat.of().formatHex(file.content()))
        .as(file.name() + where)
        .isEqualTo(HexFormat.of().formatHex(expected.content()));
  }

  private static List<ReportFile> render(Set<ReportForm> forms) throws IOException {
    List<ReportFile> files = new ArrayList<>();
    Reproducibility.runWithSourceDateEpoch(() -> files.addAll(BookReports.render(
        SamplePack.rich(), RiskPackJson.write(SamplePack.rich()), forms, Set.of())));
    return files;
  }

  @Test
  void givenOtherLocaleAndZone_whenRenderedAgain_thenSameBytes() throws Exception {
    for (RiskPack pack : List.of(SamplePack.rich(), SamplePack.empty())) {
      Locale.setDefault(Locale.US);
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      List<ReportFile> first = render(pack);
      MailContent firstMail = MailContent.of(pack);
      Thread.sleep(2_100); // zip entries carry times in steps of two seconds
      for (String[] other : new String[][] {
        {"ar-EG-u-nu-arab", "Africa/Cairo"},
        {"tr-TR", "Pacific/Auckland"},
        {"de-DE", "America/New_York"},
        {"hi-IN-u-nu-deva", "Pacific/Honolulu"}
      }) {
        Locale.setDefault(Locale.forLanguageTag(other[0]));
        TimeZone.setDefault(TimeZone.getTimeZone(other[1]));
        List<ReportFile> again = render(pack);
        for (int i = 0; i < first.size(); i++) {
          assertSame(again.get(i), first.get(i), " in " + other[0]);
        }
        assertThat(MailContent.of(pack)).isEqualTo(firstMail);
      }
    }
  }

  private static List<ReportFile> render(RiskPack pack) throws IOException {
    List<ReportFile> files = new ArrayList<>();
    Reproducibility.runWithSourceDateEpoch(() -> files.addAll(BookReports.render(pack)));
    return files;
  }
}
