package io.nightcondor.reporting.html;

import io.nightcondor.reporting.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a browser may do for a page: draw it with the one style and the one script that it carries,
 * known by their SHA-256, and nothing else: no request, no other script, no frame, no form.
 */
final class ContentPolicy {

  private ContentPolicy() {}

  /** The policy of a page with that style and that script inside it. */
  static String of(String style, String script) {
    return policy(hash(style), hash(script));
  }

  /** The policy of a page with that script and several styles inside it. */
  static String of(List<String> styles, String script) {
    String all = styles.stream().map(ContentPolicy::hash).collect(Collectors.joining("' '"));
    return policy(all, hash(script));
  }

  private static String policy(String styles, String script) {
    return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
        .formatted(styles, script);
  }

  private static String hash(String text) {
    byte[] digest = HexFormat.of().parseHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
