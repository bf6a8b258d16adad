package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.BookMetrics;
import io.nightcondor.analytics.pack.RiskPack;
import java.util.List;

/** The book's structures together. */
final class BookTables {

  private BookTables() {}

  static ReportTable metrics(RiskPack pack) {
    return new TableBuilder<BookMetrics>("bookMetrics", "All structures together")
        .note(
            "Condors and other structures. Largest profit and loss are sums, as if each met its best or its worst by itself. IRR: condors and the hedges held, closed at tonight's marks.")
        .figure("Net credit", USD, 0, BookMetrics::netCredit)
        .figure("Cost to close", USD, 0, BookMetrics::costToClose)
        .figure("Cost to close natural", USD, 0, BookMetrics::costToCloseNatural)
        .figure("P&L", USD, 0, BookMetrics::pnl)
        .percent("Captured", 0, BookMetrics::capturedShare)
        .figure("Max profit", USD, 0, BookMetrics::maxProfit)
        .figure("Max loss", USD, 0, BookMetrics::maxLoss)
        .figure("Extrinsic of shorts", USD, 0, BookMetrics::extrinsicOfShorts)
        .percent("IRR on margin", 1, m -> Returns.shown(m.irr()))
        .percent("IRR simple", 1, m -> Returns.shown(m.irrSimple()))
        .build(
            pack.condors().isEmpty() && pack.structures().isEmpty()
                ? List.of()
                : List.of(pack.metrics()),
            "This book holds no structure.");
  }
}
