package io.nightcondor.app.store;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/**
 * Tells a database server that went away, or was cut off, from one that refuses what it is told.
 */
public final class LostConnection {

  /** Class of the SQL standard: connection exceptions. */
  private static final String CONNECTION = "08";

  /** Of PostgreSQL: the server is shut down, has crashed, or is just starting. */
  private static final String SHUT_DOWN = "57P0";

  private LostConnection() {}

  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isLoss(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoss(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith(CONNECTION)
        || state.startsWith(SHUT_DOWN)
        || failure instanceof SQLTransientConnectionException
        || failure instanceof SQLRecoverableException;
  }
}
