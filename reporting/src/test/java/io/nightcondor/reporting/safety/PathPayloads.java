package io.nightcondor.reporting.safety;

import java.util.List;

/** What leads out of a folder, names a device, or looks like another name. */
final class PathPayloads {

  static final List<String> TEXTS = List.of(
      "../../../etc/passwd",
      "..\\..\\windows\\win.ini",
      "/etc/passwd",
      "C:\\Windows\\System32",
      "C:x",
      "\\\\canary.invalid\\share",
      "file:///etc/passwd",
      "~/x",
      "$HOME/x",
      "${HOME}/x",
      "`id`",
      "$(id)",
      "x; rm -rf .",
      "x | cat",
      "-rf",
      "CON",
      "nul.txt",
      "COM1",
      "x.",
      "x ",
      ".hidden",
      "..",
      "x/../y",
      "x%2f..%2fy",
      "x\0.html",
      "x::$DATA",
      "\uFF0E\uFF0E\uFF0Fx",
      "\u2024\u2024/x",
      "\u0440\u0430\u0443pal",
      "a".repeat(260) + ".html");

  private PathPayloads() {}
}
