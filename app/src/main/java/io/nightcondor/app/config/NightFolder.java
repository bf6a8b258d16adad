package io.nightcondor.app.config;

import io.nightcondor.reporting.manifest.Manifest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that a night's folder has of its own, beside those of its books' folders. */
public final class NightFolder {

  /** The page that leads to the books. */
  public static final String INDEX = "index.html";

  /** The refused rows of the night's market files. */
  public static final String REJECTS = "rejects.csv";

  private static final Set<String> FILES = Set.of(INDEX, REJECTS, Manifest.NAME);

  /** The pages of many books. */
  private static final Pattern PAGE = Pattern.compile("books-\\d+\\.html");

  private NightFolder() {}

  /** Whether a file of the night has the name, or has it on a file system without capitals. */
  public static boolean isTaken(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return FILES.contains(small) || PAGE.matcher(small).matches();
  }
}
