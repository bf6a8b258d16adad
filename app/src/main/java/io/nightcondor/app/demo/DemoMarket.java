package io.nightcondor.app.demo;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.pack.RiskPack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a workspace of the demo market: configuration, three books and the inboxes of four
 * sessions. Two writings give the same bytes. Positions of the later nights depend on what the
 * reports of the night before suggested, so they are written between the nights.
 */
public final class DemoMarket {

  private final HistoryModel history;
  private final VxModel futures;
  private final ListedSeries listed;
  private final ExchangeCalendar calendar;

  /** @param calendar of the exchange, without overrides */
  public DemoMarket(ExchangeCalendar calendar) {
    this.calendar = calendar;
    this.history = new HistoryModel(calendar);
    this.futures = new VxModel(calendar);
    this.listed = new ListedSeries(calendar, futures);
  }

  /** The four sessions, in order. */
  public static List<LocalDate> sessions() {
    return DemoDay.SESSIONS.stream().map(DemoDay::date).toList();
  }

  /** Writes configuration, every session's market and the first night's positions. */
  public void write(Path workspace) {
    put(workspace.resolve("nightcondor.yaml"), resource("nightcondor.yaml"));
    sessions().forEach(session -> writeMarket(inbox(workspace, session), session));
    LocalDate first = sessions().get(0);
    new DemoBooks(calendar, futures)
        .onFirstNight()
        .forEach((book, holdings) -> writeBook(workspace, first, book, holdings));
  }

  /**
   * Writes the positions of a later night: those of the session before, without what has settled,
   * and with the orders filled that the packs of that night suggested.
   *
   * @param session one of {@link #sessions()} but the first
   * @param packsOfPreviousNight of the session before; a book without a pack keeps its positions
   * @return what was traded, a sentence each
   */
  public List<String> writePositions(
      Path workspace, LocalDate session, List<RiskPack> packsOfPreviousNight) {
    LocalDate previous = calendar.previousSession(session);
    List<HistoryModel.Day> days = history.until(session);
    Trading trading = new Trading(
        futures,
        new SeriesModel(calendar, futures, DemoDay.of(session)),
        days.get(days.size() - 2),
        days.get(days.size() - 1));
    List<String> log = new ArrayList<>();
    for (String book : List.of(DemoBooks.ARBOR, DemoBooks.BIRCH, DemoBooks.CEDAR)) {
      List<Holding> held = Holding.read(get(positions(workspace, previous, book)));
      for (RiskPack pack : packsOfPreviousNight) {
        if (pack.book().id().equals(book)) {
          for (Order order : Order.of(pack)) {
            held = trading.after(held, order, book, log);
          }
        }
      }
      writeBook(workspace, session, book, trading.settled(held));
    }
    return log;
  }

  private void writeMarket(Path inbox, LocalDate session) {
    SeriesModel model = new SeriesModel(calendar, futures, DemoDay.of(session));
    List<HistoryModel.Day> days = history.until(session);
    HistoryModel.Day before = days.get(days.size() - 2);
    DemoDay day = model.day();
    QuoteTable table = new QuoteTable(model);
    double spxChange = day.spot() - before.spx().close();
    put(
        inbox.resolve("spx_quotedata.csv"),
        table.text("S&P 500 INDEX", day.spot(), spxChange, listed.spx(session)));
    double vixChange = day.vix() - before.vix().close();
    put(
        inbox.resolve("vix_quotedata.csv"),
        table.text("CBOE VOLATILITY INDEX", day.vix(), vixChange, listed.vix(session)));
    for (Map.Entry<String, String> file :
        new HistoryFiles(history, futures).of(session).entrySet()) {
      put(inbox.resolve(file.getKey()), file.getValue());
    }
    if (session.equals(sessions().get(0))) {
      new HistoryFiles(history, futures)
          .ofFirstNight(new StressModel(calendar))
          .forEach((name, text) -> put(inbox.resolve(name), text));
    }
    put(inbox.resolve("macro_releases.csv"), resource("macro_releases.csv"));
    put(inbox.resolve("MODELLED"), resource("MODELLED"));
  }

  private static void writeBook(
      Path workspace, LocalDate session, String book, List<Holding> holdings) {
    put(positions(workspace, session, book), Holding.file(book, holdings));
  }

  private static Path positions(Path workspace, LocalDate session, String book) {
    return inbox(workspace, session).resolve("positions").resolve(book + ".csv");
  }

  private static Path inbox(Path workspace, LocalDate session) {
    return workspace.resolve("inbox").resolve(session.toString());
  }

  private static String resource(String name) {
    try (InputStream in = DemoMarket.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource demo/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  private static String get(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException cannotRead) {
      throw new UncheckedIOException(cannotRead);
    }
  }

  private static void put(Path file, String text) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }
}
