package io.nightcondor.app.run;

import io.nightcondor.app.job.UndeliveredException;
import io.nightcondor.app.keep.IoFailure;
import io.nightcondor.app.keep.StoreRefusedException;
import io.nightcondor.app.store.ConnectionLoss;
import io.nightcondor.app.workers.WorkersException;
import io.nightcondor.ingest.inbox.InputChangingException;
import io.nightcondor.ingest.inbox.InputMissingException;
import io.nightcondor.ingest.inbox.InputRefusedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * Why a job did not complete.
 *
 * @param code for the caller
 * @param step in which it ended; empty if in none
 * @param message the cause's own words
 */
record Failure(ExitCode code, String step, String message) {

  static Failure of(JobExecution execution) {
    String step = execution.getStepExecutions().stream()
        .filter(candidate -> candidate.getStatus() != BatchStatus.COMPLETED)
        .map(StepExecution::getStepName)
        .filter(name -> !name.contains(":"))
        .findFirst()
        .orElse("");
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return new Failure(ExitCode.STOPPED, step, "The run was stopped in order; nothing is lost.");
    }
    Set<String> messages = new LinkedHashSet<>();
    ExitCode code = ExitCode.UNEXPECTED;
    for (Throwable failure : failures(execution)) {
      Optional<ConnectionLoss> loss = ConnectionLoss.behind(failure);
      if (loss.isPresent()) {
        code = ExitCode.UNAVAILABLE;
        messages.add(loss.get().words());
        continue;
      }
      Throwable cause = root(failure);
      ExitCode ofCause = code(cause);
      Optional<IoFailure> disk = IoFailure.behind(failure);
      if (ofCause != ExitCode.UNEXPECTED) {
        code = ofCause;
      } else if (disk.isPresent() && code == ExitCode.UNEXPECTED) {
        code = ExitCode.of(disk.get());
      }
      messages.add(
          disk.filter(IoFailure::isDenied).map(IoFailure::words).orElseGet(() -> words(cause)));
    }
    return new Failure(
        code, step, messages.isEmpty() ? "The step left no reason." : String.join("\n", messages));
  }

  /** What a failure is called outside. */
  static ExitCode code(Throwable cause) {
    if (cause instanceof InputRefusedException) {
      return ExitCode.INPUT_REFUSED;
    }
    if (cause instanceof InputMissingException) {
      return ExitCode.INPUT_MISSING;
    }
    if (cause instanceof InputChangingException) {
      return ExitCode.LOCKED;
    }
    if (cause instanceof UndeliveredException undelivered) {
      Optional<IoFailure> disk = IoFailure.behind(undelivered);
      if (disk.isPresent() && disk.get().kind() != IoFailure.Kind.BROKEN) {
        return ExitCode.of(disk.get());
      }
      return undelivered.isServerDown() ? ExitCode.UNAVAILABLE : ExitCode.WITH_FAILURES;
    }
    if (cause instanceof StoreRefusedException refused) {
      return ExitCode.of(refused.reason());
    }
    return cause instanceof UnavailableException || cause instanceof WorkersException
        ? ExitCode.UNAVAILABLE
        : ExitCode.UNEXPECTED;
  }

  /** The partitions' own failures first: a partitioned step only says that one of them failed. */
  private static List<Throwable> failures(JobExecution execution) {
    List<Throwable> ofPartitions = execution.getStepExecutions().stream()
        .filter(step -> step.getStepName().contains(":"))
        .flatMap(step -> step.getFailureExceptions().stream())
        .toList();
    return ofPartitions.isEmpty() ? execution.getAllFailureExceptions() : ofPartitions;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (!isOurs(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isOurs(Throwable cause) {
    return cause.getClass().getName().startsWith("io.nightcondor.");
  }

  static String words(Throwable cause) {
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return cause.getClass().getName();
    }
    return isOurs(cause) ? message : cause.getClass().getSimpleName() + ": " + message;
  }
}
