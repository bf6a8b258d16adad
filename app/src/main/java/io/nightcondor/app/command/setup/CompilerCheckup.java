package io.nightcondor.app.command.setup;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the compilers that this Java works with: the launcher leaves out the second one, which
 * does not pay for itself in a night of a few books.
 */
final class CompilerCheckup {

  /** With half as many the first alone was still ahead, by a quarter. */
  static final int BOOKS_FOR_BOTH = 300;

  private static final int BOTH = 4;
  private static final String SUBJECT = "compilers";

  private CompilerCheckup() {}

  static Checkup of(int books) {
    return of(books, level());
  }

  static Checkup of(int books, int level) {
    if (level < BOTH && books >= BOOKS_FOR_BOTH) {
      return Checkup.warn(
          SUBJECT,
          "Java's first alone, with %d books".formatted(books),
          "give a heap for many books, which brings the second: NIGHTCONDOR_JAVA_OPTS=-Xmx2g");
    }
    return Checkup.ok(
        SUBJECT, level < BOTH ? "Java's first alone, for few books" : "as Java has them");
  }

  private static int level() {
    @Nullable
    HotSpotDiagnosticMXBean java =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    try {
      return java == null
          ? BOTH
          : Integer.parseInt(java.getVMOption("TieredStopAtLevel").getValue());
    } catch (IllegalArgumentException noSuchOption) {
      return BOTH; // another Java, which the launcher's option does not reach
    }
  }
}
