package io.nightcondor.reporting.safety;

import java.util.List;

/** What XML cannot carry, ends early, or what a reader of workbooks decodes into something else. */
final class XmlPayloads {

  static final List<String> TEXTS = List.of(
      "\uD800 first half alone",
      "\uDC00 second half alone",
      "\uDC00\uD800 halves turned round",
      "end \uD83D",
      "\uFFFE not a character",
      "\uFFFF not a character",
      "\uFDD0 not a character",
      "\u0001\u0002\u0007\u0008 controls",
      "\u007F\u0080\u009F controls",
      "x\0y",
      "]]>",
      "<![CDATA[x]]>",
      "<!--x-->",
      "<?xml version=\"1.0\"?>",
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
      "&amp;&lt;&#0;&#x1F;&nosuch;",
      "_x000D_",
      "_x000d__x000A_=1+1",
      "_x005F_x000D_",
      "a_x003D_b",
      "_x0000_",
      "</t></si><si><t>x",
      "\uD83D\uDE00 two halves that belong together",
      "e\u0301\u0323\u0301\u0323\u0301\u0323 marks",
      "\u202Efdp.exe\u202C turned",
      "\u2066x\u2069 isolated",
      "tab\tinside",
      "two  blanks   and more",
      "x".repeat(300));

  private XmlPayloads() {}
}
