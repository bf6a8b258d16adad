package io.nightcondor.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInput;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The arrows between modules, and what each module must not know. */
@ArchTag("once")
@AnalyzeClasses(packages = "io.nightcondor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule analyticsIsPlainJava = classes()
      .that()
      .resideInAPackage("io.nightcondor.analytics..")
      .should()
      .onlyDependOnClassesThat(resideInAnyPackage(
          "io.nightcondor.analytics..",
          "java.lang..",
          "java.util..",
          "java.time..",
          "java.math..",
          "org.hipparchus..",
          "org.jspecify.annotations.."))
      .because("the finance takes arguments and returns values: no files, SQL, framework or clock");

  @ArchTest
  static final ArchRule analyticsNeverAsksTheClock = noClasses()
      .that()
      .resideInAPackage("io.nightcondor.analytics..")
      .should()
      .callMethod(LocalDate.class, "now")
      .orShould()
      .callMethod(Instant.class, "now")
      .orShould()
      .callMethod(System.class, "currentTimeMillis")
      .orShould()
      .dependOnClassesThat()
      .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule ingestKnowsOnlyAnalytics = noClasses()
      .that()
      .resideInAPackage("io.nightcondor.ingest..")
      .should()
      .dependOnClassesThat(resideInAnyPackage(
          "io.nightcondor.reporting..",
          "io.nightcondor.app..",
          "io.nightcondor.analytics.condor..",
          "io.nightcondor.analytics.alvh..",
          "io.nightcondor.analytics.policy..",
          "io.nightcondor.analytics.pack..",
          "org.springframework.batch..",
          "org.springframework.boot.."));

  @ArchTest
  static final ArchRule reportingKnowsOnlyThePack = classes()
      .that()
      .resideInAPackage("io.nightcondor.reporting..")
      .should()
      .onlyDependOnClassesThat(not(resideInAPackage("io.nightcondor.."))
          .or(resideInAnyPackage("io.nightcondor.reporting..", "io.nightcondor.analytics.pack..")))
      .because("a report is drawn from the stored pack, never from a quote");

  @ArchTest
  static final ArchRule reportingNeverAsksTheDatabase = noClasses()
      .that()
      .resideInAPackage("io.nightcondor.reporting..")
      .should()
      .dependOnClassesThat(
          resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."));

  @ArchTest
  static final ArchRule analyticsPackagesHaveNoCycles =
      slices().matching("io.nightcondor.analytics.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule hedgePackagesHaveNoCycles =
      slices().matching("io.nightcondor.analytics.alvh.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatHedgesShareKnowsNoPart = noClasses()
      .that()
      .resideInAPackage("io.nightcondor.analytics.alvh")
      .should()
      .dependOnClassesThat(resideInAPackage("io.nightcondor.analytics.alvh.*"));

  @ArchTest
  static final ArchRule ingestPackagesHaveNoCycles =
      slices().matching("io.nightcondor.ingest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingReadsJavaObjects = noClasses()
      .should()
      .dependOnClassesThat()
      .areAssignableTo(ObjectInput.class)
      .because("a file or a store could then bring code of its own");

  @ArchTest
  static final ArchRule nothingListens = noClasses()
      .should()
      .dependOnClassesThat()
      .areAssignableTo(ServerSocket.class)
      .orShould()
      .dependOnClassesThat()
      .areAssignableTo(ServerSocketChannel.class)
      .because("a port is a door");

  @ArchTest
  static final ArchRule nothingStartsProcesses = noClasses()
      .that()
      .resideOutsideOfPackage("io.nightcondor.app.command.install")
      .should()
      .dependOnClassesThat()
      .areAssignableTo(ProcessBuilder.class)
      .because("a child sees the environment; only what is installed rehearses itself in one");

  @ArchTest
  static final ArchRule reportingPackagesHaveNoCycles =
      slices().matching("io.nightcondor.reporting.(*)..").should().beFreeOfCycles();
}
