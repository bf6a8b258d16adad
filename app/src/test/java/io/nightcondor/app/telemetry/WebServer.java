package io.nightcondor.app.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this host that keeps what it is told and answers as a test wants. */
public final class WebServer implements AutoCloseable {

  /** How it answers. */
  public enum Manner {
    FINE,
    BROKEN,
    /** It takes the request and says nothing. */
    SILENT,
    /** It says that all is well, and then nothing more. */
    HALF_SILENT,
    /** It sends the caller to the same path below {@code /moved}. */
    MOVED
  }

  /**
   * What somebody asked of it.
   *
   * @param path with its query
   * @param body as it came
   */
  public record Call(String path, byte[] body) {

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Manner manner;

  public WebServer(Manner manner) {
    this.manner = manner;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** From now on. */
  public void answers(Manner other) {
    manner = other;
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<String> paths() {
    return calls.stream().map(Call::path).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    calls.add(new Call(path, exchange.getRequestBody().readAllBytes()));
    switch (manner) {
      case FINE -> exchange.sendResponseHeaders(200, -1);
      case BROKEN -> exchange.sendResponseHeaders(500, -1);
      case SILENT -> untilClosed();
      case HALF_SILENT -> {
        exchange.sendResponseHeaders(200, 10);
        exchange.getResponseBody().write('h');
        exchange.getResponseBody().flush();
        untilClosed();
      }
      case MOVED -> {
        if (!path.startsWith("/moved")) {
          exchange.getResponseHeaders().set("Location", "/moved" + path);
          exchange.sendResponseHeaders(307, -1);
        } else {
          exchange.sendResponseHeaders(200, -1);
        }
      }
    }
    exchange.close();
  }

  private void untilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdown();
  }
}
