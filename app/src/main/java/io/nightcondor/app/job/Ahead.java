package io.nightcondor.app.job;

import io.nightcondor.app.telemetry.LogContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Makes things on other threads before their turn comes and gives them in order; what made one fail
 * is thrown at its turn. For one thread that takes.
 *
 * @param <P> what each is made of
 * @param <T> what is made
 */
final class Ahead<P, T> implements AutoCloseable {

  static final String THREADS = "ahead-";

  private final Iterator<P> parts;
  private final ToIntFunction<P> size;
  private final Function<P, T> work;
  private final int room;
  private final ExecutorService threads;
  private final Deque<Turn<T>> turns = new ArrayDeque<>();
  private int taken;
  private @Nullable P next;

  private record Turn<T>(int size, CompletableFuture<T> made) {}

  /**
   * @param parts read by the thread that takes
   * @param size of what is made of one
   * @param work by several threads at once
   * @param threads at work
   * @param room sizes of what is made and not yet given, together; one that is larger is made alone
   */
  Ahead(Iterator<P> parts, ToIntFunction<P> size, Function<P, T> work, int threads, int room) {
    this.parts = parts;
    this.size = size;
    this.work = work;
    this.room = room;
    this.threads = Executors.newFixedThreadPool(threads, new CustomizableThreadFactory(THREADS));
  }

  /** The next in order, once it is made; empty after the last. */
  Optional<T> next() {
    fill();
    Turn<T> turn = turns.poll();
    if (turn == null) {
      return Optional.empty();
    }
    taken -= turn.size();
    try {
      return Optional.of(turn.made().join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  private void fill() {
    while (next != null || parts.hasNext()) {
      P part = next == null ? parts.next() : next;
      int its = size.applyAsInt(part);
      if (!turns.isEmpty() && taken + its > room) {
        next = part;
        return;
      }
      next = null;
      taken += its;
      turns.add(new Turn<>(its, CompletableFuture.supplyAsync(() -> work.apply(part), this::run)));
    }
  }

  private void run(Runnable task) {
    threads.execute(LogContext.carried(task));
  }

  /**
   * Gives up what is not begun and waits for the rest. Nobody is interrupted: the store would close
   * its file under a thread that is.
   */
  @Override
  public void close() {
    turns.forEach(turn -> turn.made().cancel(false));
    threads.shutdown();
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
