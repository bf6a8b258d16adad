package io.nightcondor.reporting.safety;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.BookReports;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.json.RiskPackJson;
import io.nightcondor.reporting.mail.MailContent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.util.Reproducibility;

/**
 * The reports and the mail of many books, each read from its stored pack and written to a folder,
 * on a few threads, as a program of its own. Says in one line how many bytes of reports it wrote
 * and how many bytes of heap it held at most.
 */
final class ReportsRun {

  private ReportsRun() {}

  /**
   * Arguments: a stored pack, the id of its book, how many books, on how many threads, a folder.
   */
  public static void main(String[] arguments) throws IOException {
    String pack = Files.readString(Path.of(arguments[0]));
    String book = arguments[1];
    int books = Integer.parseInt(arguments[2]);
    int threads = Integer.parseInt(arguments[3]);
    Path folder = Path.of(arguments[4]);
    long[] bytes = {0};
    Reproducibility.runWithSourceDateEpoch(() -> {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Future<Long>> written = new ArrayList<>();
      for (int i = 0; i < books; i++) {
        String id = "b%04d".formatted(i);
        written.add(pool.submit(() -> write(pack.replace(book, id), folder)));
      }
      pool.shutdown();
      for (Future<Long> one : written) {
        bytes[0] += get(one);
      }
    });
    System.out.print(bytes[0] + " " + peakHeap() + "\n");
  }

  /** Each thread writes over its last book: a thousand books would fill two gigabytes. */
  private static long write(String stored, Path folder) throws IOException {
    RiskPack pack = RiskPackJson.read(stored.getBytes(StandardCharsets.UTF_8));
    Path own = Files.createDirectories(folder.resolve(Thread.currentThread().getName()));
    long bytes = 0;
    for (ReportFile file : BookReports.render(pack)) {
      Files.write(own.resolve(file.name()), file.content());
      bytes += file.content().length;
    }
    MailContent mail = MailContent.of(pack);
    Files.writeString(own.resolve("mail.html"), mail.html());
    Files.writeString(own.resolve("mail.txt"), mail.text());
    return bytes + mail.html().length() + mail.text().length();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
  }
}
