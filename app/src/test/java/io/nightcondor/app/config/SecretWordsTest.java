package io.nightcondor.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--password=x",
        "--password",
        "-password=x",
        "--smtp-password=x",
        "--db_passwd=x",
        "--pass=x",
        "--api-key=x",
        "password=x",
        "PASSWORD=x",
        "mail.password=x",
        "-Dspring.datasource.password=x",
        "--token=x",
        "jdbc:postgresql://user:x@host/db",
        "--url=jdbc:postgresql://host/db?user=a&password=x",
        "jdbc:postgresql://host/db?sslpassword=x",
        "https://me:x@example.com/"
      })
  void givenArgumentWithASecret_whenLookedAt_thenSeenAndNotRepeated(String argument) {
    assertThat(SecretWords.inArgument(argument))
        .hasValueSatisfying(name -> assertThat(name).doesNotContain("=", "x@"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "--workspace",
        "--workspace=/srv/secret/nightcondor",
        "--date=2024-08-05",
        "symbol=VIX",
        "password.csv",
        "secret",
        "jdbc:postgresql://host/db",
        "--password-file=x",
        "https://example.com/a:b@c"
      })
  void givenOtherArgument_whenLookedAt_thenLeftAlone(String argument) {
    assertThat(SecretWords.inArgument(argument)).isEmpty();
  }

  @Test
  void givenUrl_whenMasked_thenHostStaysAndSecretsGo() {
    assertThat(SecretWords.masked("jdbc:postgresql://user:x@host/db?sslpassword=y&a=b"))
        .isEqualTo("jdbc:postgresql://***@host/db?***");
    assertThat(new Secret("x")).hasToString("***");
  }
}
