package io.nightcondor.reporting.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.ReportForm;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.html.MailPage;
import io.nightcondor.reporting.picture.ChartPicture;
import io.nightcondor.reporting.table.ReportCell;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.ReportTable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailContentTest {

  /** Gmail hides what lies beyond 102 KB; a margin for what a gateway adds. */
  private static final int MOST_BYTES = 80 * 1024;

  static final List<String> PAYLOADS = SamplePack.PAYLOADS;

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenMailed_thenLimitsHold(String payload) {
    assertLimits(MailContent.of(SamplePack.nasty(payload)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 25, 200, 500})
  void givenManyCondors_whenMailed_thenLimitsHold(int condors) {
    assertLimits(MailContent.of(SamplePack.large(condors)));
  }

  private static void assertLimits(MailContent mail) {
    assertThat(mail.subject()).hasSizeLessThanOrEqualTo(180).matches("\\[(WARN|STALE)] .*");
    assertThat(mail.subject().codePoints()).noneMatch(Character::isISOControl);
    assertThat(mail.text().lines()).allMatch(line -> line.length() <= 78);
    assertThat(mail.text().codePoints().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
    assertThat(unwrapped(mail.text())).contains(ReportDocument.MODELLED, ReportDocument.DISCLAIMER);
    assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    assertThat(mail.html()).contains(ReportDocument.MODELLED, ReportDocument.DISCLAIMER);
    MailClients.assertShown(mail.html());
    MailClients.assertShown(MailClients.withoutStyles(mail.html()));
  }

  private static String unwrapped(String text) {
    return text.replace("\n", " ");
  }

  @Test
  void givenRichPack_whenMailed_thenTextAndHtmlHaveTheSameFigures() {
    MailContent mail = MailContent.of(SamplePack.rich());
    int figures = 0;
    for (ReportTable table : tables(SamplePack.rich())) {
      for (List<ReportCell> row : table.rows()) {
        for (ReportCell cell : row) {
          if (cell instanceof ReportCell.Quantity quantity) {
            String plain = PlainText.text(quantity);
            assertThat(mail.text()).contains(plain);
            assertThat(mail.html()).contains(">" + plain.replace("-", "−") + "<");
            figures++;
          }
        }
      }
    }
    assertThat(figures).isGreaterThan(20);
    assertThat(mail.text()).contains("Buy 6 VXMU24 at 23.45, good for the day [E5]");
    assertThat(mail.html()).contains("Buy 6 VXMU24 at 23.45, good for the day");
    assertThat(mail.text())
        .containsSubsequence(
            "How bad it can get",
            "Expected shortfall",
            "131,420",
            "Worst named day",
            "2020-03-16 RELATIVE",
            "What changed",
            "Limits broken or near",
            "* BREACH: expected shortfall 131,420 USD, limit 125,000 USD",
            "* NEAR: hedge spend 41,200 USD, limit 50,000 USD",
            "Decisions for tonight",
            "What was left out",
            "Key figures",
            "Condors at a glance");
  }

  private static List<ReportTable> tables(RiskPack pack) {
    ReportDocument document = ReportDocument.of(pack);
    Fullest fullest = new Fullest(ReportForm.ALL);
    MailPage page = MailExtract.page(
        pack,
        document,
        Optional.empty(),
        MailCharts.of(document, fullest, ChartPicture::png),
        fullest,
        List.of());
    return page.parts().stream()
        .map(MailPage.Part::block)
        .filter(ReportTable.class::isInstance)
        .map(ReportTable.class::cast)
        .toList();
  }

  @Test
  void givenCharts_whenMailed_thenPicturesByContentIdWithTheirNumbersInBothParts() {
    MailContent mail = MailContent.of(SamplePack.rich());
    assertThat(mail.pictures())
        .extracting(MailContent.Picture::contentId)
        .containsExactly(
            "bookCurve@nightcondor.invalid",
            "spotLineChart@nightcondor.invalid",
            "tailPartBars@nightcondor.invalid");
    for (MailContent.Picture picture : mail.pictures()) {
      assertThat(mail.html()).contains("src=\"cid:" + picture.contentId() + "\"");
      assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(150_000);
    }
    assertThat(mail.html().split("cid:", -1)).hasSize(4);
    assertThat(mail.text()).contains("Stress by spot");
  }

  @Test
  void givenChainInDoubt_whenMailed_thenAlarmFirst() {
    MailContent mail = MailContent.of(SamplePack.doubtful());
    assertLimits(mail);
    assertThat(mail.text()).startsWith("VIX CHECK FAILED: of the chain 37.01, published 38.57.");
    assertThat(mail.html())
        .containsSubsequence("VIX CHECK FAILED: of the chain 37.01", ReportDocument.MODELLED);
  }

  @Test
  void givenMoreCondorsThanFit_whenMailed_thenSaysHowMany() {
    RiskPack pack = SamplePack.large(50);
    assertThat(MailContent.of(pack).text()).contains("The first 20 of 50; the workbook has all.");
    assertThat(MailContent.of(pack).html()).contains("The first 20 of 50; the workbook has all.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "XLSX,HTML; workbook, page and risk.json have everything.; the workbook has all.; the page has all.",
        "XLSX; workbook and risk.json have everything.; the workbook has all.; the workbook has all.",
        "HTML; page and risk.json have everything.; the page has all.; the page has all.",
        "''; risk.json has everything.; risk.json has all.; risk.json has all."
      })
  void givenFewerReports_whenMailed_thenOnlyThoseAreNamed(
      String forms, String whole, String rows, String points) {
    Set<ReportForm> drawn = forms.isEmpty()
        ? Set.of()
        : Arrays.stream(forms.split(",", -1)).map(ReportForm::valueOf).collect(Collectors.toSet());
    MailContent mail = MailContent.of(SamplePack.large(50), "", Optional.empty(), drawn, List.of());
    assertLimits(mail);
    assertThat(unwrapped(mail.text()))
        .contains(
            "This mail is an extract; " + whole,
            "The first 20 of 50; " + rows,
            " lines; " + points,
            "Nothing is attached.");
    if (!drawn.contains(ReportForm.XLSX)) {
      assertThat(mail.text() + mail.html()).doesNotContain("workbook");
    }
    if (!drawn.contains(ReportForm.HTML)) {
      assertThat(mail.text() + mail.html()).doesNotContain("the page");
    }
  }
}
