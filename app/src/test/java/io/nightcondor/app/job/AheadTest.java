package io.nightcondor.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.app.telemetry.LogContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(60)
class AheadTest {

  private static final int THREADS = 3;
  private static final int ROOM = 5;

  private final AtomicInteger begun = new AtomicInteger();

  @AfterEach
  void forget() {
    LogContext.clear();
  }

  @Test
  void givenLaterOnesThatAreMadeSooner_whenTaken_thenInOrder() {
    List<Integer> taken = new ArrayList<>();
    try (Ahead<Integer, Integer> ahead = ahead(20, part -> {
      await(new CountDownLatch(1), part % 3 == 0 ? 20 : 0);
      return part;
    })) {
      for (Optional<Integer> next = ahead.next(); next.isPresent(); next = ahead.next()) {
        taken.add(next.get());
      }
    }
    assertThat(taken).isEqualTo(IntStream.range(0, 20).boxed().toList());
  }

  @Test
  void givenRoomForFive_whenOneIsTaken_thenNoMoreThanTheRoomIsBegun() {
    CountDownLatch five = new CountDownLatch(ROOM);
    try (Ahead<Integer, Integer> ahead = ahead(20, part -> {
      five.countDown();
      return part;
    })) {
      assertThat(ahead.next()).contains(0);
      await(five, 10_000);
      assertThat(five.getCount()).isZero();
    }
    assertThat(begun).hasValue(ROOM);
  }

  @Test
  void givenOneLargerThanTheRoom_whenTaken_thenItIsMadeAlone() {
    List<Integer> sizes = List.of(1, ROOM + 1, 1);
    try (Ahead<Integer, Integer> ahead =
        new Ahead<>(sizes.iterator(), size -> size, this::counted, THREADS, ROOM)) {
      assertThat(ahead.next()).contains(1);
      assertThat(begun).hasValue(1);
      assertThat(ahead.next()).contains(ROOM + 1);
      assertThat(begun).hasValue(2);
      assertThat(ahead.next()).contains(1);
      assertThat(ahead.next()).isEmpty();
    }
  }

  @Test
  void givenOneThatFails_whenTaken_thenThrownAtItsTurnAfterThoseBeforeIt() {
    IllegalStateException failure = new IllegalStateException("no such report");
    CountDownLatch failed = new CountDownLatch(1);
    try (Ahead<Integer, Integer> ahead = ahead(20, part -> {
      if (part == 1) {
        failed.countDown();
        throw failure;
      }
      await(failed, 10_000);
      return part;
    })) {
      assertThat(ahead.next()).contains(0);
      assertThatThrownBy(ahead::next).isSameAs(failure);
    }
  }

  @Test
  void givenWorkThatIsNotBegun_whenClosed_thenItNeverBeginsAndNoThreadIsLeft() throws Exception {
    CountDownLatch busy = new CountDownLatch(THREADS);
    CountDownLatch release = new CountDownLatch(1);
    List<Boolean> interrupted = new ArrayList<>();
    Ahead<Integer, Integer> ahead = ahead(20, part -> {
      if (part > 0) {
        busy.countDown();
        await(release, 10_000);
        synchronized (interrupted) {
          interrupted.add(Thread.currentThread().isInterrupted());
        }
      }
      return part;
    });
    assertThat(ahead.next()).contains(0);
    await(busy, 10_000);
    Thread closing = new Thread(ahead::close);
    closing.start();
    closing.join(50);
    assertThat(closing.isAlive()).isTrue();
    release.countDown();
    closing.join();
    assertThat(interrupted).hasSize(THREADS).containsOnly(false);
    assertThat(begun).hasValue(1 + THREADS);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith(Ahead.THREADS)) {
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }

  @Test
  void givenSession_whenMadeOnAnotherThread_thenItsLogLinesNameTheSession() {
    LogContext.session(LocalDate.of(2024, 8, 1));
    try (Ahead<Integer, String> ahead = new Ahead<>(
        List.of(1).iterator(),
        part -> 1,
        part -> String.valueOf(MDC.getCopyOfContextMap()),
        THREADS,
        ROOM)) {
      assertThat(ahead.next())
          .hasValueSatisfying(context -> assertThat(context).contains("2024-08-01"));
    }
  }

  private interface Work {
    int of(int part);
  }

  private Ahead<Integer, Integer> ahead(int parts, Work work) {
    return new Ahead<>(
        IntStream.range(0, parts).boxed().iterator(),
        part -> 1,
        part -> work.of(counted(part)),
        THREADS,
        ROOM);
  }

  private int counted(int part) {
    begun.incrementAndGet();
    return part;
  }

  private static void await(CountDownLatch latch, long most) {
    try {
      latch.await(most, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
