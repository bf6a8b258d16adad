package io.nightcondor.app.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples of a textfile: name and labels, without the workspace, to value. */
public final class TextfileLines {

  /** A sample of Prometheus' text format whose label values need no escape. */
  private static final Pattern SAMPLE = Pattern.compile(
      "(nightcondor_[a-z_]+)\\{([a-z]+=\"[^\"\\\\]*\",)?workspace=\"([^\"\\\\]*)\"\\} (\\S+)");

  private TextfileLines() {}

  /** Fails on a line that is neither a comment nor a sample of the workspace. */
  public static SortedMap<String, Double> of(Path file, String workspace) {
    SortedMap<String, Double> samples = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher sample = SAMPLE.matcher(line);
        if (line.startsWith("# ")) {
          continue;
        }
        if (!sample.matches() || !sample.group(3).equals(workspace)) {
          throw new AssertionError("no sample of " + workspace + ": " + line);
        }
        String label =
            sample.group(2) == null ? "" : "{" + sample.group(2).replaceFirst(",$", "") + "}";
        samples.put(sample.group(1) + label, Double.valueOf(sample.group(4)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return samples;
  }
}
