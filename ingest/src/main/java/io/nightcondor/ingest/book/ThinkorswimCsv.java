package io.nightcondor.ingest.book;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import io.nightcondor.ingest.symbol.FutureSymbols;
import io.nightcondor.ingest.symbol.MonthNames;
import io.nightcondor.ingest.symbol.OptionSymbols;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position statement of thinkorswim (Monitor, Activity and Positions, Position Statement,
 * Export to File): groups of rows below their underlying, columns {@code Instrument, Qty, Days,
 * Trade Price, Mark} and others that the user chose. The trade price is the average over the fills;
 * dates are not shown. The time in the first line has no zone, so that only its date is used.
 */
final class ThinkorswimCsv implements SourceReader {

  private static final String EXPECTED =
      "Position Statement for 123456789 (name) on 8/5/24 16:59:00";
  private static final String PAPER = "This document was exported from the paperMoney";
  private static final Pattern TITLE =
      Pattern.compile("Position Statement for (\\S{1,40}) \\([^)]{0,60}\\) on"
          + " (\\d{1,2})/(\\d{1,2})/(\\d{2}) \\d{1,2}:\\d{2}:\\d{2},*");

  /** A group, or a share that is one; what it holds is below it. */
  private static final Pattern GROUP = Pattern.compile("/?[A-Z][A-Z0-9./]{0,11}");

  /** Cboe VIX Futures, Sep-24 (prev. /VXU4): month and symbol must be of one contract. */
  private static final Pattern NAMED_FUTURE =
      Pattern.compile(".*[ ,]([A-Z][a-z]{2})-(\\d{2}) \\((?:prev\\. )?(/VXM?[A-Z]\\d{1,2})\\)");

  private static final Map<String, Underlying> OPTION_GROUPS =
      Map.of("SPX", Underlying.SPX, "VIX", Underlying.VIX);
  private static final List<String> FUTURE_GROUPS = List.of("/VX", "/VXM");

  @Override
  public boolean recognises(String head) {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return first.startsWith("Position Statement for ") || first.startsWith(PAPER);
  }

  @Override
  public List<SourceOption> options() {
    return AccountBooks.OPTIONS;
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    List<SheetLine> lines = SheetLine.all(text);
    String first = lines.isEmpty() ? "" : lines.get(0).text().strip();
    if (first.startsWith(PAPER)) {
      throw new RefusedContentException(
          "the statement is of the paperMoney platform, which is a simulation", EXPECTED);
    }
    Matcher title = TITLE.matcher(first);
    if (!title.matches()) {
      throw new RefusedContentException(
          "the first line is '%s'".formatted(Shown.text(first)), EXPECTED);
    }
    LocalDate session = context.calendar().sessionOnOrBefore(date(title));
    Sheet sheet = new Sheet(context, title.group(1), session);
    for (SheetLine line : lines.subList(1, lines.size())) {
      sheet.read(line);
    }
    return sheet.end();
  }

  private static LocalDate date(Matcher title) throws RefusedContentException {
    try {
      return LocalDate.of(
          2000 + Integer.parseInt(title.group(4)),
          Integer.parseInt(title.group(2)),
          Integer.parseInt(title.group(3)));
    } catch (DateTimeException noSuchDay) {
      throw new RefusedContentException(
          "the first line has %s/%s/%s".formatted(title.group(2), title.group(3), title.group(4)),
          "a day of the calendar as month/day/year");
    }
  }

  /** What was read down to a line. */
  private static final class Sheet {

    private final ReadContext context;
    private final String account;
    private final LocalDate session;
    private final BrokerRows rows;
    private Optional<CsvHeader> header = Optional.empty();
    private String group = "";

    Sheet(ReadContext context, String account, LocalDate session) throws RefusedContentException {
      this.context = context;
      this.account = account;
      this.session = session;
      this.rows = new BrokerRows(context, "Position Statement for", "Instrument");
    }

