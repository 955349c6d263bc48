package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a new installation gets its first account. */
class FirstAccountIT {
  @Test
  void eachStartMakesANewLinkUntilSomebodyCanSignIn() throws IOException {
    try (RunningService service = RunningService.start("first-account", Map.of())) {
      Path file = service.data().resolve("first-account.link");
      String first = Files.readString(file).strip();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(service.log()).anyMatch(line -> line.contains(first));
      assertThat(first).startsWith(service.url() + "/sign-in/first?token=");

      service.restart();

      String second = Files.readString(file).strip();
      assertThat(second).isNotEqualTo(first);
      Person admin = Person.unknown(service, "admin");
      assertThat(admin.useLink(first, Person.PASSWORD).statusCode()).isEqualTo(410);
      admin.enter(admin.useLink(second, Person.PASSWORD));
      admin.api().get("/api/v1/accounts").then().statusCode(200);

      service.restart();

      assertThat(file).doesNotExist();
      admin.api().get("/api/v1/accounts").then().statusCode(200);
    }
  }
}
