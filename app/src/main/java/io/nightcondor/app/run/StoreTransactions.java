package io.nightcondor.app.run;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Rolls H2 back without the statement ROLLBACK. If a full disk closes the store under that
 * statement, H2 counts its end twice, and the next statement of any connection waits for ever for a
 * count that is not below zero. A connection that failed at its end is not used again, not even by
 * its pool, which would send the same statement.
 */
@Component
class StoreTransactions extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  StoreTransactions(DataSource store) {
    super(store);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    try {
      super.doCommit(status);
    } catch (RuntimeException e) {
      letGo(status.getTransaction());
      throw e;
    }
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    Optional<SessionLocal> session = session(connection(status.getTransaction()));
    if (session.isEmpty()) {
      rollBackOnServer(status);
      return;
    }
    try {
      locked(session.get(), SessionLocal::endStatement); // one that failed as it began still counts
      locked(session.get(), SessionLocal::rollback);
    } catch (RuntimeException e) {
      letGo(status.getTransaction());
      throw new TransactionSystemException("the store cannot be rolled back", e);
    }
  }

  /**
   * A server rolls back what a lost connection had begun. Then the failure that is to be told is
   * the one that lost it, not that there is nothing left to roll back.
   */
  private void rollBackOnServer(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (RuntimeException e) {
      if (!isClosed(connection(status.getTransaction()))) {
        throw e;
      }
      logger.debug("rolled back by the server", e);
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** When it is told to commit by itself again, H2 would commit once more. */
  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    JdbcTransactionObjectSupport support = (JdbcTransactionObjectSupport) transaction;
    if (support.hasConnectionHolder()) {
      session(connection(transaction))
          .ifPresent(session -> locked(session, ended -> ended.setAutoCommit(true)));
    }
    super.doCleanupAfterCompletion(transaction);
  }

  private void letGo(Object transaction) {
    Connection connection = connection(transaction);
    session(connection).ifPresent(session -> {
      try {
        locked(session, SessionLocal::close);
      } catch (RuntimeException again) {
        logger.debug("closed, although it said", again);
      }
    });
    if (getDataSource() instanceof HikariDataSource pool) {
      pool.evictConnection(connection);
    }
  }

  private static Connection connection(Object transaction) {
    return ((JdbcTransactionObjectSupport) transaction).getConnectionHolder().getConnection();
  }

  /** Empty for a database on a server, and for a connection that is closed. */
  private static Optional<SessionLocal> session(Connection connection) {
    try {
      return connection.isWrapperFor(JdbcConnection.class)
              && connection.unwrap(JdbcConnection.class).getSession()
                  instanceof SessionLocal session
              && !session.isClosed()
          ? Optional.of(session)
          : Optional.empty();
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private static void locked(SessionLocal session, Consumer<SessionLocal> work) {
    session.lock();
    try {
      work.accept(session);
    } finally {
      session.unlock();
    }
  }
}
