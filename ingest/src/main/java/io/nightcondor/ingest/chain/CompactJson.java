package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.BarRules;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.JsonFields;
import io.nightcondor.ingest.source.JsonText;
import io.nightcondor.ingest.source.ListedRows;
import io.nightcondor.ingest.source.RankedBar;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.RowList;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceFacts;
import io.nightcondor.ingest.source.SourceReader;
import io.nightcondor.ingest.source.SourceRows;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compact option chain without root symbols: {@code sym spot asof o[] bars[]}. Its rows are the
 * options, then the bars, then the spot. The roots follow by rule, see {@link RootResolver}. The
 * bars are history of the last rank; the session's own bar must agree with the spot.
 */
final class CompactJson implements SourceReader {

  private static final DateTimeFormatter AS_OF = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private static final Pattern HEAD = Pattern.compile("\\s*\\{\\s*\"sym\"\\s*:.*", Pattern.DOTALL);

  @Override
  public boolean recognises(String head) {
    return HEAD.matcher(head).matches();
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    CompactChain chain =
        JsonText.read(text, CompactChain::read, "one JSON object with sym, spot, asof, o and bars");
    String file = context.file();
    ExchangeCalendar calendar = context.calendar();
    Underlying underlying = Arrays.stream(Underlying.values())
        .filter(value -> value.name().equals(chain.symbol()))
        .findFirst()
        .orElseThrow(() -> new RefusedContentException(
            "sym is '%s'".formatted(Shown.text(chain.symbol())), "SPX or VIX"));
    Instant quotedAt = instant(chain.asOf());
    LocalDate session = calendar.lastClosedSession(quotedAt);
    if (chain.options().isEmpty()) {
      throw new RefusedContentException("o has no options", "options");
    }
    RowList rows = new RowList(file);
    addQuotes(file, chain, underlying, session, calendar, rows);
    addBars(chain, underlying, session, calendar, rows);
    return new ListedRows(
        rows,
        SourceFacts.of(Optional.of(session), underlying.name(), "")
            .quotedAt(Optional.of(quotedAt)));
  }

  private static Instant instant(String asOf) throws RefusedContentException {
    try {
      return LocalDateTime.parse(asOf, AS_OF).atZone(ExchangeCalendar.NEW_YORK).toInstant();
    } catch (DateTimeException notATime) {
      throw new RefusedContentException(
          "asof is '%s'".formatted(Shown.text(asOf)),
          "a New York time such as 2026-08-03T16:14:41");
    }
  }

  private static void addQuotes(
      String file,
      CompactChain chain,
      Underlying underlying,
      LocalDate session,
      ExchangeCalendar calendar,
      RowList rows)
      throws RefusedContentException {
    QuoteRules rules = new QuoteRules(session);
    SortedMap<Integer, CompactOption> readable = new TreeMap<>();
    Map<Integer, RefusedRowException> faults = new HashMap<>();
    for (int position = 1; position <= chain.options().size(); position++) {
      try {
        readable.put(
            position, CompactOption.parse(position, chain.options().get(position - 1), rules));
      } catch (RefusedRowException fault) {
        faults.put(position, fault);
      }
    }
    RootResolver roots =
        RootResolver.of(underlying, List.copyOf(readable.values()), session, calendar);
    for (int i = 1; i <= chain.options().size(); i++) {
      int position = i;
      rows.add(position, () -> {
        CompactOption option = readable.get(position);
        if (option == null) {
          throw Objects.requireNonNull(faults.get(position), "fault");
        }
        return quote(file, position, option, roots, rules);
      });
    }
  }

  private static OptionQuote quote(
      String file, int position, CompactOption option, RootResolver roots, QuoteRules rules)
      throws RefusedRowException {
    OptionSeries series =
        new OptionSeries(roots.root(option), option.expiry(), option.right(), option.strike());
    rules.checkFirst(series, position, "o[].k", Double.toString(option.strike()));
    QuoteRules.checkMarket(series, option.bid(), option.ask(), "o[].b", "o[].a");
    VendorVol vendor = VendorVol.of(option.vol(), OptionalDouble.empty());
    return new OptionQuote(
        series,
        option.bid(),
        option.ask(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        option.last() > 0 ? OptionalDouble.of(option.last()) : OptionalDouble.empty(),
        OptionalLong.of(option.volume()),
        OptionalLong.of(option.openInterest()),
        vendor.vol(),
        vendor.delta(),
        file,
        position);
  }

  private static void addBars(
      CompactChain chain,
      Underlying underlying,
      LocalDate session,
      ExchangeCalendar calendar,
      RowList rows)
      throws RefusedContentException {
    Map<LocalDate, IndexBar> byDate = new HashMap<>();
    for (int i = 0; i < chain.bars().size(); i++) {
      Map<String, String> raw = chain.bars().get(i);
      rows.add(i + 1, () -> {
        IndexBar bar = bar(raw, underlying, session, calendar);
        if (byDate.containsKey(bar.date())) {
          throw new RefusedRowException(
              RejectionCode.Q15, "bars[].t", bar.date().toString(), "each date once");
        }
        checkAgainstSpot(bar, session, chain.spot());
        byDate.put(bar.date(), bar);
        return new RankedBar(bar, RankedBar.Rank.BARS);
      });
    }
    rows.add(1, () -> {
      double spot = JsonFields.level("spot", chain.spot());
      OptionalDouble none = OptionalDouble.empty();
      IndexBar own = byDate.get(session);
      return new RankedBar(
          own == null
              ? new IndexBar(underlying.name(), session, none, none, none, spot)
              : new IndexBar(underlying.name(), session, own.open(), own.high(), own.low(), spot),
          RankedBar.Rank.CHAIN);
    });
  }

  private static IndexBar bar(
      Map<String, String> raw, Underlying underlying, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    String time = raw.getOrDefault("t", "");
    long millis = Fields.whole("bars[].t", time, "milliseconds since 1970");
    LocalDate date =
        Instant.ofEpochMilli(millis).atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
    BarRules.checkDate(date, "bars[].t", date.toString(), session, calendar);
    IndexBar bar = new IndexBar(
        underlying.name(),
        date,
        OptionalDouble.of(JsonFields.level("bars[].o", raw.getOrDefault("o", ""))),
        OptionalDouble.of(JsonFields.level("bars[].h", raw.getOrDefault("h", ""))),
        OptionalDouble.of(JsonFields.level("bars[].l", raw.getOrDefault("l", ""))),
        JsonFields.level("bars[].c", raw.getOrDefault("c", "")));
    BarRules.checkRange(bar, "bars[].h");
    return bar;
  }

  private static void checkAgainstSpot(IndexBar bar, LocalDate session, String spotText)
      throws RefusedRowException {
    if (!bar.date().equals(session)) {
      return;
    }
    double spot = JsonFields.level("spot", spotText);
    if (!BarRules.agree(spot, bar.close())) {
      throw new RefusedRowException(
          RejectionCode.SPOT_DISAGREES,
          "bars[].c",
          Double.toString(bar.close()),
          "the spot of %s to 0.1 %% on the session %s".formatted(spot, session));
    }
  }
}
