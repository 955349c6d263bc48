package vn.sohoa.dossier;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Adds the migrations in Java, which Flyway does not find by their location. */
@Singleton
class DossierMigrations implements FlywayConfigurationCustomizer {
  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(new ApplicantKeyMigration());
  }
}
