package io.nightcondor.app;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The packages of the program know each other one way: command, run, workers, job, keep and
 * telemetry, delivery, store, config.
 */
@ArchTag("once")
@AnalyzeClasses(
    packages = "io.nightcondor.app",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule packagesAreLayered = layeredArchitecture()
      .consideringOnlyDependenciesInAnyPackage("io.nightcondor.app..")
      .layer("entry")
      .definedBy("io.nightcondor.app")
      .layer("command")
      .definedBy("io.nightcondor.app.command..")
      .layer("demo")
      .definedBy("io.nightcondor.app.demo..")
      .layer("backtest")
      .definedBy("io.nightcondor.app.backtest..")
      .layer("run")
      .definedBy("io.nightcondor.app.run..")
      .layer("workers")
      .definedBy("io.nightcondor.app.workers..")
      .layer("job")
      .definedBy("io.nightcondor.app.job..")
      .layer("keep")
      .definedBy("io.nightcondor.app.keep..")
      .layer("telemetry")
      .definedBy("io.nightcondor.app.telemetry..")
      .layer("delivery")
      .definedBy("io.nightcondor.app.delivery..")
      .layer("store")
      .definedBy("io.nightcondor.app.store..")
      .layer("config")
      .definedBy("io.nightcondor.app.config..")
      .whereLayer("entry")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("command")
      .mayOnlyBeAccessedByLayers("entry")
      .whereLayer("demo")
      .mayOnlyBeAccessedByLayers("command")
      .whereLayer("backtest")
      .mayOnlyBeAccessedByLayers("command")
      .whereLayer("run")
      .mayOnlyBeAccessedByLayers("command")
      .whereLayer("workers")
      .mayOnlyBeAccessedByLayers("run", "command")
      .whereLayer("job")
      .mayOnlyBeAccessedByLayers("workers", "run", "command")
      .whereLayer("keep")
      .mayOnlyBeAccessedByLayers("job", "run", "command")
      .whereLayer("telemetry")
      .mayOnlyBeAccessedByLayers("job", "run")
      .whereLayer("delivery")
      .mayOnlyBeAccessedByLayers("keep", "telemetry", "job", "command")
      .whereLayer("store")
      .mayOnlyBeAccessedByLayers(
          "delivery", "keep", "telemetry", "job", "workers", "run", "backtest", "command");
}
