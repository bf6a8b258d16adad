package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.OverviewSample;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.mail.MailContent;
import io.nightcondor.reporting.overview.BookLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pages over books and nights, and the body of a mail, in a real browser. */
@ExtendWith(SharedBrowser.class)
class OverviewBrowserTest {

  private static final String MAIL = "mail.html";

  private static final List<String> PAGES =
      List.of("nights.html", "night.html", "divided.html", "part.html", "history.html");

  @TempDir
  private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void start(Browser shared) throws IOException {
    browser = shared;
    List<BookLine> books = OverviewSample.books(60);
    IndexPage.Part part = new IndexPage.Part(1, "b0000", "b0059", OverviewSample.totals(books));
    write(
        "nights.html",
        NightsPage.render(true, OverviewSample.nights(300)).get(0).content());
    write(
        "night.html",
        IndexPage.render(OverviewSample.head(), OverviewSample.totals(books), books, List.of()));
    write(
        "divided.html",
        IndexPage.render(
            OverviewSample.head(), OverviewSample.totals(books), books, List.of(part)));
    write("part.html", IndexPage.render(OverviewSample.head(), part, books));
    write("history.html", HistoryPage.render(SamplePack.rich(), "a".repeat(64), Set.of()));
    write(MAIL, mail().getBytes(StandardCharsets.UTF_8));
  }

  /** As a mail client shows it: with the pictures that travel with it. */
  private static String mail() {
    MailContent mail = MailContent.of(SamplePack.rich());
    String html = mail.html();
    for (MailContent.Picture picture : mail.pictures()) {
      String data = Base64.getEncoder().encodeToString(picture.png());
      html = html.replace("cid:" + picture.contentId(), "data:image/png;base64," + data);
    }
    return html;
  }

  static Stream<Arguments> looks() {
    return Stream.of(Arguments.of(1280, false), Arguments.of(400, true))
        .flatMap(
            look -> PAGES.stream().map(page -> Arguments.of(page, look.get()[0], look.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void givenPage_whenAuditedByAxe_thenNoViolation(String name, int width, boolean dark)
      throws IOException {
    try (BrowserPage page = browser.page().as(width, dark).open(folder.resolve(name))) {
      JsonNode result = Axe.violations(page, Axe.EVERY_RULE);
      assertThat(result).as(result.toPrettyString()).isEmpty();
    }
  }

  /** A mail is part of a client's window, so it has no landmarks of its own. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void givenMail_whenAuditedByAxe_thenNoViolationOfWcag(boolean dark) throws IOException {
    try (BrowserPage page = browser.page().as(800, dark).open(folder.resolve(MAIL))) {
      JsonNode result = Axe.violations(page, Axe.WCAG);
      assertThat(result).as(result.toPrettyString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void givenPage_whenOpened_thenAsksForNothingElseAndNothingComplains(String name) {
    Path file = folder.resolve(name);
    try (BrowserPage page = browser.page().as(1280, false).open(file)) {
      assertThat(page.text("document.querySelector('[role=status]') ? 'runs' : 'no script'"))
          .isEqualTo("runs");
      assertThat(page.eval("document.querySelectorAll('nav button').length").asInt())
          .as("nothing folds here")
          .isZero();
      page.hover(".wide td");
      assertThat(page.requests()).containsExactly(file.toUri().toString());
      assertThat(page.complaints()).isEmpty();
    }
  }

  static List<String> pages() {
    return PAGES;
  }

  @Test
  void givenMail_whenOpened_thenAsksForNothingButItsOwnPicturesAndNothingComplains() {
    Path file = folder.resolve(MAIL);
    try (BrowserPage page = browser.page().as(800, false).open(file)) {
      assertThat(page.requests())
          .startsWith(file.toUri().toString())
          .filteredOn(request -> !request.startsWith("data:image/png;"))
          .hasSize(1);
      assertThat(page.complaints()).isEmpty();
      assertThat(
              page.eval("[...document.images].every(i => i.naturalWidth > 0)").asBoolean())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void givenNarrowWindow_whenOpened_thenOnlyTablesScrollSideways(String name) {
    try (BrowserPage page = browser.page().as(320, false).open(folder.resolve(name))) {
      assertThat(page.eval("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(320);
    }
  }

  private static void write(String name, byte[] page) throws IOException {
    Files.write(folder.resolve(name), page);
  }
}
