package io.nightcondor.reporting.picture;

import static io.nightcondor.reporting.picture.SampleCharts.chart;
import static io.nightcondor.reporting.picture.SampleCharts.number;
import static io.nightcondor.reporting.picture.SampleCharts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.Contrast;
import io.nightcondor.reporting.SamplePack;
import io.nightcondor.reporting.table.ReportChart;
import io.nightcondor.reporting.table.ReportChart.Ink;
import io.nightcondor.reporting.table.ReportChart.Kind;
import io.nightcondor.reporting.table.ReportDocument;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ChartPictureTest {

  @Test
  void givenEveryChartOfAReport_whenDrawn_thenTwoPixelsForEachAndNotBlank() throws IOException {
    for (ReportChart chart : charts()) {
      ChartPicture picture = ChartPicture.png(chart);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
      assertThat(image.getWidth()).as(chart.id()).isEqualTo(2 * picture.width());
      assertThat(image.getHeight()).as(chart.id()).isEqualTo(2 * picture.height());
      assertThat(picture.width()).isEqualTo(ChartPicture.MAIL_WIDTH);
      Set<Integer> colours = colours(image);
      assertThat(colours).as(chart.id()).contains(0xFF000000 | Palette.PANEL);
      assertThat(colours.size()).as(chart.id()).isGreaterThan(10);
      // opaque and soft: neither black nor white, which clients turn round
      assertThat(colours).doesNotContain(0xFF000000, 0xFFFFFFFF).allMatch(c -> c >>> 24 == 0xFF);
      // three of them beside a body of at most 80 KB
      assertThat(picture.png().length).as(chart.id()).isLessThan(40_000);
    }
  }

  @Test
  void givenBar_whenDrawn_thenItsPixelsHaveItsInk() throws IOException {
    ReportChart chart = chart(Kind.BARS, List.of(List.of(text("part"), number(10))));
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(ChartPicture.png(chart).png()));
    Drawing.Path bar = ChartLayout.of(chart, ChartPicture.MAIL_WIDTH).paths().stream()
        .filter(p -> p.look().use() == Drawing.Use.BAR)
        .findFirst()
        .orElseThrow();
    List<Drawing.Point> box = bar.lines().get(0);
    int x = (int) (box.get(0).x() + box.get(1).x());
    int y = (int) (box.get(0).y() + box.get(2).y());
    assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(Palette.of(bar.look().ink()));
  }

  @Test
  void givenTextsOfAnyScript_whenDrawn_thenDrawn() {
    for (String text : List.of("", " ", "Größe ä ∆ €", "日本語 😀", "e\u0301", "=1+1")) {
      ReportChart chart = chart(Kind.BARS, List.of(List.of(text(text), number(1))));
      assertThat(ChartPicture.png(chart).png()).isNotEmpty();
    }
  }

  @Test
  void givenEveryInk_whenCompared_thenLegibleOnThePanel() {
    for (Ink ink : Ink.values()) {
      assertThat(Contrast.of(Palette.of(ink), Palette.PANEL))
          .as(ink.name())
          .isGreaterThanOrEqualTo(Contrast.TEXT);
    }
  }

  @Test
  void givenOtherLocaleTimeZoneAndHeadlessHost_whenDrawn_thenTheSameBytes() throws Exception {
    assertThat(inAnotherJvm(System.getProperty("java.home"))).isEqualTo(PictureBytes.digests());
  }

  @Test
  void givenAnotherJdk_whenDrawn_thenTheSameBytes() throws Exception {
    String other = System.getProperty("other.jdk", "");
    Assumptions.assumeFalse(other.isBlank(), "no other JDK is named by -Dother.jdk");
    assertThat(inAnotherJvm(other)).isEqualTo(PictureBytes.digests());
  }

  private static String inAnotherJvm(String javaHome) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(javaHome, "bin", "java").toString(),
        "-Duser.language=ar",
        "-Duser.country=EG",
        "-Duser.timezone=Asia/Kathmandu",
        "-Dfile.encoding=ISO-8859-1",
        "-cp",
        classPath(),
        PictureBytes.class.getName()));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  private static String classPath() {
    if (PictureBytes.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(URL::getPath)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static List<ReportChart> charts() {
    return ReportDocument.of(SamplePack.rich()).sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(ReportChart.class::isInstance)
        .map(ReportChart.class::cast)
        .toList();
  }

  private static Set<Integer> colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
