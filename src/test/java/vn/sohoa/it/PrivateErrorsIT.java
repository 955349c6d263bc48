package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A statement that the database refuses leaves none of its values in log and answer. */
class PrivateErrorsIT {
  private static final String REFUSED = "Nguyễn Thị Kín Đáo";
  private static final String TWICE = "Trần Văn Giấu Tên";

  private static final RunningService SERVICE = SharedService.get();

  @AfterAll
  static void allowAgain() {
    SERVICE.execute("ALTER TABLE access_key DROP CONSTRAINT IF EXISTS refused");
    SERVICE.execute("DROP INDEX IF EXISTS twice");
  }

  private static Response create(String name) {
    return SERVICE
        .admin()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"" + name + "\",\"role\":\"STATION\"}")
        .post("/api/v1/keys");
  }

  private static void assertSaysNothingOf(String name, Response answer) {
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.asString()).doesNotContain(name).contains("INTERNAL_ERROR");
    assertThat(SERVICE.log()).noneMatch(line -> line.contains(name));
  }

  @Test
  void aRowThatIsRefusedIsNotLogged() {
    // Given
    SERVICE.execute(
        "ALTER TABLE access_key ADD CONSTRAINT refused CHECK (name <> '" + REFUSED + "')");

    // When
    Response answer = create(REFUSED);

    // Then
    assertSaysNothingOf(REFUSED, answer);
    assertThat(SERVICE.log()).anyMatch(line -> line.contains("\"refused\""));
  }

  @Test
  void aKeyThatExistsIsNotLogged() {
    // Given
    SERVICE.execute("CREATE UNIQUE INDEX twice ON access_key (name) WHERE name = '" + TWICE + "'");
    assertThat(create(TWICE).statusCode()).isLessThan(300);

    // When
    Response answer = create(TWICE);

    // Then
    assertSaysNothingOf(TWICE, answer);
    assertThat(SERVICE.log()).anyMatch(line -> line.contains("\"twice\""));
  }
}
