package io.nightcondor.app.job;

import io.nightcondor.reporting.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The hash of the program itself: over name and hash of each of its own classes and resources, as
 * they are loaded. The file that they come in is not what counts, since a release may be run from
 * its jar or unpacked, and is the same program.
 */
@Component
class ProgramContents {

  private static final String ROOT = "io/nightcondor/";

  private final Supplier<String> sha256 = SingletonSupplier.of(ProgramContents::read);

  /** Lower-case hexadecimal. */
  String sha256() {
    return sha256.get();
  }

  private static String read() {
    Map<String, String> contents = new TreeMap<>();
    try {
      Resource[] all =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
      for (Resource resource : all) {
        String url = resource.getURL().toString();
        try (InputStream in = resource.getInputStream()) {
          contents.put(url.substring(url.lastIndexOf(ROOT)), Sha256.of(in.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StringBuilder lines = new StringBuilder();
    contents.forEach(
        (name, hash) -> lines.append(name).append('\t').append(hash).append('\n'));
    return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
