package io.nightcondor.reporting.safety;

import java.util.List;

/** What a mail program could take for a header, its end or a second recipient. */
final class HeaderPayloads {

  private static final String THIEF = "Bcc: thief@example.org";

  static final List<String> TEXTS = List.of(
      "x\r\n" + THIEF,
      "x\n" + THIEF,
      "x\r" + THIEF,
      "x\n\r" + THIEF,
      "x\r\n\t" + THIEF,
      "x\r\n " + THIEF,
      "x\r\n\r\n<script>" + Payloads.CANARY + "</script>",
      "x\n\nbody",
      "x\u0085" + THIEF,
      "x\u2028" + THIEF,
      "x\u2029" + THIEF,
      "x\u000B" + THIEF,
      "x\f" + THIEF,
      "x\0" + THIEF,
      "x%0d%0a" + THIEF,
      "x%0A" + THIEF,
      "x\\r\\n" + THIEF,
      "x&#13;&#10;" + THIEF,
      "x\u560D\u560A" + THIEF,
      "=?utf-8?Q?x=0D=0ABcc:_thief@example.org?=",
      "=?utf-8?B?eA0KQmNjOiB0aGllZkBleGFtcGxlLm9yZw==?=",
      "=?us-ascii?Q?x?= =?us-ascii?Q?=0AX-Canary:_1?=",
      "risk@example.com, thief@example.org",
      "risk@example.com; thief@example.org",
      "\"x\" <thief@example.org>",
      "group: thief@example.org, a@example.org;",
      "x\r\nContent-Type: text/html\r\n\r\n<b>x</b>",
      "x\r\n--nightcondor-m-0\r\nContent-Type: text/html",
      "x\"; filename=\"evil.exe",
      "x\r\n.\r\nMAIL FROM:<thief@example.org>",
      "Re: [OK] [FAILED] Book SPX-IC-1 2024-08-05");

  private HeaderPayloads() {}
}
