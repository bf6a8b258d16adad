package io.nightcondor.ingest.chain;

import java.text.Normalizer;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of months in English, French, German, Spanish, Portuguese, Italian and Dutch, and the
 * English abbreviations. The table is ours: what the platform knows changes with its version.
 */
final class MonthNames {

  /** Without accents; January first. */
  private static final List<String> NAMES = List.of(
      "january jan janvier januar janner enero janeiro gennaio januari",
      "february feb fevrier februar febrero fevereiro febbraio februari",
      "march mar mars marz marzo marco maart",
      "april apr avril abril aprile",
      "may mai mayo maio maggio mei",
      "june jun juin juni junio junho giugno",
      "july jul juillet juli julio julho luglio",
      "august aug aout agosto augustus",
      "september sep sept septembre septiembre setiembre setembro settembre",
      "october oct octobre oktober octubre outubro ottobre",
      "november nov novembre noviembre novembro",
      "december dec decembre dezember diciembre dezembro dicembre");

  private static final Map<String, Month> MONTHS = months();
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  private MonthNames() {}

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      for (String name : NAMES.get(i).split(" ", -1)) {
        months.put(name, Month.of(i + 1));
      }
    }
    return months;
  }

  /** The month of that name, with or without accents. */
  static Optional<Month> of(String name) {
    String plain =
        ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return Optional.ofNullable(MONTHS.get(plain.toLowerCase(Locale.ROOT)));
  }
}
