package io.nightcondor.ingest.chain;

import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Option chain as the Cboe site's delayed quotes have it, which the site does not describe:
 * {@code timestamp} in UTC, and under {@code data} the underlying and {@code options[]} with OSI
 * symbols. Its rows are the options, then the underlying's price. That price is the session's close
 * only if the underlying last traded, by New York's clock, on the day of the session; else its row
 * is refused.
 */
final class CboeDelayedJson implements SourceReader {

  private static final Pattern FIRST_KEY =
      Pattern.compile("\\s*\\{\\s*\"(timestamp|symbol|data)\"\\s*:.*", Pattern.DOTALL);
  private static final Pattern OPTIONS = Pattern.compile("\"options\"\\s*:\\s*\\[");
  private static final Pattern MARK = Pattern.compile("^[_^]");

  /** 2023-09-21 03:17:42, or with a T between. */
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}");

  @Override
  public boolean recognises(String head) {
    return FIRST_KEY.matcher(head).matches() && OPTIONS.matcher(head).find();
  }

  @Override
  public SourceRows open(Reader text, ReadContext context) throws RefusedContentException {
    DelayedChain chain = JsonText.read(
        text, DelayedChain::read, "one JSON object with timestamp and data, in it options");
    Underlying underlying = underlying(chain.symbol());
    Instant quotedAt = instant(chain.timestamp());
    LocalDate session = context.calendar().lastClosedSession(quotedAt);
    List<DelayedOption> options = chain.options();
    if (options.isEmpty()) {
      throw new RefusedContentException("data.options has no options", "options");
    }
    RowList rows = new RowList(context.file());
    QuoteRules rules = new QuoteRules(session);
    for (int i = 0; i < options.size(); i++) {
      DelayedOption option = options.get(i);
      int position = i + 1;
      rows.add(position, () -> option.quote(context.file(), position, underlying, rules));
    }
    rows.add(1, () -> close(chain, underlying, session));
    return new ListedRows(
        rows,
        SourceFacts.of(Optional.of(session), underlying.name(), "")
            .quotedAt(Optional.of(quotedAt)));
  }

  private static Underlying underlying(String symbol) throws RefusedContentException {
    String name = MARK.matcher(symbol).replaceFirst("");
    return Arrays.stream(Underlying.values())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedContentException(
            "the underlying is '%s'".formatted(Shown.text(name)), "SPX or VIX"));
  }

  private static Instant instant(String timestamp) throws RefusedContentException {
    return time(timestamp)
        .map(utc -> utc.toInstant(ZoneOffset.UTC))
        .orElseThrow(() -> new RefusedContentException(
            "timestamp is '%s'".formatted(Shown.text(timestamp)),
            "a UTC time such as 2023-09-21 03:17:42"));
  }

  private static Optional<LocalDateTime> time(String text) {
    if (!TIMESTAMP.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static RankedBar close(DelayedChain chain, Underlying underlying, LocalDate session)
      throws RefusedRowException {
    double price = JsonFields.level("data.current_price", chain.currentPrice());
    Optional<LocalDate> traded = time(chain.lastTradeTime()).map(LocalDateTime::toLocalDate);
    if (!traded.filter(session::equals).isPresent()) {
      boolean later = traded.filter(session::isBefore).isPresent();
      throw new RefusedRowException(
          later ? RejectionCode.AFTER_SESSION : RejectionCode.Q14,
          "data.last_trade_time",
          chain.lastTradeTime(),
          "a time of the session %s, so that data.current_price is its close".formatted(session));
    }
    OptionalDouble none = OptionalDouble.empty();
    return new RankedBar(
        new IndexBar(underlying.name(), session, none, none, none, price), RankedBar.Rank.CHAIN);
  }
}
