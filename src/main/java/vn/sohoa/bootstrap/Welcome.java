package vn.sohoa.bootstrap;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.sohoa.access.KeyService;
import vn.sohoa.access.account.AccountService;
import vn.sohoa.access.account.FirstPasswordPath;
import vn.sohoa.message.Language;
import vn.sohoa.sandbox.SandboxEmptied;

/**
 * Prints the addresses of the service at start, and creates the first key and the first account of
 * a new installation.
 */
@ApplicationScoped
class Welcome {
  private static final Logger LOG = Logger.getLogger("vn.sohoa");

  static final String KEY_FILE = "admin.key";
  static final String LINK_FILE = "first-account.link";

  private final KeyService keys;
  private final AccountService accounts;
  private final Path keyFile;
  private final Path linkFile;
  private final String address;
  private final String database;

  Welcome(
      KeyService keys,
      AccountService accounts,
      DatabaseConfig database,
      @ConfigProperty(name = "sohoa.data-dir") Path dataFolder,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.keys = keys;
    this.accounts = accounts;
    this.database = database.url();
    this.keyFile = dataFolder.resolve(KEY_FILE);
    this.linkFile = dataFolder.resolve(LINK_FILE);
    this.address = "http://" + (host.equals("0.0.0.0") ? "localhost" : host) + ":" + port;
  }

  @Transactional
  void greet(@Observes StartupEvent event) {
    keys.issueFirstAdminKey().ifPresent(key -> announce("start.admin-key", keyFile, key));
    announceFirstAccount();
    LOG.infof("database %s", database);
    LOG.infof(
        "API %s/api/v1 · OpenAPI %s/q/openapi · Swagger UI %s/q/swagger-ui",
        address, address, address);
  }

  /** A reset of a sandbox has deleted all accounts: the first one gets a new link. */
  @Transactional
  void greetAgain(@Observes SandboxEmptied event) {
    announceFirstAccount();
  }

  private void announceFirstAccount() {
    accounts
        .firstLink()
        .map(link -> address + FirstPasswordPath.of(link))
        .ifPresentOrElse(
            link -> announce("start.first-account", linkFile, link), this::removeLinkFile);
  }

  /**
   * Writes the file before the secret is committed: a committed key without its file would lock
   * everybody out.
   */
  private void announce(String text, Path file, String secret) {
    try {
      DataFolder.writeSecret(file, secret + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    System.out.println("\nSohoa: " + Language.inBoth(text) + ": " + file + "\n  " + secret + "\n");
  }

  /** The link of an earlier start is void. */
  private void removeLinkFile() {
    try {
      Files.deleteIfExists(linkFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + linkFile, e);
    }
  }
}
