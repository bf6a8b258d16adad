package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.Viewers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, spoken to over its DevTools protocol. Tests that need it are skipped
 * where it is not installed, unless {@code -Dviewers=required}.
 */
final class Browser implements AutoCloseable {

  /** Slowest answer seen on two cores with 26 processes waiting for them: an audit, 45 seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(180);

  private static final long POLL_MILLIS = 20;

  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  /** Something that happened on a page. */
  record Event(String session, String method, JsonNode params) {}

  private Browser(Process process, URI address) {
    this.process = process;
    this.socket = HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .connectTimeout(LONGEST)
        .buildAsync(address, new Listener())
        .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  /** Starts a browser that keeps what it writes in that folder. */
  static Browser start(Path folder) throws IOException, InterruptedException {
    Viewers.program("chromium");
    Path profile = Files.createDirectories(folder.resolve("profile"));
    Process process = new ProcessBuilder(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("browser.log").toFile())
        .start();
    try {
      return new Browser(process, address(process, profile.resolve("DevToolsActivePort")));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** The browser writes its port, and the path of its socket, once it listens. */
  private static URI address(Process process, Path port) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new IOException("chromium did not open its DevTools port in " + LONGEST);
  }

  /** A new empty page. */
  BrowserPage page() {
    String target = send("", "Target.createTarget", Map.of("url", "about:blank"))
        .get("targetId")
        .asString();
    String session = send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
        .get("sessionId")
        .asString();
    return new BrowserPage(this, target, session);
  }

  /** What a command answers; an error if the browser refuses it or does not answer in time. */
  JsonNode send(String session, String method, Map<String, ?> params) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(id, answer);
    Map<String, Object> message = new HashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", params);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(JSON.writeValueAsString(message), true).join();
    JsonNode node = answer.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    assertThat(node.get("error")).as(method).isNull();
    return node.get("result");
  }

  /** What happened on a page so far. */
  List<Event> events(String session) {
    return events.stream().filter(e -> e.session().equals(session)).toList();
  }

  /** Waits for an event of a page, which may have come already. */
  void await(String session, String method) {
    Instant end = Instant.now().plus(LONGEST);
    while (events(session).stream().noneMatch(e -> e.method().equals(method))) {
      assertThat(Instant.now()).as("no %s in %s", method, LONGEST).isBefore(end);
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        receive(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void receive(JsonNode message) {
      if (message.has("id")) {
        Objects.requireNonNull(calls.remove(message.get("id").asInt())).complete(message);
      } else {
        String session = message.has("sessionId") ? message.get("sessionId").asString() : "";
        events.add(new Event(session, message.get("method").asString(), message.get("params")));
      }
    }
  }
}