    void read(SheetLine line) throws RefusedContentException {
      try {
        List<String> fields = line.fields();
        if (fields.get(0).equals("Instrument")) {
          header = Optional.of(header(line));
        } else if (fields.get(0).equals("Cash & Sweep Vehicle")) {
          rows.addCash(line.number(), account, session, () -> cash(fields));
        } else if (fields.size() == 2) {
          rows.pass(BrokerRows.HEADINGS);
        } else if (fields.size() > 2) {
          row(line.number(), line.row(requireHeader(line)));
        }
      } catch (RefusedRowException broken) {
        rows.refuse(line.number(), broken);
      }
    }

    private void row(int line, SheetRow row) throws RefusedContentException {
      String instrument = row.get("Instrument");
      boolean named = instrument.startsWith(".") || FutureSymbols.isVixFuture(instrument);
      if (!named && GROUP.matcher(instrument).matches()) {
        group = instrument;
        boolean holds = !isRead(group) && !row.get("Qty").isEmpty();
        rows.pass(holds ? BrokerRows.OTHER_PRODUCTS : BrokerRows.HEADINGS);
      } else if (!named && !isRead(group)) {
        rows.pass(BrokerRows.OTHER_PRODUCTS);
      } else if (isNothing(row)) {
        rows.pass(BrokerRows.NOTHING_HELD);
      } else {
        rows.add(line, () -> holding(row, instrument));
      }
    }

    private Optional<Holding> holding(SheetRow row, String instrument) throws RefusedRowException {
      String text = row.get("Qty");
      int quantity = PositionRules.checked("Qty", text, BrokerNumbers.contracts("Qty", text));
      OptionalDouble price = BrokerNumbers.price("Trade Price", row.get("Trade Price"));
      return instrument(instrument)
          .map(held ->
              new Holding(account, instrument, held, new Lot(quantity, price, Optional.empty())));
    }

    private Optional<? extends Instrument> instrument(String text) throws RefusedRowException {
      if (text.startsWith(".")) {
        return OptionSymbols.unpadded("Instrument", text);
      }
      Underlying underlying = OPTION_GROUPS.get(group);
      return underlying == null || FutureSymbols.isVixFuture(text)
          ? Optional.of(future(text))
          : Optional.of(OptionSymbols.spelled("Instrument", text, underlying, context.calendar()));
    }

    private VixFuture future(String text) throws RefusedRowException {
      ExchangeCalendar calendar = context.calendar();
      Matcher name = NAMED_FUTURE.matcher(text);
      if (!name.matches()) {
        return FutureSymbols.future("Instrument", text, context.session(), calendar);
      }
      VixFuture future =
          FutureSymbols.future("Instrument", name.group(3), context.session(), calendar);
      boolean agrees = future.expiry().getMonthValue() == MonthNames.of(name.group(1))
          && future.expiry().getYear() == 2000 + Integer.parseInt(name.group(2));
      if (!agrees) {
        throw new RefusedRowException(
            RejectionCode.Q14,
            "Instrument",
            text,
            "the month of %s, which settles on %s".formatted(name.group(3), future.expiry()));
      }
      return future;
    }

    SourceRows end() throws RefusedContentException {
      if (header.isEmpty()) {
        throw new RefusedContentException("the statement has no header", "Instrument, Qty, ...");
      }
      return rows.open(Optional.of(session), "");
    }

    private CsvHeader requireHeader(SheetLine line) throws RefusedContentException {
      return header.orElseThrow(() -> new RefusedContentException(
          line.number(), "a row before the header", "a header with Instrument, Qty, Trade Price"));
    }

    private static CsvHeader header(SheetLine line) throws RefusedContentException {
      CsvHeader header = CsvHeader.of(line.text(), line.number());
      for (String name : List.of("Instrument", "Qty", "Trade Price")) {
        SheetRow.require(header, List.of(name));
      }
      return header;
    }

    private static double cash(List<String> fields) throws RefusedRowException {
      String text = fields.size() > 1 ? fields.get(1) : "";
      return BrokerNumbers.required("Cash & Sweep Vehicle", text);
    }

    private static boolean isNothing(SheetRow row) {
      return row.get("Qty").equals("0");
    }

    private static boolean isRead(String group) {
      return OPTION_GROUPS.containsKey(group) || FUTURE_GROUPS.contains(group);
    }
  }
}
