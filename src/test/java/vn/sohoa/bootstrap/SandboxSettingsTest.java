package vn.sohoa.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxSettingsTest {
  private static final Path DATA = Path.of("/srv/sandbox");

  static Stream<String> refused() {
    return SandboxSettings.REFUSED.stream();
  }

  @ParameterizedTest
  @MethodSource("refused")
  @ValueSource(
      strings = {
        "sohoa.portal.address",
        "sohoa.kafka.bootstrap-servers",
        "quarkus.datasource.jdbc.url",
        "quarkus.datasource.username",
        "quarkus.flyway.jdbc-url"
      })
  void whatLeadsToRealSystemsIsRefused(String name) {
    assertThatThrownBy(() -> SandboxSettings.of(DATA, name::equals))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(name + " cannot be set");
  }

  @Test
  void ofAProfileItIsRefusedToo() {
    String name = "%prod.sohoa.portal.address";
    System.setProperty(name, "https://portal.example");
    try {
      assertThatThrownBy(() -> SandboxSettings.apply(DATA)).isInstanceOf(StartupException.class);
    } finally {
      System.clearProperty(name);
    }
  }

  @Test
  void whatIsSetStaysOtherwise() {
    assertThat(SandboxSettings.of(DATA, "quarkus.http.host"::equals))
        .doesNotContainKey("quarkus.http.host")
        .containsEntry("sohoa.webhooks.plain-http", "true");
    assertThat(SandboxSettings.of(DATA, _ -> false))
        .containsEntry("quarkus.http.host", "127.0.0.1");
  }

  /** As the service reads them: a file beside it, and the properties of a sandbox. */
  private static SmallRyeConfig config(String prefix) {
    var file = new HashMap<String, String>();
    for (String name : SandboxSettings.REFUSED) {
      file.put(prefix + name, "real");
    }
    var embedded =
        Map.of(
            "sohoa.database.url", "jdbc:own",
            "sohoa.database.username", "own",
            "sohoa.database.password", "own",
            "sohoa.database.owner-username", "owner",
            "sohoa.database.owner-password", "owner");
    var properties = new HashMap<String, String>(SandboxSettings.of(DATA, _ -> false));
    properties.putAll(embedded);
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withProfile("prod")
        .withSources(
            new PropertiesConfigSource(file, "file", 260),
            new PropertiesConfigSource(properties, "system", 400))
        .build();
  }

  private static Optional<String> read(SmallRyeConfig config, String name) {
    return config.getOptionalValue(name, String.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%prod."})
  void aFileHasNoSay(String prefix) {
    SmallRyeConfig config = config(prefix);

    assertThat(read(config, "sohoa.portal.address")).isEmpty();
    assertThat(read(config, "sohoa.portal.login-address")).isEmpty();
    assertThat(read(config, "sohoa.kafka.bootstrap-servers")).isEmpty();
    assertThat(read(config, "quarkus.flyway.jdbc-url")).isEmpty();
    assertThat(read(config, "quarkus.datasource.jdbc.url")).contains("jdbc:own");
    assertThat(read(config, "quarkus.datasource.username")).contains("own");
    assertThat(read(config, "quarkus.flyway.username")).contains("owner");
    assertThat(read(config, "sohoa.blob.folder")).contains("/srv/sandbox/blobs");
    assertThat(read(config, "sohoa.engine.scratch")).contains("/srv/sandbox/scratch");
  }
}
