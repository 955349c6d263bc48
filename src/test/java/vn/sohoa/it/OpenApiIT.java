package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed OpenAPI document equals the one that is served. */
class OpenApiIT {
  private static final Path COMMITTED = Path.of("src", "docs", "openapi.yaml");

  @Test
  void theCommittedDocumentIsCurrent() throws IOException {
    String served = SharedService.get().anonymous().get("/q/openapi").asString();
    if (Boolean.getBoolean("sohoa.openapi.update")) {
      Files.writeString(COMMITTED, served);
    }

    assertThat(Files.readString(COMMITTED))
        .as(
            "%s differs from what is served; look at the difference, and if it is meant, write it anew with"
                + " ./mvnw verify -Dit.test=OpenApiIT -Dsohoa.openapi.update=true",
            COMMITTED)
        .satisfies(committed -> assertThat(lines(committed)).isEqualTo(lines(served)));
  }

  /** Sorts the lines: the order of keys is not part of the contract. */
  private static List<String> lines(String yaml) {
    return yaml.lines().sorted().toList();
  }

  @Test
  void swaggerUiIsThere() {
    SharedService.get().anonymous().get("/q/swagger-ui/").then().statusCode(200);
  }
}
