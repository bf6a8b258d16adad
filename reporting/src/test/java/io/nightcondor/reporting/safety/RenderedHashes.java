package io.nightcondor.reporting.safety;

import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.reporting.BookReports;
import io.nightcondor.reporting.ReportFile;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.Sha256;
import io.nightcondor.reporting.mail.MailContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.poi.util.Reproducibility;

/** SHA-256 of every report of the sample packs; as a program, one in each line. */
final class RenderedHashes {

  private RenderedHashes() {}

  /**
   * Prints them, and again for each pair of arguments: a time zone and a locale that the process
   * takes from then on.
   */
  public static void main(String[] args) throws IOException {
    print();
    for (int i = 0; i < args.length; i += 2) {
      TimeZone.setDefault(TimeZone.getTimeZone(args[i]));
      Locale.setDefault(Locale.forLanguageTag(args[i + 1]));
      print();
    }
  }

  private static void print() throws IOException {
    lines(all()).forEach(line -> System.out.print(line + "\n"));
  }

  /** Name and hash of each, in the order of the names. */
  static List<String> lines(SortedMap<String, String> hashes) {
    return hashes.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }

  /** By pack and file. */
  static SortedMap<String, String> all() throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    Reproducibility.runWithSourceDateEpoch(() -> {
      packs().forEach((name, pack) -> hashes.putAll(of(name, pack)));
      hashes.putAll(overviews());
    });
    return hashes;
  }

  static Map<String, RiskPack> packs() {
    return Map.of(
        "rich",
        SamplePack.rich(),
        "empty",
        SamplePack.empty(),
        "nasty",
        SamplePack.nasty("\u0130\u0131 \u00DF \u20AC '=\uD83D\uDE00"));
  }

  static SortedMap<String, String> of(String name, RiskPack pack) {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (ReportFile file : BookReports.render(pack)) {
      hashes.put(name + "/" + file.name(), Sha256.of(file.content()));
    }
    hashes.put(
        name + "/history.html",
        Sha256.of(Overviews.history(pack).getBytes(StandardCharsets.UTF_8)));
    MailContent mail = MailContent.of(pack);
    hashes.put(name + "/mail.subject", Sha256.of(mail.subject().getBytes(StandardCharsets.UTF_8)));
    hashes.put(name + "/mail.txt", Sha256.of(mail.text().getBytes(StandardCharsets.UTF_8)));
    hashes.put(name + "/mail.html", Sha256.of(mail.html().getBytes(StandardCharsets.UTF_8)));
    for (MailContent.Picture picture : mail.pictures()) {
      hashes.put(name + "/" + picture.contentId() + ".png", Sha256.of(picture.png()));
    }
    return hashes;
  }

  private static Map<String, String> overviews() {
    Map<String, String> hashes = new TreeMap<>();
    List<String> pages = Overviews.with("quiet");
    for (int i = 0; i < pages.size(); i++) {
      hashes.put("overview-" + i, Sha256.of(pages.get(i).getBytes(StandardCharsets.UTF_8)));
    }
    return hashes;
  }
}
