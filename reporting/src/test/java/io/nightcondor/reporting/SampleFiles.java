package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.html.IndexPage;
import io.nightcondor.reporting.mail.MailContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.util.Reproducibility;

/** Writes the sample reports into a folder, for a person to look at. */
public final class SampleFiles {

  private SampleFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Map<String, RiskPack> packs = Map.of(
        "rich", SamplePack.rich(),
        "empty", SamplePack.empty(),
        "nasty", SamplePack.nasty(SamplePack.PAYLOADS.get(0)));
    Files.createDirectories(folder);
    Files.write(
        folder.resolve("index.html"),
        IndexPage.render(
            SamplePack.SESSION,
            true,
            List.of(
                new IndexPage.Entry(
                    "SPX-IC-1",
                    "SPX income, weekly and monthly",
                    "ATTENTION",
                    SamplePack.rich().summary().headline(),
                    "rich"),
                new IndexPage.Entry("SPX-IC-2", "Quiet book", "OK", "no positions", "empty"),
                new IndexPage.Entry(
                    "SPX-IC-3", "Broken book", "FAILED", "positions could not be read", "")),
            12));
    for (Map.Entry<String, RiskPack> pack : packs.entrySet()) {
      Path book = Files.createDirectories(folder.resolve(pack.getKey()));
      Reproducibility.runWithSourceDateEpoch(() -> {
        for (ReportFile file : BookReports.render(pack.getValue())) {
          Files.write(book.resolve(file.name()), file.content());
        }
      });
      MailContent mail = MailContent.of(pack.getValue());
      Files.writeString(book.resolve("mail.html"), mail.html());
      Files.writeString(book.resolve("mail.txt"), mail.subject() + "\n\n" + mail.text());
    }
  }
}
