package io.nightcondor.reporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** Hashes by which contents are told apart. */
public final class Sha256 {

  private Sha256() {}

  /** Lower-case hexadecimal, 64 characters. */
  public static String of(byte[] bytes) {
    return of(List.of(bytes).iterator());
  }

  /** The same of parts in their order, as if they were one. */
  public static String of(Iterator<byte[]> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts.forEachRemaining(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
