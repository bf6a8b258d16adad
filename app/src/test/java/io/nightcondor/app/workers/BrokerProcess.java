package io.nightcondor.app.workers;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * An Apache Artemis broker in a process of its own, which can be killed and started again on its
 * journal.
 */
final class BrokerProcess implements AutoCloseable {

  private static final int LONGEST_SECONDS = 60;

  private final Path folder;
  private final int port;
  private Process process;

  private BrokerProcess(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static BrokerProcess start(Path folder) throws IOException, InterruptedException {
    BrokerProcess broker = new BrokerProcess(folder, freePort());
    broker.start();
    return broker;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** Starts it again; its queues are as its journal has them. */
  void start() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        BrokerProcess.class.getName(),
        folder.toString(),
        Integer.toString(port)));
    Files.createDirectories(folder);
    process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("broker.log").toFile())
        .start();
    for (int second = 0; second < LONGEST_SECONDS * 10; second++) {
      if (answers()) {
        return;
      }
      if (!process.isAlive()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException(
        "the broker does not start: " + Files.readString(folder.resolve("broker.log")));
  }

  private boolean answers() {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Processor time that it has used so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The process. */
  public static void main(String[] arguments) throws Exception {
    String folder = arguments[0];
    Configuration configuration = new ConfigurationImpl()
        .setPersistenceEnabled(true)
        .setJournalType(JournalType.NIO)
        .setJournalDirectory(folder + "/journal")
        .setBindingsDirectory(folder + "/bindings")
        .setLargeMessagesDirectory(folder + "/large")
        .setPagingDirectory(folder + "/paging")
        .setSecurityEnabled(false)
        .setJMXManagementEnabled(false)
        .setMaxDiskUsage(100)
        .addAcceptorConfiguration("tcp", "tcp://localhost:" + arguments[1] + "?protocols=CORE")
        .setAddressSettings(Map.of(
            "#",
            new AddressSettings()
                .setDeadLetterAddress(SimpleString.of("DLQ"))
                .setAutoCreateDeadLetterResources(false)
                .setMaxDeliveryAttempts(10)));
    new EmbeddedActiveMQ().setConfiguration(configuration).start();
    Thread.currentThread().join();
  }
}
