package io.nightcondor.app.workers;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks for the work on one range of books. It travels as text, one line a field, since objects of
 * Java would bring code of their own.
 *
 * @param step that works on a range
 * @param execution of the range, by its number in the job repository
 * @param job execution that it belongs to
 * @param grounds that a worker must share
 */
public record RangeRequest(String step, long execution, long job, Grounds grounds) {

  private static final String HEAD = "nightcondor range 1";

  /** Fields of the text. */
  private enum Field {
    STEP,
    EXECUTION,
    JOB,
    PROGRAM,
    CONFIGURATION,
    REPORTS;

    String word() {
      return switch (this) {
        case STEP -> "step";
        case EXECUTION -> "execution";
        case JOB -> "job";
        case PROGRAM -> "program";
        case CONFIGURATION -> "configuration";
        case REPORTS -> "reports";
      };
    }
  }

  public String text() {
    return String.join(
        "\n",
        HEAD,
        line(Field.STEP, step),
        line(Field.EXECUTION, Long.toString(execution)),
        line(Field.JOB, Long.toString(job)),
        line(Field.PROGRAM, grounds.program()),
        line(Field.CONFIGURATION, grounds.configuration()),
        line(Field.REPORTS, grounds.reports()));
  }

  private static String line(Field field, String value) {
    return field.word() + " " + value;
  }

  /** Empty if the text is none of ours. */
  public static Optional<RangeRequest> of(String text) {
    if (!text.startsWith(HEAD + "\n")) {
      return Optional.empty();
    }
    Map<String, String> fields = new TreeMap<>();
    text.lines()
        .map(line -> line.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> fields.put(parts[0], parts[1]));
    String execution = fields.getOrDefault(Field.EXECUTION.word(), "");
    String job = fields.getOrDefault(Field.JOB.word(), "");
    String number = "\\d{1,18}";
    if (!execution.matches(number) || !job.matches(number)) {
      return Optional.empty();
    }
    return Optional.of(new RangeRequest(
        fields.getOrDefault(Field.STEP.word(), ""),
        Long.parseLong(execution),
        Long.parseLong(job),
        new Grounds(
            fields.getOrDefault(Field.PROGRAM.word(), ""),
            fields.getOrDefault(Field.CONFIGURATION.word(), ""),
            fields.getOrDefault(Field.REPORTS.word(), ""))));
  }
}
