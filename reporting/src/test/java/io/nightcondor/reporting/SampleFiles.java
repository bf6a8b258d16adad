package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.mail.MailContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
