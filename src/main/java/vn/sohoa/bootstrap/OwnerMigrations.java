package vn.sohoa.bootstrap;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Where another role than that of the service migrates, the service gets its rights afterwards. */
@Singleton
class OwnerMigrations implements FlywayConfigurationCustomizer {
  private final DatabaseConfig database;

  OwnerMigrations(DatabaseConfig database) {
    this.database = database;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    database
        .ownerUsername()
        .filter(owner -> !owner.equals(database.username()))
        .ifPresent(owner -> add(configuration, new ServiceGrants(database.username())));
  }

  private static void add(FluentConfiguration configuration, Callback grants) {
    configuration.callbacks(
        Stream.concat(Stream.of(configuration.getCallbacks()), Stream.of(grants))
            .toArray(Callback[]::new));
  }
}
