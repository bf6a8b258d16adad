package io.nightcondor.app.keep;

import io.nightcondor.app.keep.StoreRefusedException.Reason;
import io.nightcondor.app.store.DatabaseServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection to the store, opened with a word on why it cannot be. */
public final class StoreConnection implements AutoCloseable {

  private final Connection connection;
  private final SingleConnectionDataSource source;

  private StoreConnection(Connection connection) {
    this.connection = connection;
    this.source = new SingleConnectionDataSource(connection, true);
  }

  /**
   * Opens the workspace's own database.
   *
   * @param file of it, for messages
   */
  public static StoreConnection open(String url, Path file) {
    if (Files.exists(file) && !(Files.isWritable(file) && Files.isWritable(folder(file)))) {
      throw new StoreRefusedException(
          Reason.CANNOT_CREATE,
          "%s: user '%s' may not write it or its folder, or its disk is mounted read-only. Nothing was run; give both to that user and run again."
              .formatted(file, IoFailure.user()),
          List.of());
    }
    try {
      return new StoreConnection(DriverManager.getConnection(url, "sa", ""));
    } catch (SQLException e) {
      throw refused(file, e);
    }
  }

  /** Opens a database on a server; throws what kept it from being opened. */
  static StoreConnection open(DatabaseServer server) {
    try {
      return new StoreConnection(server.connect());
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException(server.settings().url(), e);
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
  }

  private static StoreRefusedException refused(Path file, SQLException e) {
    if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
      return with(
          e,
          Reason.IN_USE,
          "%s: another program has it open, such as a tool for databases. Nothing was run; close it there and run again."
              .formatted(file),
          List.of());
    }
    Optional<IoFailure> disk = IoFailure.behind(e);
    if (disk.isPresent() && disk.get().kind() == IoFailure.Kind.FULL) {
      return with(
          e,
          Reason.DAMAGED,
          "%s: the disk is full (%s). Nothing was run; make room and run again."
              .formatted(file, disk.get().words()),
          List.of());
    }
    return with(
        e,
        Reason.DAMAGED,
        "%s: it cannot be opened as a database of this program (%s). Nothing was run; the file is left as it is."
            .formatted(file, firstLine(e)),
        List.of("restore --last"));
  }

  private static StoreRefusedException with(
      SQLException cause, Reason reason, String message, List<String> next) {
    StoreRefusedException refused = new StoreRefusedException(reason, message, next);
    refused.initCause(cause);
    return refused;
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll(";.*", "");
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the store cannot be closed: " + e.getMessage(), e);
    }
  }
}
