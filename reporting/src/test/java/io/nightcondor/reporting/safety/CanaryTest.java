package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.Viewers;
import io.nightcondor.reporting.html.RiskPage;
import io.nightcondor.reporting.mail.MailContent;
import io.nightcondor.reporting.safety.Payload.Kind;
import io.nightcondor.reporting.table.ReportDocument;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every markup payload in every text, in a browser: none runs and none asks for anything, with the
 * page's content security policy and without. Skipped where Chromium is not installed, unless
 * {@code -Dviewers=required}.
 */
@Tag("once") // no JDK changes what it looks at
class CanaryTest {

  private static final long LONGEST_SECONDS = 180;

  /** Several payloads fit, and no sink cuts it. */
  private static final int LONG_TEXT = 450;

  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;

  @TempDir
  private Path folder;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      // a browser asks some hosts of its own accord
      if (Payloads.HOST.endsWith(exchange.getRequestHeaders().getFirst("Host"))) {
        requests.incrementAndGet();
      }
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void givenPageThatLetsPayloadsIn_whenOpened_thenTheCanaryTells() throws Exception {
    String open = "<!DOCTYPE html><title>x</title>"
        + Payloads.of(Kind.MARKUP).get(0).text()
        + "<img src=\"" + Payloads.HOST + "/x.png\">";
    assertThat(fires(open)).isTrue();
    assertThat(requests.get()).isPositive();
  }

  @Test
  void givenPayloadsInEveryText_whenPageIsOpened_thenNoneRunsAndNoneAsks() throws Exception {
    RiskPack pack = NastyPack.with(texts());
    String page = new String(RiskPage.render(ReportDocument.of(pack)), StandardCharsets.UTF_8);
    String unguarded = POLICY.matcher(page).replaceFirst("");
    assertThat(unguarded).isNotEqualTo(page);
    assertThat(fires(page)).isFalse();
    assertThat(fires(unguarded)).as("without its policy").isFalse();
    assertThat(requests.get()).isZero();
  }

  @Test
  void givenPayloadsInEveryText_whenMailIsOpened_thenNoneRunsAndNoneAsks() throws Exception {
    assertThat(fires(MailContent.of(NastyPack.with(texts())).html())).isFalse();
    assertThat(requests.get()).isZero();
  }

  /** As many payloads as fit each field, each field beginning where the one before ended. */
  private static Function<String, String> texts() {
    List<String> payloads = Payloads.of(Kind.MARKUP).stream().map(Payload::text).toList();
    AtomicInteger next = new AtomicInteger();
    return field -> {
      StringBuilder text = new StringBuilder();
      while (text.length() < LONG_TEXT) {
        text.append(payloads.get(next.getAndIncrement() % payloads.size())).append(' ');
      }
      return text.toString();
    };
  }

  /** Whether script of a payload ran when the browser opened the page. */
  private boolean fires(String page) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path dom = folder.resolve("dom.html");
    Process process = new ProcessBuilder(command(file))
        .redirectInput(new File("/dev/null"))
        .redirectOutput(dom.toFile())
        .redirectError(folder.resolve("browser.log").toFile())
        .start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isZero();
    String opened = Files.readString(dom);
    assertThat(opened).contains("</html>");
    return opened.substring(0, opened.indexOf("<head")).contains("data-canary");
  }

  private List<String> command(Path file) {
    List<String> command = new ArrayList<>(List.of(
        browser(),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync"));
    command.add("--user-data-dir=" + folder.resolve("profile"));
    int port = server.getAddress().getPort();
    command.add("--host-resolver-rules=MAP canary.invalid 127.0.0.1:" + port);
    command.addAll(
        List.of("--virtual-time-budget=3000", "--dump-dom", file.toUri().toString()));
    return command;
  }

  private static String browser() {
    return Viewers.program("chromium");
  }
}
