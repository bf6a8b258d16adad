package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.mail.FailedBook;
import io.nightcondor.reporting.mail.MailContent;
import io.nightcondor.reporting.safety.Payload.Kind;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.SafeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A payload in every free text of a pack, and every report of it. A report must be what it is with
 * harmless words of the same shape, but for the words: the same elements, attributes, formulas,
 * names, links and formats. A share of the corpus; all of it with {@code -Dinjection=all}.
 */
class InjectionTest {

  static final List<Payload> PAYLOADS = Payloads.some();

  /** Names of the fields that hold dates, and of those with the words of an enumeration. */
  private static final Pattern DATE_OR_WORD = Pattern.compile(
      "(?i)(expiry|expiries.*|date|since|from|to|session|asOf|released|first|second|knownFrom|ended|day)$"
          + "|(freshness|state|status|rung|verdict|window|breach|horizon)$");

  @Test
  void givenCorpus_whenCounted_thenEveryKindAndEveryTextOfThePackIsInIt() {
    assertThat(Payloads.of(Kind.FORMULA)).hasSizeGreaterThanOrEqualTo(45);
    assertThat(Payloads.of(Kind.MARKUP)).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Payloads.of(Kind.HEADER)).hasSizeGreaterThanOrEqualTo(25);
    assertThat(Payloads.all()).doesNotHaveDuplicates();
    assertThat(Payloads.names()).hasSize(200).doesNotHaveDuplicates();
    Set<String> checked = new TreeSet<>(NastyPack.stringFields());
    checked.removeAll(NastyPack.FIELDS);
    assertThat(checked)
        .as("what takes no free text is a date or a word of a list")
        .allMatch(field -> DATE_OR_WORD.matcher(field).find());
    System.out.printf(
        "injection: %d payloads in %d text fields, %d of them in this run%n",
        Payloads.all().size(), NastyPack.FIELDS.size(), PAYLOADS.size());
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenWorkbookIsWritten_thenOnlyItsTextsDiffer(Payload payload)
      throws IOException {
    ReportDocument document = ReportDocument.of(NastyPack.with(payload.text()));
    byte[] workbook = RiskWorkbook.render(document);
    Map<String, List<String>> harmless =
        Parts.skeletons(RiskWorkbook.render(ReportDocument.of(NastyPack.with(payload.harmless()))));
    Map<String, List<String>> parts = Parts.skeletons(workbook);
    assertThat(parts).containsOnlyKeys(harmless.keySet());
    harmless.forEach((name, part) -> assertSame(name, parts.get(name), part));
    Set<String> missing = Words.ofTables(document);
    missing.removeAll(texts(workbook));
    List<String> paragraphs = paragraphs(workbook);
    missing.removeIf(words -> paragraphs.stream().anyMatch(lines -> lines.contains(words)));
    assertThat(missing).as("texts that no cell holds").isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenPageIsDrawn_thenOnlyItsTextsDiffer(Payload payload) {
    String page = page(payload.text());
    assertSame("page", Markup.skeleton(page), Markup.skeleton(page(payload.harmless())));
    assertThat(Markup.handlers(page)).isEmpty();
    assertThat(Markup.words(page).contains(SafeText.oneLine(payload.text()))).isTrue();
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenMailIsWritten_thenOnlyItsTextsDiffer(Payload payload) {
    MailContent mail = MailContent.of(NastyPack.with(payload.text()));
    MailContent harmless = MailContent.of(NastyPack.with(payload.harmless()));
    assertThat(mail.subject()).isEqualTo(SafeText.oneLine(mail.subject())).startsWith("[");
    assertThat(mail.subject()).hasSameSizeAs(harmless.subject());
    assertThat(mail.text().lines().toList())
        .hasSameSizeAs(harmless.text().lines().toList())
        .allSatisfy(line -> assertThat(line)
            .hasSizeLessThanOrEqualTo(78)
            .isEqualTo(line.indent(0).stripTrailing())
            .matches(text -> text.chars().noneMatch(Character::isISOControl)));
    assertSame("mail", Markup.skeleton(mail.html()), Markup.skeleton(harmless.html()));
    assertThat(Markup.handlers(mail.html())).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInAFailure_whenMailIsWritten_thenOnlyItsTextsDiffer(Payload payload) {
    MailContent mail = failure(payload.text());
    assertThat(mail.subject()).isEqualTo(SafeText.oneLine(mail.subject())).startsWith("[FAILED]");
    assertSame(
        "mail",
        Markup.skeleton(mail.html()),
        Markup.skeleton(failure(payload.harmless()).html()));
    assertThat(Markup.handlers(mail.html())).isEmpty();
  }

  private static MailContent failure(String text) {
    return MailContent.failed(new FailedBook(text, text, SamplePack.SESSION, 1, true, text));
  }

  @ParameterizedTest
  @FieldSource("PAYLOADS")
  void givenPayloadInEveryText_whenIndexIsDrawn_thenOnlyItsTextsDiffer(Payload payload) {
    List<String> pages = Overviews.with(payload.text());
    List<String> harmless = Overviews.with(payload.harmless());
    for (int i = 0; i < pages.size(); i++) {
      assertSame("overview", Markup.skeleton(pages.get(i)), Markup.skeleton(harmless.get(i)));
      assertThat(Markup.handlers(pages.get(i))).isEmpty();
    }
    assertThat(Markup.words(pages.get(0)).contains(SafeText.oneLine(payload.text())))
        .isTrue();
  }

  /** Line by line, so that a failure names the first line that differs and not all of them. */
  private static void assertSame(String name, List<String> lines, List<String> expected) {
    for (int i = 0; i < Math.min(lines.size(), expected.size()); i++) {
      assertThat(lines.get(i)).as("%s, element %d", name, i).isEqualTo(expected.get(i));
    }
    assertThat(lines.size()).as("elements of " + name).isEqualTo(expected.size());
  }

  /**
   * The text of every cell that holds one, all of them guarded against being taken for formulas.
   */
  private static List<String> texts(byte[] workbook) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : read) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getCellStyle().getQuotePrefixed())
                  .as("%s!%s", sheet.getSheetName(), cell.getAddress())
                  .isTrue();
              texts.add(cell.getStringCellValue());
            }
          }
        }
      }
    }
    return texts;
  }

  /** Sentences below tables are broken into lines, one a row. */
  private static List<String> paragraphs(byte[] workbook) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : read) {
        for (int column = 0; column < 2; column++) {
          StringBuilder lines = new StringBuilder();
          for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCellType() == CellType.STRING) {
              lines.append(' ').append(cell.getStringCellValue());
            }
          }
          paragraphs.add(lines.toString());
        }
      }
    }
    return paragraphs;
  }

  private static String page(String text) {
    RiskPack pack = NastyPack.with(text);
    return utf8(RiskPage.render(ReportDocument.of(pack)));
  }

  private static String utf8(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
