package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions of people: their cookie, their token against other sites, and their end. */
class SessionIT {
  private final RunningService service = SharedService.get();

  @Test
  void theCookieIsForThisServiceAndNoScript() {
    Person person = Person.signedIn(service, "acc-cookie", "CLERK");

    Response answer = person.signIn(Person.PASSWORD);

    assertThat(answer.header("Location")).isEqualTo("/review");
    assertThat(answer.headers().getValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .matches("sohoa_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict"));
  }

  @Test
  void changesNeedTheTokenOfTheSession() {
    Person admin = Person.signedIn(service, "acc-csrf", "ADMIN");
    Map<String, String> key = Map.of("name", "acc-csrf", "role", "STATION");

    List.of(
            admin.browser(),
            admin.browser().header("X-CSRF-Token", "A".repeat(43)),
            admin
                .browser()
                .header("X-CSRF-Token", admin.csrf())
                .header("Sec-Fetch-Site", "cross-site"))
        .forEach(
            request ->
                request
                    .contentType(ContentType.JSON)
                    .body(key)
                    .post("/api/v1/keys")
                    .then()
                    .statusCode(403)
                    .body("reason", equalTo("CSRF_TOKEN_MISSING")));
    admin.api().contentType(ContentType.JSON).body(key).post("/api/v1/keys").then().statusCode(201);
  }

  @Test
  void aKeyNeedsNoToken() {
    Person person = Person.signedIn(service, "acc-both", "CLERK");

    person
        .browser()
        .header("Authorization", "Bearer " + service.adminKey())
        .contentType(ContentType.JSON)
        .body(Map.of("name", "acc-both", "role", "STATION"))
        .post("/api/v1/keys")
        .then()
        .statusCode(201);
  }

  @Test
  void formsNeedTheTokenAndComeFromThisSite() {
    Person person = Person.signedIn(service, "acc-form", "CLERK");

    person
        .browser()
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded")
        .formParam("csrf", "x")
        .post("/sign-out")
        .then()
        .statusCode(403);
    person
        .form()
        .header("Origin", "https://evil.example")
        .formParam("language", "en")
        .post("/language")
        .then()
        .statusCode(403);
    service
        .anonymous()
        .header("Sec-Fetch-Site", "cross-site")
        .contentType("application/x-www-form-urlencoded")
        .formParam("login", "acc-form")
        .post("/sign-in")
        .then()
        .statusCode(403);
    person.api().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void afterSigningOutTheCookieOpensNothing() {
    Person person = Person.signedIn(service, "acc-out", "CLERK");

    Response out = person.form().post("/sign-out");

    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.header("Location")).isEqualTo("/sign-in");
    assertThat(out.headers().getValues("Set-Cookie").getFirst())
        .startsWith("sohoa_session=;")
        .contains("Max-Age=0");
    person.api().get("/api/v1/me").then().statusCode(401);
    // A cookie that is over is as good as none
    assertThat(person.page("/sign-in").statusCode()).isEqualTo(200);
    assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource({"last_used_at, acc-idle", "expires_at, acc-max"})
  void sessionsEndByThemselves(String column, String login) {
    Person person = Person.signedIn(service, login, "CLERK");
    person.api().get("/api/v1/me").then().statusCode(200);

    service.execute(
        "UPDATE session SET created_at = created_at - interval '13 hours', last_used_at = last_used_at - interval '7 hours'"
            + " WHERE key_id = '%s'".formatted(person.id()));
    person.api().get("/api/v1/me").then().statusCode(200);
    service.execute(
        "UPDATE session SET %s = now() - interval '8 hours 1 second' WHERE key_id = '%s'"
            .formatted(column, person.id()));

    person.api().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void pagesSendPeopleToTheSignInAndTheApiDoesNot() {
    Response page =
        service.anonymous().redirects().follow(false).accept("text/html").get("/password");
    Response api =
        service.anonymous().redirects().follow(false).accept("text/html").get("/api/v1/me");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.header("Location")).isEqualTo("/sign-in?next=%2Fpassword");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void nextIsAnAddressOfThisService() {
    Person.signedIn(service, "acc-next", "CLERK");
    Map<String, String> locations =
        Map.of(
            "/review?station=a", "/review?station=a",
            "//evil.example", "/",
            "https://evil.example", "/",
            "/\\evil.example", "/");

    locations.forEach(
        (next, location) ->
            assertThat(
                    service
                        .anonymous()
                        .redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("login", "acc-next")
                        .formParam("password", Person.PASSWORD)
                        .formParam("next", next)
                        .post("/sign-in")
                        .header("Location"))
                .as(next)
                .isEqualTo(location));
  }

  @Test
  void thePagesAreInTheLanguageOfThePerson() {
    Person person = Person.signedIn(service, "acc-lang", "CLERK");
    person.page("/password").then().body(containsString("Mật khẩu hiện tại"));

    Response chosen =
        person.form().formParam("language", "en").formParam("next", "/password").post("/language");

    assertThat(chosen.header("Location")).isEqualTo("/password");
    assertThat(chosen.headers().getValues("Set-Cookie").getFirst()).startsWith("sohoa_language=en");
    person
        .browser()
        .cookie("sohoa_language", "en")
        .get("/password")
        .then()
        .body(containsString("Current password"))
        .body(not(containsString("Mật khẩu hiện tại")));
    assertThat(person.signIn(Person.PASSWORD).headers().getValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("sohoa_language=en"));
  }
}
