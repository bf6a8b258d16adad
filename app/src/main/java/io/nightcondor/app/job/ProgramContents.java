package io.nightcondor.app.job;

import io.nightcondor.reporting.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The hash of the program itself: over name and hash of each of its own classes and resources, as
 * they are loaded. The file that they come in is not what counts, since a release may be run from
 * its jar or unpacked, and is the same program.
 */
@Component
public class ProgramContents {

  private static final String ROOT = "io/nightcondor/";

  /** Read once, however many nights a process runs: what it has loaded does not change. */
  private static final FutureTask<String> READING = new FutureTask<>(ProgramContents::read);

  /** Reads beside the night: the first report that names it has no need to wait for it then. */
  public ProgramContents() {
    Thread reader = new Thread(READING, "program-contents");
    reader.setDaemon(true);
    reader.start();
  }

  /** Lower-case hexadecimal. */
  public String sha256() {
    try {
      return READING.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program's own files were read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the program's own files cannot be read", e.getCause());
    }
  }

  private static String read() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Resource[] all =
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
    for (Resource resource : all) {
      String url = resource.getURL().toString();
      try (InputStream in = resource.getInputStream()) {
        contents.put(url.substring(url.lastIndexOf(ROOT)), Sha256.of(in.readAllBytes()));
      }
    }
    StringBuilder lines = new StringBuilder();
    contents.forEach(
        (name, hash) -> lines.append(name).append('\t').append(hash).append('\n'));
    return Sha256.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
