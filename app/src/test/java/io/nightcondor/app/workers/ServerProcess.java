package io.nightcondor.app.workers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server that can be killed and started again on its files. */
final class ServerProcess implements AutoCloseable {

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private ServerProcess(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  static ServerProcess start(Path data) throws IOException {
    ServerProcess started = new ServerProcess(data, BrokerProcess.freePort());
    started.start(true);
    return started;
  }

  private void start(boolean fresh) throws IOException {
    server = EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(1))
        .setOverrideWorkingDirectory(data.resolveSibling("postgres").toFile())
        .start();
  }

  int port() {
    return port;
  }

  /** The URL of a new database of that name. */
  String database(String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(port, name);
  }

  /** Processor time that those of its processes have used so far that there are now. */
  Duration cpu() throws IOException {
    return processes().stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private List<ProcessHandle> processes() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(server.descendants(), Stream.of(server)).toList();
  }

  /** SIGKILL of all processes of the server. */
  void kill() throws IOException, InterruptedException {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      while (process.isAlive()) { // as long as one lives, no other server takes the files
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  void restart() throws IOException {
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    Files.deleteIfExists(data.resolve("epg-lock"));
    start(false);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
