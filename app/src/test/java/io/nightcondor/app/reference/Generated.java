package io.nightcondor.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of the packaged docs that is generated from code and kept with it. */
final class Generated {

  /** Set to true to write the documents instead of comparing them. */
  private static final String WRITE = "docs.write";

  private Generated() {}

  /** Text inside a table of Markdown. */
  static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }

  /** Fails unless the file has this text; writes it if asked to. */
  static void assertIs(String name, String text) throws IOException {
    Path file = Path.of("src/main/docs", name);
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "app/src/main/docs/%s is generated and no longer what the code says; write it anew with mvn test -pl app -am -Dtest=*ReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
            name, WRITE)
        .isEqualTo(text);
  }
}
