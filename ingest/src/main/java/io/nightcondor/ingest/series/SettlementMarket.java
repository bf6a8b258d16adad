package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.VxSettlement;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.CsvHeader;
import io.nightcondor.ingest.source.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The columns of bid, ask, volume and open interest beside a settlement. A file may lack any of
 * them and a row may leave any of them blank; a bid or ask of zero is none.
 */
record SettlementMarket(
    Optional<Column> bid,
    Optional<Column> ask,
    Optional<Column> volume,
    Optional<Column> openInterest) {

  /**
   * A column that the file has.
   *
   * @param name as in messages
   */
  record Column(String name, int place) {

    String in(List<String> fields) {
      return fields.get(place);
    }
  }

  /** The columns of a header, which takes names without regard to case. */
  static SettlementMarket of(CsvHeader header, String volume, String openInterest)
      throws RefusedContentException {
    return new SettlementMarket(
        find(header, "bid"), find(header, "ask"), find(header, volume), find(header, openInterest));
  }

  private static Optional<Column> find(CsvHeader header, String name)
      throws RefusedContentException {
    String key = name.toLowerCase(Locale.ROOT);
    return header.has(key)
        ? Optional.of(new Column(name, header.require(key, name)))
        : Optional.empty();
  }

  /** The settlement with what its row says beside it. */
  VxSettlement beside(VxSettlement settlement, List<String> fields) throws RefusedRowException {
    OptionalDouble bidLevel = level(bid, fields);
    OptionalDouble askLevel = level(ask, fields);
    if (bidLevel.isPresent()
        && askLevel.isPresent()
        && askLevel.getAsDouble() < bidLevel.getAsDouble()) {
      Column crossed = ask.orElseThrow();
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          crossed.name(),
          crossed.in(fields),
          "at least the bid of %s".formatted(bidLevel.getAsDouble()));
    }
    return new VxSettlement(
        settlement.session(),
        settlement.expiry(),
        settlement.open(),
        settlement.high(),
        settlement.low(),
        settlement.settle(),
        bidLevel,
        askLevel,
        count(volume, fields),
        count(openInterest, fields));
  }

  private static OptionalDouble level(Optional<Column> column, List<String> fields)
      throws RefusedRowException {
    return column.isPresent()
        ? Fields.levelIfTraded(column.get().name(), column.get().in(fields))
        : OptionalDouble.empty();
  }

  private static OptionalLong count(Optional<Column> column, List<String> fields)
      throws RefusedRowException {
    return column.isPresent() && !column.get().in(fields).isBlank()
        ? OptionalLong.of(Fields.count(column.get().name(), column.get().in(fields)))
        : OptionalLong.empty();
  }
}
