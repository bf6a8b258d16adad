package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.SliceQuality;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DataPanel.QualityRow;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.CodeCountRow;
import io.nightcondor.analytics.pack.MarketPanel.SliceQualityRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the quality rules found in a session's market, as the reports show it. */
final class QualityRows {

  /** Verdict on a chain whose index print is older than its options. */
  private static final String MIXED = "mixed";

  private static final Figure NOT_COUNTED = Figure.missing("NOT_COUNTED");

  private final MarketSnapshot market;

  QualityRows(MarketSnapshot market) {
    this.market = market;
  }

  /** Of each expiry that is quoted, in order of root and expiry. */
  List<SliceQualityRow> bySlice() {
    return new TreeMap<>(market.quality())
        .entrySet().stream().map(slice -> row(slice.getKey(), slice.getValue())).toList();
  }

  private SliceQualityRow row(SliceKey key, SliceQuality quality) {
    return new SliceQualityRow(
        key.root().name(),
        key.expiry(),
        quality.quotes(),
        market.slice(key.root(), key.expiry()).stream()
            .flatMap(QualityRows::codes)
            .map(QualityCode::code)
            .toList(),
        quality.counts().entrySet().stream()
            .map(count -> new CodeCountRow(count.getKey().code(), count.getValue()))
            .toList());
  }

  /** The rules that a slice as a whole breaks. */
  private static Stream<QualityCode> codes(ExpirySlice slice) {
    return Stream.of(
            code(slice, ExpirySlice.Flag.CALENDAR, QualityCode.Q11_CALENDAR),
            code(slice, ExpirySlice.Flag.THIN, QualityCode.Q16_COVERAGE))
        .flatMap(Optional::stream);
  }

  private static Optional<QualityCode> code(
      ExpirySlice slice, ExpirySlice.Flag flag, QualityCode code) {
    return slice.flags().contains(flag) ? Optional.of(code) : Optional.empty();
  }

  /** Of every rule, in order; the refused rows are those of the panel. */
  List<QualityRow> byCode(DataPanel data) {
    Map<String, Map<String, Long>> refused = refused(data);
    return Arrays.stream(QualityCode.values())
        .map(code -> {
          Map<String, Long> rows = refused.getOrDefault(code.code(), Map.of());
          return new QualityRow(
              code.code(),
              code.title(),
              code.meaning(),
              code.action().name(),
              code.subject().name(),
              found(code, Underlying.SPX, rows, data),
              found(code, Underlying.VIX, rows, data),
              elsewhere(code, rows));
        })
        .toList();
  }

  /** Refused rows by code and what their file is about. */
  private static Map<String, Map<String, Long>> refused(DataPanel data) {
    Map<String, String> contents = new HashMap<>();
    data.files().forEach(file -> contents.put(file.name(), file.content()));
    Map<String, Map<String, Long>> refused = new HashMap<>();
    data.rejections()
        .forEach(row -> refused
            .computeIfAbsent(row.code(), code -> new HashMap<>())
            .merge(contents.getOrDefault(row.file(), ""), row.rows(), Long::sum));
    return refused;
  }

  private Figure found(
      QualityCode code, Underlying underlying, Map<String, Long> refused, DataPanel data) {
    return switch (code.subject()) {
      case ROW -> count(rows(underlying, refused));
      case QUOTE -> count(rows(underlying, refused) + quotes(code, underlying));
      case EXPIRY ->
        count(market.slices().values().stream()
            .filter(slice -> slice.root().underlying() == underlying)
            .filter(slice -> codes(slice).anyMatch(code::equals))
            .count());
      case SOURCE -> oldPrints(underlying, data);
      case NIGHT -> NOT_COUNTED;
    };
  }

  /** Options on the VIX are options on its futures: its print has nothing to be held against. */
  private static Figure oldPrints(Underlying underlying, DataPanel data) {
    return switch (underlying) {
      case SPX ->
        count(data.files().stream()
            .filter(file -> file.verdict().equals(MIXED))
            .filter(file -> List.of(file.content().split(",")).contains(underlying.name()))
            .count());
      case VIX -> NOT_COUNTED;
    };
  }

  /** What belongs to no one underlying: rows of files that are not about one, and the night. */
  private Figure elsewhere(QualityCode code, Map<String, Long> refused) {
    return switch (code.subject()) {
      case ROW, QUOTE -> {
        long all = refused.values().stream().mapToLong(Long::longValue).sum();
        long ofOne = Arrays.stream(Underlying.values())
            .mapToLong(underlying -> rows(underlying, refused))
            .sum();
        yield count(all - ofOne);
      }
      case EXPIRY, SOURCE -> NOT_COUNTED;
      case NIGHT -> vixCheck();
    };
  }

  private Figure vixCheck() {
    return VixRows.of(market).stream()
        .filter(row -> row.difference() instanceof Figure.Known)
        .filter(row -> row.symbol().equals(Underlying.VIX.name()))
        .map(row -> Figure.of(row.beyondLimit() ? 1 : 0))
        .findFirst()
        .orElse(Figure.missing("NOT_COMPARED"));
  }

  private static Figure count(long number) {
    return Figure.of((double) number);
  }

  private static long rows(Underlying underlying, Map<String, Long> refused) {
    return refused.getOrDefault(underlying.name(), 0L);
  }

  private long quotes(QualityCode code, Underlying underlying) {
    return market.quality().entrySet().stream()
        .filter(slice -> slice.getKey().root().underlying() == underlying)
        .mapToLong(slice -> slice.getValue().counts().getOrDefault(code, 0))
        .sum();
  }
}
