package io.nightcondor.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nightcondor.app.config.DatabaseSettings.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseReaderTest {

  private static final String GOOD = """
      sources: [{ glob: "*.csv", format: positions-csv }]
      books: [{ id: a, name: A, owner: A, equity: 1, policy: steward, recipients: [a@example.com] }]
      """;

  @TempDir
  private Path folder;

  private DatabaseSettings read(String url, String more) throws IOException {
    Files.writeString(folder.resolve("db.pem"), "");
    Workspace workspace = new Workspace(folder);
    Files.writeString(
        workspace.configuration(),
        GOOD + "database: {url: '%s'%s}\n".formatted(url, more.isEmpty() ? "" : ", " + more));
    return SettingsReader.read(workspace).database().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db.example.com/night, '', REQUIRED",
    "jdbc:postgresql://10.0.0.8:6432/night, '', REQUIRED",
    "'jdbc:postgresql://localhost,db.example.com/night', '', REQUIRED",
    "jdbc:postgresql://127.evil.example/night, '', REQUIRED",
    "jdbc:postgresql://db.example.com/night, 'tls: off', OFF",
    "jdbc:postgresql://db.example.com/night?sslmode=require, '', OF_URL",
    "jdbc:postgresql://localhost/night, '', OF_URL",
    "jdbc:postgresql://127.0.0.1:6432/night, '', OF_URL",
    "jdbc:postgresql://[::1]/night, '', OF_URL",
    "jdbc:postgresql:night, '', OF_URL",
    "jdbc:postgresql://localhost/night, 'tls: required', REQUIRED",
    "jdbc:postgresql://localhost/night, 'certificates: db.pem', REQUIRED"
  })
  void givenPlaceOfTheServer_whenRead_thenTheWayIsProtectedUnlessItIsThisHost(
      String url, String more, Mode mode) throws IOException {
    assertThat(read(url, more).tls().mode()).isEqualTo(mode);
  }

  @Test
  void givenAllKeys_whenRead_thenAllAreThere() throws IOException {
    DatabaseSettings database =
        read("jdbc:postgresql://h/d", "certificates: db.pem, waitSeconds: 7");
    assertThat(database.tls().certificates()).contains(folder.resolve("db.pem"));
    assertThat(database.patience()).isEqualTo(Duration.ofSeconds(7));
    DatabaseSettings plain = read("jdbc:postgresql://h/d", "");
    assertThat(plain.tls().certificates()).isEqualTo(Optional.empty());
    assertThat(plain.patience()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      //h/d?sslmode=require | tls: required | tls' has 'required', expected either it or parameters of the URL such as sslmode, not both
      //h/d?ssl=true | certificates: db.pem | certificates' has 'db.pem', expected either it or parameters of the URL such as sslmode, not both
      //h/d | tls: off, certificates: db.pem | tls' has 'off', expected required, since there are certificates
      //h/d | tls: maybe | tls' has 'maybe', expected required or off
      //h/d | certificates: none.pem | certificates' has 'none.pem', expected a file of PEM certificates that is there
      //h:x/d | waitSeconds: 1 | url' has 'jdbc:postgresql://h:x/d', expected a URL such as jdbc:postgresql://host/database, without a password
      """)
  void givenWordsThatDoNotGoTogether_whenRead_thenRefused(
      String place, String more, String complaint) {
    assertThatThrownBy(() -> read("jdbc:postgresql:" + place, more))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("key 'database." + complaint);
  }
}
