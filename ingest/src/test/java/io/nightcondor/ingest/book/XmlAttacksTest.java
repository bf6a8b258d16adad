package io.nightcondor.ingest.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.ingest.BrokerSamples;
import io.nightcondor.ingest.ReadFile;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.rejection.RefusedContentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that reaches beyond its own text. */
@Timeout(30)
class XmlAttacksTest {

  private static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());
  private static final LocalDate MONDAY = LocalDate.of(2024, 8, 5);
  private static final String DOCUMENT_TYPE =
      ": the XML has a document type or an entity of its own, expected FlexQueryResponse with"
          + " FlexStatements, of them OpenPositions, Trades and CashReport";

  @TempDir
  private Path folder;

  /** A file that is there and one that is not are refused alike: neither was looked at. */
  @ParameterizedTest
  @ValueSource(strings = {"secret", "absent"})
  void givenAnExternalEntity_whenRead_thenRefusedWithoutTouchingTheFile(String name)
      throws Exception {
    Files.writeString(folder.resolve("secret"), "U7654321");
    String text = withType("<!DOCTYPE FlexQueryResponse [<!ENTITY account SYSTEM \"%s\">]>"
            .formatted(folder.resolve(name).toUri()))
        .replace("<CashReport>", "<CashReport>&account;");

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RefusedContentException.class)
        .hasMessage("line 2" + DOCUMENT_TYPE);
  }

  @Test
  void givenAnExternalDocumentType_whenRead_thenRefused() {
    String text = withType("<!DOCTYPE FlexQueryResponse SYSTEM \"%s\">"
        .formatted(folder.resolve("absent.dtd").toUri()));

    assertThatThrownBy(() -> read(text)).hasMessage("line 2" + DOCUMENT_TYPE);
  }

  @Test
  void givenABillionLaughs_whenRead_thenRefusedAtOnce() {
    StringBuilder type = new StringBuilder("<!DOCTYPE FlexQueryResponse [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    String text = withType(type + "]>").replace("period=\"\"", "period=\"&l9;\"");

    assertThatThrownBy(() -> read(text)).hasMessage("line 2" + DOCUMENT_TYPE);
  }

  @Test
  void givenElementsWithoutEnd_whenRead_thenRefusedAtTheLimit() {
    String text = "<FlexQueryResponse>" + "<a>".repeat(100_000);

    assertThatThrownBy(() -> read(text))
        .hasMessage("line 1: elements inside each other, expected at most 20 of them");
  }

  @Test
  void givenAnotherDocument_whenRead_thenRefusedByItsName() {
    assertThatThrownBy(() -> read("<html><body/></html>"))
        .hasMessageStartingWith("line 1: the document is a 'html', expected FlexQueryResponse");
  }

  @Test
  void givenTheFiveEntitiesOfXml_whenRead_thenRead() throws Exception {
    String text = BrokerSamples.flexXml().replace("queryName=\"night\"", "queryName=\"a &amp; b\"");

    assertThat(read(text).rows()).isNotEmpty();
  }

  private static String withType(String type) {
    return BrokerSamples.flexXml().replace("<FlexQueryResponse", type + "\n<FlexQueryResponse");
  }

  private static ReadFile read(String text) throws RefusedContentException {
    return ReadFile.of("f", text, SourceFormat.IB_FLEX_XML, Map.of("book", "arbor"), MONDAY, NYSE);
  }
}
