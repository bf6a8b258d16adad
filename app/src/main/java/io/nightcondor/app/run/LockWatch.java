package io.nightcondor.app.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the lock's own connection every few seconds whether it lives: it is idle all night, and a
 * firewall, a restart or a failover of the server may end it while the pool's connections go on or
 * come back. Then the lock is taken again; if another run was quicker, this one has to end.
 */
final class LockWatch implements AutoCloseable {

  /** Well below the minutes after which firewalls drop what is idle. */
  static final Duration BETWEEN = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(LockWatch.class);

  private final AdvisoryLock lock;
  private final Runnable stop;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<String> lostTo = Optional.empty();
  private boolean lost;

  /**
   * @param between two questions
   * @param stop ends the run in order; called when another one holds the lock
   */
  LockWatch(AdvisoryLock lock, Duration between, Runnable stop) {
    this.lock = lock;
    this.stop = stop;
    Thread thread = new Thread(() -> watch(between), "lock-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(Duration between) {
    try {
      while (!closed.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      if (lostTo().isPresent()) {
        stop.run();
      }
    } catch (RuntimeException e) { // another look follows
      LOG.warn("the run cannot be stopped", e);
    }
  }

  /** Looks now; what to tell if another run holds the lock, empty if this one may go on. */
  synchronized Optional<String> lostTo() {
    if (closed.getCount() == 0 || lostTo.isPresent() || lock.isHeld()) {
      return lostTo;
    }
    try {
      if (!lost) {
        LOG.warn("the connection that holds the database's lock is lost");
        lost = true;
      }
      lostTo = lock.retake().map(LockWatch::words);
      lostTo.ifPresentOrElse(LOG::error, () -> LOG.info("the lock is held again"));
      lost = false;
    } catch (SQLException e) {
      LOG.info("the lock cannot be taken again yet: {}", e.getMessage());
    }
    return lostTo;
  }

  private static String words(String holder) {
    return "the connection that held the database's lock was lost, and another run holds it now: %s. This one was stopped in order and nothing is lost; wait for the other's end and run again."
        .formatted(holder);
  }

  /** The lock may be closed after it: no look is under way then. */
  @Override
  public synchronized void close() {
    closed.countDown();
  }
}
