package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.reporting.html.IndexPage;
import io.nightcondor.reporting.overview.BookLine;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.overview.NightLine;
import io.nightcondor.reporting.overview.NightTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Books and nights for the pages over many of them. */
public final class OverviewSample {

  private static final List<String> STATUS =
      List.of("OK", "OK", "OK", "ATTENTION", "OK", "INCOMPLETE", "OK", "ATTENTION", "OK", "OK");

  private OverviewSample() {}

  public static IndexPage.Head head() {
    return new IndexPage.Head(
        SamplePack.SESSION, 1, true, Optional.of(LocalDate.of(2024, 8, 2)), 12);
  }

  /** So many books, one in 97 failed; the first is of the session's worst. */
  public static List<BookLine> books(int count) {
    List<BookLine> books = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      books.add(i % 97 == 42 ? failed("b" + pad(i)) : book(i));
    }
    return books;
  }

  public static BookLine failed(String id) {
    return new BookLine(
        id,
        "Broken book",
        "FAILED",
        "IllegalStateException: the stored state cannot be read",
        "",
        Set.of(),
        0,
        0,
        Optional.empty());
  }

  private static BookLine book(int i) {
    String status = STATUS.get(i % STATUS.size());
    boolean incomplete = status.equals("INCOMPLETE");
    KeyFigures figures = new KeyFigures(
        1_000_000 + 1_000 * i,
        incomplete ? Figure.missing("UNPRICED_LEG") : Figure.of(21_410.4 + 37 * i),
        i % 10 == 3 ? LimitState.BREACH : i % 10 == 7 ? LimitState.NEAR : LimitState.INSIDE,
        Figure.of(186_240 + 113 * i),
        Figure.of(201_500 + 113 * i),
        incomplete ? Figure.missing("UNPRICED_LEG") : Figure.of(0.03 * (i % 30)),
        i % 10 == 3 ? "1 TRIGGERED, 2 SAFE" : "3 SAFE",
        incomplete ? Figure.missing("UNPRICED_LEG") : Figure.of(-8_214.25 + 211 * (i % 71)),
        i % 4);
    return new BookLine(
        "b" + pad(i),
        "Income book " + i,
        status,
        "%d of 3 condors triggered; layer 1 due: buy 6 VXMU24".formatted(i % 10 == 3 ? 1 : 0),
        "b" + pad(i),
        ReportForm.ALL,
        i % 10 == 3 ? 2 : 0,
        i % 10 == 7 ? 1 : 0,
        Optional.of(figures));
  }

  public static NightTotals totals(List<BookLine> books) {
    NightTotals totals = NightTotals.NONE;
    for (BookLine book : books) {
      totals = totals.plus(book);
    }
    return totals;
  }

  /** So many weekdays back from the session, of three books each; the oldest without totals. */
  public static List<NightLine> nights(int count) {
    List<NightLine> nights = new ArrayList<>();
    LocalDate session = SamplePack.SESSION;
    while (nights.size() < count) {
      if (session.getDayOfWeek().getValue() <= 5) {
        NightTotals totals = totals(books(3 + nights.size() % 5));
        nights.add(new NightLine(
            session,
            nights.size() % 31 == 30 ? 2 : 1,
            totals.statuses(),
            nights.size() == count - 1 ? Optional.empty() : Optional.of(totals)));
      }
      session = session.minusDays(1);
    }
    return nights;
  }

  private static String pad(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
