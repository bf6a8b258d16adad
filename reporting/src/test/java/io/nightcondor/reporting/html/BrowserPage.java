package io.nightcondor.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** One page of a {@link Browser}, and what a person does with it. */
final class BrowserPage implements AutoCloseable {

  /** Virtual key codes of Windows, which the protocol counts by. */
  private static final Map<String, Integer> KEYS = Map.of(
      "Tab",
      9,
      "Enter",
      13,
      "Escape",
      27,
      "End",
      35,
      "Home",
      36,
      "ArrowLeft",
      37,
      "ArrowUp",
      38,
      "ArrowRight",
      39,
      "ArrowDown",
      40);

  private final Browser browser;
  private final String target;
  private final String session;

  BrowserPage(Browser browser, String target, String session) {
    this.browser = browser;
    this.target = target;
    this.session = session;
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** A width in pixels, and the colours that the reader prefers. */
  BrowserPage as(int width, boolean dark) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    media("", dark);
    return this;
  }

  /** As it is printed on paper of that width, pixels. */
  BrowserPage asPrint(int width) {
    as(width, false);
    media("print", false);
    return this;
  }

  private void media(String media, boolean dark) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  BrowserPage withoutScript() {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  /** Lets whatever the page's policy would stop run, to see whether anything tries. */
  BrowserPage withoutPolicy() {
    send("Page.setBypassCSP", Map.of("enabled", true));
    return this;
  }

  /** Opens a file and waits until it is loaded. */
  BrowserPage open(Path file) {
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    browser.await(session, "Page.loadEventFired");
    return this;
  }

  /** The value of an expression of JavaScript. */
  JsonNode eval(String expression) {
    JsonNode answer = send(
        "Runtime.evaluate",
        Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    assertThat(answer.get("exceptionDetails")).as(expression).isNull();
    JsonNode result = answer.get("result");
    return result.has("value") ? result.get("value") : result;
  }

  /** Opens all that is folded away. */
  void openAll() {
    eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  String text(String expression) {
    return eval(expression).asString();
  }

  void press(String key) {
    int code = Objects.requireNonNull(KEYS.get(key));
    Map<String, Object> down = new HashMap<>(
        Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code));
    if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    send("Input.dispatchKeyEvent", down);
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /** Moves the pointer onto the middle of the first element that a selector finds. */
  void hover(String selector) {
    JsonNode middle = eval(
        "(() => { const e = document.querySelector('" + selector
            + "'); e.scrollIntoView({block: 'center', behavior: 'instant'});"
            + " const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()");
    send(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            "mouseMoved",
            "x",
            middle.get(0).asDouble(),
            "y",
            middle.get(1).asDouble()));
  }

  /** The page on paper, as its style sheet sizes it. */
  byte[] pdf() {
    return bytes(
        send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
  }

  /** What the window shows, as PNG. */
  byte[] screenshot() {
    return bytes(send("Page.captureScreenshot", Map.of("format", "png")));
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.get("data").asString());
  }

  /** Addresses that it asked for. */
  List<String> requests() {
    return browser.events(session).stream()
        .filter(e -> e.method().equals("Network.requestWillBeSent"))
        .map(e -> e.params().get("request").get("url").asString())
        .toList();
  }

  /** Errors and warnings of the console, breaches of the page's policy, dialogs. */
  List<String> complaints() {
    return browser.events(session).stream()
        .filter(e -> List.of(
                "Runtime.exceptionThrown",
                "Runtime.consoleAPICalled",
                "Log.entryAdded",
                "Page.javascriptDialogOpening")
            .contains(e.method()))
        .map(e -> e.method() + " " + e.params())
        .toList();
  }

  private JsonNode send(String method, Map<String, ?> params) {
    return browser.send(session, method, params);
  }

  @Override
  public void close() {
    browser.send("", "Target.closeTarget", Map.of("targetId", target));
  }
}
