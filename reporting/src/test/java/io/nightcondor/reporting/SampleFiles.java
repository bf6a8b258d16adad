package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.html.IndexPage;
import io.nightcondor.reporting.html.NightsPage;
import io.nightcondor.reporting.mail.MailContent;
import io.nightcondor.reporting.overview.BookLine;
import io.nightcondor.reporting.overview.KeyFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    BookLine sample = new BookLine(
        "SPX-IC-1",
        "SPX income, weekly and monthly",
        SamplePack.rich().summary().status().name(),
        SamplePack.rich().summary().headline(),
        "rich",
        ReportForm.ALL,
        1,
        1,
        Optional.of(KeyFigures.of(SamplePack.rich())));
    night(folder, "index.html", List.of(sample, OverviewSample.failed("SPX-IC-3")));
    night(folder, "index-200.html", OverviewSample.books(200));
    night(folder, "index-1000.html", OverviewSample.books(1000));
    for (NightsPage.Page page : NightsPage.render(true, OverviewSample.nights(600))) {
      Path all = Files.createDirectories(folder.resolve("nights"));
      Files.write(all.resolve(page.file()), page.content());
    }
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

  private static void night(Path folder, String name, List<BookLine> books) throws IOException {
    Files.write(
        folder.resolve(name),
        IndexPage.render(OverviewSample.head(), OverviewSample.totals(books), books, List.of()));
  }
}
