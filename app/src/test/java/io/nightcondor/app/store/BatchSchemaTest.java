package io.nightcondor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our first migration is the schema that the Spring Batch in use ships; an upgrade that changes it
 * must be migrated.
 */
class BatchSchemaTest {

  @ParameterizedTest
  @EnumSource
  void givenSchemaOfSpringBatch_whenCompared_thenFirstMigrationIsItsCopy(TestDatabase database)
      throws IOException {
    String shipped =
        resource("/org/springframework/batch/core/schema-%s.sql".formatted(database.vendor()));
    String ours = resource("/db/migration/%s/V1__batch.sql".formatted(database.vendor()));
    assertThat(ours).isEqualTo(shipped);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = BatchSchemaTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
