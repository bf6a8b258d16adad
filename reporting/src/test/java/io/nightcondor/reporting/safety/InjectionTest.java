package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.excel.RiskWorkbook;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.mail.FailedBook;
import io.nightcondor.reporting.mail.MailContent;
import io.nightcondor.reporting.table.ReportDocument;
import io.nightcondor.reporting.table.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/**
 * A payload in every free text of a pack, and every report of it. A report must be what it is with
 * harmless words of the same shape, but for the words: the same elements, attributes, formulas,
 * names, links and formats. A share of the corpus; all of it with {@code -Dinjection=all}.
 */
@Tag("once")
@ParameterizedClass
@FieldSource("PAYLOADS")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {

  static final List<Payload> PAYLOADS = Payloads.some();

  @Parameter
  private Payload payload;

  private RiskPack pack;
  private RiskPack harmless;
  private ReportDocument document;
  private ReportDocument harmlessDocument;

  /** Packs and their layout are the same for every sink. */
  @BeforeParameterizedClassInvocation
  void layOut() {
    pack = NastyPack.with(payload.text());
    harmless = NastyPack.with(payload.harmless());
    document = ReportDocument.of(pack);
    harmlessDocument = ReportDocument.of(harmless);
  }

  @Test
  void givenPayloadInEveryText_whenWorkbookIsWritten_thenOnlyItsTextsDiffer() throws IOException {
    Map<String, Element> workbook = Parts.of(RiskWorkbook.render(document));
    Map<String, List<String>> parts = Parts.skeletons(workbook);
    Map<String, List<String>> expected =
        Parts.skeletons(Parts.of(RiskWorkbook.render(harmlessDocument)));
    assertThat(parts).containsOnlyKeys(expected.keySet());
    expected.forEach((name, part) -> assertSame(name, parts.get(name), part));
    Set<String> missing = Words.ofTables(document);
    List<String> texts = CellTexts.guarded(workbook);
    missing.removeAll(Set.copyOf(texts));
    // sentences below tables are broken at spaces into lines, one a row
    String lines = String.join(" ", texts).replaceAll(" +", " ");
    missing.removeIf(words -> lines.contains(words.replaceAll(" +", " ")));
    assertThat(missing).as("texts that no cell holds").isEmpty();
  }

  @Test
  void givenPayloadInEveryText_whenPageIsDrawn_thenOnlyItsTextsDiffer() {
    String page = utf8(RiskPage.render(document));
    assertSame(
        "page", Markup.skeleton(page), Markup.skeleton(utf8(RiskPage.render(harmlessDocument))));
    assertThat(Markup.handlers(page)).isEmpty();
    assertThat(Markup.words(page).contains(SafeText.oneLine(payload.text()))).isTrue();
  }

  @Test
  void givenPayloadInEveryText_whenMailIsWritten_thenOnlyItsTextsDiffer() {
    MailContent mail = MailContent.of(pack);
    MailContent expected = MailContent.of(harmless);
    assertThat(mail.subject()).isEqualTo(SafeText.oneLine(mail.subject())).startsWith("[");
    assertThat(mail.subject()).hasSameSizeAs(expected.subject());
    assertThat(mail.text().lines().toList())
        .hasSameSizeAs(expected.text().lines().toList())
        .allSatisfy(line -> assertThat(line)
            .hasSizeLessThanOrEqualTo(78)
            .isEqualTo(line.indent(0).stripTrailing())
            .matches(text -> text.chars().noneMatch(Character::isISOControl)));
    assertSame("mail", Markup.skeleton(mail.html()), Markup.skeleton(expected.html()));
    assertThat(Markup.handlers(mail.html())).isEmpty();
  }

  @Test
  void givenPayloadInAFailure_whenMailIsWritten_thenOnlyItsTextsDiffer() {
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

  @Test
  void givenPayloadInEveryText_whenIndexIsDrawn_thenOnlyItsTextsDiffer() {
    List<String> pages = Overviews.with(payload.text());
    List<String> expected = Overviews.with(payload.harmless());
    for (int i = 0; i < pages.size(); i++) {
      assertSame("overview", Markup.skeleton(pages.get(i)), Markup.skeleton(expected.get(i)));
      assertThat(Markup.handlers(pages.get(i))).isEmpty();
    }
    assertThat(Markup.words(pages.get(0)).contains(SafeText.oneLine(payload.text())))
        .isTrue();
  }

  @Test
  void givenPayloadInEveryText_whenHistoryIsDrawn_thenOnlyItsTextsDiffer() {
    String page = history(payload.text());
    assertSame("history", Markup.skeleton(page), Markup.skeleton(history(payload.harmless())));
    assertThat(Markup.handlers(page)).isEmpty();
    assertThat(Markup.words(page).contains(SafeText.oneLine(payload.text()))).isTrue();
  }

  /** The nights are linked where the book's id can be a folder, so that it is the same here. */
  private static String history(String text) {
    return Overviews.history(NastyPack.with(field -> field.equals("book.id") ? "SPX-IC-1" : text));
  }

  /** Line by line, so that a failure names the first line that differs and not all of them. */
  private static void assertSame(String name, List<String> lines, List<String> expected) {
    for (int i = 0; i < Math.min(lines.size(), expected.size()); i++) {
      assertThat(lines.get(i)).as("%s, element %d", name, i).isEqualTo(expected.get(i));
    }
    assertThat(lines.size()).as("elements of " + name).isEqualTo(expected.size());
  }

  private static String utf8(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
