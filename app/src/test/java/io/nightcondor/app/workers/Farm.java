package io.nightcondor.app.workers;

import io.nightcondor.app.config.WorkersSettings;
import io.nightcondor.app.night.BlackBox;
import io.nightcondor.app.night.DroppingProxy;
import io.nightcondor.app.night.SmallMarket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A workspace on a database and a broker of its own, the runs and workers in it, and the faults
 * that can befall them. All are processes of their own; runs and workers reach the other two over
 * networks that can be cut.
 */
final class Farm implements AutoCloseable {

  static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-Xmx400m");
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final Path workspace;
  private final BrokerProcess broker;
  private final ServerProcess server;
  private final DroppingProxy toBroker;
  private final DroppingProxy toServer;
  private final String direct;
  private final List<BlackBox> workers = new ArrayList<>();

  private Farm(
      Path workspace,
      BrokerProcess broker,
      ServerProcess server,
      DroppingProxy toBroker,
      DroppingProxy toServer,
      String direct) {
    this.workspace = workspace;
    this.broker = broker;
    this.server = server;
    this.toBroker = toBroker;
    this.toServer = toServer;
    this.direct = direct;
  }

  /** @param template workspace that is copied and configured for the farm */
  static Farm of(Path template, Path folder) throws Exception {
    Farm farm = alone(template, folder);
    farm.configure("""
        workers:
          broker: localhost:%d
          tls: false
          patienceMinutes: 2
        """.formatted(farm.toBroker.port()));
    return farm;
  }

  /** As {@link #of}, but a run that does all by itself. */
  static Farm alone(Path template, Path folder) throws Exception {
    Path workspace = folder.resolve("workspace");
    SmallMarket.copy(template, workspace);
    BrokerProcess broker = BrokerProcess.start(folder.resolve("broker"));
    ServerProcess server = ServerProcess.start(folder.resolve("server"));
    DroppingProxy toBroker = DroppingProxy.to(broker.port());
    DroppingProxy toServer = DroppingProxy.to(server.port());
    String direct = server.database("night");
    Farm farm = new Farm(workspace, broker, server, toBroker, toServer, direct);
    farm.configure("""
        database:
          url: %s
        """.formatted(direct.replace(":" + server.port(), ":" + toServer.port())));
    return farm;
  }

  private void configure(String more) throws IOException {
    Files.writeString(workspace.resolve("nightcondor.yaml"), more, StandardOpenOption.APPEND);
  }

  Path workspace() {
    return workspace;
  }

  BrokerProcess broker() {
    return broker;
  }

  ServerProcess server() {
    return server;
  }

  DroppingProxy toBroker() {
    return toBroker;
  }

  DroppingProxy toServer() {
    return toServer;
  }

  /** Starts the run of the first session; returns once it has made the tables. */
  BlackBox run() throws InterruptedException {
    return run(SMALL);
  }

  /** As {@link #run()}, with those options of the JVM. */
  BlackBox run(List<String> jvmOptions) throws InterruptedException {
    BlackBox night = BlackBox.startWith(
        jvmOptions,
        "run",
        "--date",
        SmallMarket.FIRST.toString(),
        "--workspace",
        workspace.toString());
    while (!night.isOver() && number("SELECT COUNT(*) FROM range_holder").isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return night;
  }

  /** Starts a worker of that name. */
  BlackBox work(String name) {
    return work(name, SMALL);
  }

  /** As {@link #work(String)}, with those options of the JVM. */
  BlackBox work(String name, List<String> jvmOptions) {
    BlackBox worker = BlackBox.startWith(jvmOptions, worker(name, workspace));
    workers.add(worker);
    return worker;
  }

  static String[] worker(String name, Path workspace) {
    return new String[] {
      "worker", "--name", name, "--threads", "1", "--workspace", workspace.toString()
    };
  }

  /**
   * Waits until a worker is at a range of a step; false if the run ends before.
   *
   * @param column of the step's states
   */
  boolean reaches(BlackBox night, String column, String worker) throws InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    String step = column.equals("recompute_state") ? "recomputeBooks" : "renderBooks";
    while (Instant.now().isBefore(end) && !night.isOver()) {
      Optional<Long> held = number("""
          SELECT COUNT(*) FROM range_holder h JOIN batch_step_execution s USING (step_execution_id)
          WHERE h.worker LIKE '%s' AND s.status = 'STARTED' AND s.step_name LIKE '%s:%%'
          """.formatted(worker, step));
      if (held.orElse(0L) > 0) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return false;
  }

  /** Waits until a run has failed the job of the one that died. */
  void awaitRecovery() throws InterruptedException {
    await("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'FAILED'", "no recovery");
  }

  /** Waits until a run has asked for work that nobody has taken. */
  void awaitRequests() throws InterruptedException {
    await(
        "SELECT COUNT(*) FROM batch_step_execution WHERE step_name LIKE 'recomputeBooks:%'",
        "no request");
    TimeUnit.SECONDS.sleep(1); // the last of them is sent
  }

  private void await(String count, String otherwise) throws InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    while (number(count).orElse(0L) == 0) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(otherwise);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** What the database says; empty while it does not answer or has no such table. */
  Optional<Long> number(String query) {
    try (var connection = DriverManager.getConnection(direct);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  /** Rows of all tables. */
  long rows() {
    return number("""
        SELECT SUM((XPATH('/row/n/text()', QUERY_TO_XML('SELECT COUNT(*) AS n FROM ' || table_name,
          FALSE, TRUE, '')))[1]::TEXT::BIGINT)
        FROM information_schema.tables WHERE table_schema = 'public'""").orElseThrow();
  }

  /** What the database takes on disk. */
  long bytes() {
    return number("SELECT pg_database_size(current_database())").orElseThrow();
  }

  /** Takes a request and gives it back until the broker gives it up, as if workers died over it. */
  void wearOutARequest() throws JMSException {
    WorkersSettings settings = new WorkersSettings(
        List.of("localhost:" + broker.port()),
        false,
        Optional.empty(),
        Optional.empty(),
        "nightcondor",
        "DLQ",
        Duration.ofMinutes(1));
    try (Connection connection = Broker.connections(settings).createConnection();
        Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
      connection.start();
      MessageConsumer consumer = session.createConsumer(session.createQueue(settings.queue()));
      QueueBrowser dead = session.createBrowser(session.createQueue(settings.deadLetters()));
      while (!dead.getEnumeration().hasMoreElements()) {
        consumer.receive(1000);
        session.rollback();
      }
    }
  }

  /** Tells all workers to end and waits for it. */
  void stopWorkers() throws InterruptedException {
    workers.forEach(BlackBox::terminate);
    for (BlackBox worker : workers) {
      worker.exit();
    }
    workers.clear();
  }

  @Override
  public void close() throws IOException {
    workers.forEach(BlackBox::kill);
    toBroker.close();
    toServer.close();
    broker.close();
    server.close();
  }
}
