package io.nightcondor.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everything that is wrong with one file: reading goes on after a complaint to find the next. */
final class Complaints {

  private final String file;
  private final List<String> all = new ArrayList<>();

  Complaints(String file) {
    this.file = file;
  }

  /** A complaint about a line, to be thrown or to be added. */
  ConfigurationException at(int line, String complaint) {
    return new ConfigurationException("%s:%d: %s. Nothing was run; correct the file and run again."
        .formatted(file, line, complaint));
  }

  void add(ConfigurationException complaint) {
    all.addAll(complaint.complaints());
  }

  /** Reads something; after a complaint, what is to be gone on with. */
  <T> T attempt(Supplier<T> read, T otherwise) {
    try {
      return read.get();
    } catch (ConfigurationException complaint) {
      add(complaint);
      return otherwise;
    }
  }

  int count() {
    return all.size();
  }

  void throwIfAny() {
    if (!all.isEmpty()) {
      throw new ConfigurationException(all);
    }
  }
}
