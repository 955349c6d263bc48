package vn.sohoa.bootstrap;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.sohoa.access.KeyService;
import vn.sohoa.message.Language;

/**
 * Prints the addresses of the service at start, and creates the first key of a new installation.
 */
@ApplicationScoped
class Welcome {
  private static final Logger LOG = Logger.getLogger("vn.sohoa");

  private final KeyService keys;
  private final Path keyFile;
  private final String address;
  private final String database;

  Welcome(
      KeyService keys,
      DatabaseConfig database,
      @ConfigProperty(name = "sohoa.data-dir") Path dataFolder,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.keys = keys;
    this.database = database.url();
    this.keyFile = dataFolder.resolve("admin.key");
    this.address = "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
  }

  @Transactional
  void greet(@Observes StartupEvent event) {
    keys.issueFirstAdminKey().ifPresent(this::announce);
    LOG.infof("database %s", database);
    LOG.infof(
        "API %s/api/v1 · OpenAPI %s/q/openapi · Swagger UI %s/q/swagger-ui",
        address, address, address);
  }

  /**
   * Writes the file before the key is committed: a committed key without its file would lock
   * everybody out.
   */
  private void announce(String key) {
    try {
      DataFolder.writeSecret(keyFile, key + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + keyFile, e);
    }
    System.out.println(
        "\nSohoa: " + Language.inBoth("start.admin-key") + ": " + keyFile + "\n  " + key + "\n");
  }
}
