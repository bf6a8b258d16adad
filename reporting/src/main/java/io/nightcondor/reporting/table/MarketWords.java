package io.nightcondor.reporting.table;

/** Codes of the market levels in a trader's words. */
final class MarketWords {

  private MarketWords() {}

  /** Where the implied vol of the expected daily range comes from. */
  static String impliedFrom(String code) {
    return "REPLICATED_NINE_DAYS".equals(code) ? "the nine days of the chain" : code;
  }
}
