package io.nightcondor.app.backtest;

import io.nightcondor.analytics.backtest.history.PastMarket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** Names a back-test by everything that it depends on. */
final class PastHash {

  private static final int SHOWN = 12;

  private final MessageDigest digest;

  private PastHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** @param words settings, window and program version */
  static String of(PastMarket past, String words) {
    PastHash hash = new PastHash();
    hash.add(words);
    new TreeMap<>(past.bars()).forEach((symbol, bars) -> bars.forEach(hash::add));
    past.settlements().forEach(hash::add);
    new TreeMap<>(past.macro().values()).forEach((series, rows) -> rows.forEach(hash::add));
    new TreeMap<>(past.macro().releases()).forEach((series, rows) -> rows.forEach(hash::add));
    past.fomc().meetings().forEach(hash::add);
    return HexFormat.of().formatHex(hash.digest.digest()).substring(0, SHOWN);
  }

  private void add(Object row) {
    digest.update((row + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
