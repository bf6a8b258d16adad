package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.mail.MailContent;
import io.nightcondor.reporting.table.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is missing has its reason in words: no report shows how the program says it to itself. */
class MissingValuesTest {

  static final List<RiskPack> PACKS = List.of(
      SamplePack.rich(), SamplePack.empty(), NastyPack.with("harmless"), SamplePack.doubtful());

  private static final Pattern INTERNAL = Pattern.compile(
      "\\bNaN\\b|Infinity|\\bnull\\b|Optional(Double|Int|Long)?[.\\[]|\\b(Figure|Known|Missing)\\["
          + "|\\bio\\.nightcondor\\b|@[0-9a-f]{6,8}\\b|\\$\\{|#(REF|NAME|VALUE|DIV/0|NUM|N/A)");

  @ParameterizedTest
  @FieldSource("PACKS")
  void givenPack_whenReported_thenNothingInternalIsShown(RiskPack pack) throws IOException {
    ReportDocument document = ReportDocument.of(pack);
    assertThat(internal(Markup.words(utf8(RiskPage.render(document))))).isEmpty();
    MailContent mail = MailContent.of(pack);
    assertThat(internal(mail.subject() + mail.text() + Markup.words(mail.html())))
        .isEmpty();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(RiskWorkbook.render(document)))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertThat(internal(utf8(zip.readAllBytes()))).as(part.getName()).isEmpty();
      }
    }
  }

  private static List<String> internal(String text) {
    Matcher found = INTERNAL.matcher(text);
    return found
        .results()
        .map(hit ->
            text.substring(Math.max(0, hit.start() - 60), Math.min(text.length(), hit.end() + 60)))
        .limit(5)
        .toList();
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
