package io.nightcondor.app.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;

/**
 * A database server that cannot be reached, or no longer, behind whatever was thrown.
 *
 * @param cause the driver's own words, one line
 * @param passing true if it may be there in a while; not so if the server refuses the caller or
 *     shows a certificate that is not trusted
 */
public record ConnectionLoss(String cause, boolean passing) {

  /** Of SQL: connection exception. */
  private static final String CONNECTION_EXCEPTION = "08";

  /** The server established no connection on purpose, such as one without TLS. */
  private static final String REJECTED = "08004";

  /** Of PostgreSQL: shut down by its administrator, by a crash, starting, and no room for more. */
  private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

  /** Of PostgreSQL: an unknown user, a wrong password, and a database that there is not. */
  private static final Set<String> NOT_LET_IN = Set.of("28000", "28P01", "3D000");

  /** The loss that is behind another failure; empty if none is. */
  public static Optional<ConnectionLoss> behind(Throwable thrown) {
    return behind(thrown, 0);
  }

  private static Optional<ConnectionLoss> behind(Throwable thrown, int depth) {
    Throwable cause = thrown;
    for (int below = depth; cause != null && below < 50; below++) {
      Optional<ConnectionLoss> here = of(cause);
      if (here.isEmpty() && cause instanceof SQLException sql && sql.getNextException() != null) {
        here = behind(sql.getNextException(), below + 1);
      }
      if (here.isPresent()) {
        return here;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Optional<ConnectionLoss> of(Throwable cause) {
    if (cause instanceof SQLTransientConnectionException pool) { // it waited as long as it may
      SQLException last = pool.getNextException();
      // a pool of connections to a file says the same when the disk is full
      return last == null || last instanceof PSQLException
          ? Optional.of(new ConnectionLoss(line(last == null ? pool : last), true))
          : Optional.empty();
    }
    if (!(cause instanceof PSQLException server)) {
      return Optional.empty();
    }
    String state = String.valueOf(server.getSQLState());
    if (NOT_LET_IN.contains(state)) {
      return Optional.of(new ConnectionLoss(line(server), false));
    }
    if (state.startsWith(CONNECTION_EXCEPTION) || AWAY.contains(state)) {
      return Optional.of(
          new ConnectionLoss(line(server), !state.equals(REJECTED) && !isUntrusted(server)));
    }
    return Optional.empty();
  }

  private static boolean isUntrusted(Throwable thrown) {
    Throwable cause = thrown;
    for (int below = 0; cause != null && below < 50; below++) {
      if (cause instanceof SSLException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String line(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** For a person, of work that had begun. */
  public String words() {
    return "the database was lost or cannot be reached (%s). What was committed stands; when it is there again, the same command goes on."
        .formatted(cause);
  }
}
