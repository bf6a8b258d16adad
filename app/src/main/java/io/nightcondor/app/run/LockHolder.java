package io.nightcondor.app.run;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who holds a workspace, as its lock file says.
 *
 * @param pid of the process, on the host that it runs on
 * @param since instant of its start, in whole seconds
 * @param step what it is at
 */
public record LockHolder(long pid, String since, String step) {

  String text() {
    return "pid %d%nsince %s%nstep %s%n".formatted(pid, since, step);
  }

  /** Empty if the text is not whole. */
  static Optional<LockHolder> of(String text) {
    Map<String, String> words = new TreeMap<>();
    text.lines()
        .map(line -> line.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> words.put(parts[0], parts[1]));
    String pid = words.getOrDefault("pid", "");
    return pid.matches("\\d{1,18}") && words.containsKey("since") && words.containsKey("step")
        ? Optional.of(new LockHolder(
            Long.parseLong(pid), words.getOrDefault("since", ""), words.getOrDefault("step", "")))
        : Optional.empty();
  }
}
