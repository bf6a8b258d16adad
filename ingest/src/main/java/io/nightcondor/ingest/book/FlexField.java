package io.nightcondor.ingest.book;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a Flex Query that are read, by their names in XML and in CSV. */
enum FlexField {
  ACCOUNT("accountId", "ClientAccountID"),
  CURRENCY("currency", "CurrencyPrimary"),
  ASSET_CLASS("assetCategory", "AssetClass"),
  SYMBOL("symbol", "Symbol"),
  MULTIPLIER("multiplier", "Multiplier"),
  STRIKE("strike", "Strike"),
  EXPIRY("expiry", "Expiry"),
  PUT_CALL("putCall", "Put/Call"),
  LEVEL_OF_DETAIL("levelOfDetail", "LevelOfDetail"),
  REPORT_DATE("reportDate", "ReportDate"),
  POSITION("position", "Quantity"),
  OPEN_PRICE("openPrice", "OpenPrice"),
  COST_BASIS_PRICE("costBasisPrice", "CostBasisPrice"),
  OPEN_DATE_TIME("openDateTime", "OpenDateTime"),
  QUANTITY("quantity", "Quantity"),
  TRADE_PRICE("tradePrice", "TradePrice"),
  TRADE_DATE("tradeDate", "TradeDate"),
  DATE_TIME("dateTime", "DateTime"),
  ENDING_CASH("endingCash", "EndingCash"),
  TO_DATE("toDate", "ToDate");

  private final String xml;
  private final String csv;

  FlexField(String xml, String csv) {
    this.xml = xml;
    this.csv = csv;
  }

  String xml() {
    return xml;
  }

  String csv() {
    return csv;
  }

  static Optional<FlexField> ofXml(String name) {
    return Arrays.stream(values()).filter(field -> field.xml.equals(name)).findFirst();
  }
}
