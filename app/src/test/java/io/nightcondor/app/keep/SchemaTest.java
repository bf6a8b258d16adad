package io.nightcondor.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.app.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest {

  /** Else the program refuses, as one of a newer version, the store that it has just made. */
  @Test
  void givenMigratedStore_whenAsked_thenItIsOfTheNewestVersion() {
    assertThat(Schema.of(JdbcClient.create(TestDatabase.H2.migrated()))).isEqualTo(Schema.NEWEST);
  }
}
