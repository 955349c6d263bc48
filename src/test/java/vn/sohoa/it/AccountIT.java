package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accounts of people: passwords, sessions, and what protects them. */
class AccountIT {
  private static final String WRONG = "một mật khẩu khác hẳn";

  private final RunningService service = SharedService.get();

  @Test
  void aPersonSetsThePasswordByALinkThatWorksOnce() {
    JsonPath account = Person.account(service, "acc-link", "CLERK");
    String url = account.getString("link.url");
    service
        .anonymous()
        .accept("text/html")
        .get(url.substring(service.url().length()))
        .then()
        .statusCode(200)
        .body(containsString("acc-link"));

    Person person = Person.signedIn(service, "acc-link-2", "CLERK");
    Response first = person.useLink(url, Person.PASSWORD);
    Response second = person.useLink(url, WRONG);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(410);
    assertThat(Person.trySignIn(service, "acc-link", Person.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(Person.trySignIn(service, "acc-link", WRONG).statusCode()).isEqualTo(422);
  }

  @Test
  void aWeakPasswordIsRefusedAndTheLinkStaysValid() {
    Person helper = Person.signedIn(service, "acc-weak-helper", "CLERK");
    String url = Person.account(service, "acc-weak", "CLERK").getString("link.url");

    Response weak = helper.useLink(url, "ngắn");

    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.asString()).contains("Mật khẩu cần ít nhất 12 ký tự");
    assertThat(helper.useLink(url, Person.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void anExpiredLinkIsRefused() {
    Person helper = Person.signedIn(service, "acc-old-helper", "CLERK");
    JsonPath account = Person.account(service, "acc-old", "CLERK");
    service.execute(
        "UPDATE sign_in_link SET created_at = created_at - interval '2 days', expires_at = now() - interval '1 second'"
            + " WHERE key_id = '"
            + account.getString("id")
            + "'");

    assertThat(helper.useLink(account.getString("link.url"), Person.PASSWORD).statusCode())
        .isEqualTo(410);
  }

  @Test
  void aPersonHasTheRightsOfTheRole() {
    Person clerk = Person.signedIn(service, "acc-clerk", "CLERK", "ATTEST");

    clerk.api().get("/api/v1/documents").then().statusCode(200);
    clerk.api().get("/api/v1/accounts").then().statusCode(403).body("reason", equalTo("FORBIDDEN"));
    JsonPath me = clerk.api().get("/api/v1/me").then().statusCode(200).extract().jsonPath();
    assertThat(me.getString("id")).isEqualTo(clerk.id());
    assertThat(me.getList("rights", String.class)).contains("ATTEST", "REVIEW_DOCUMENTS");
  }

  @Test
  void fiveWrongPasswordsLockTheAccountForAWhile() {
    Person person = Person.signedIn(service, "acc-lock", "CLERK");
    for (int i = 0; i < 5; i++) {
      assertThat(person.signIn(WRONG).statusCode()).isEqualTo(422);
    }

    assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(422);

    service.execute(
        "UPDATE account SET locked_until = now() - interval '1 second' WHERE login = 'acc-lock'");
    assertThat(person.signIn(WRONG).statusCode()).isEqualTo(422);
    assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(303);
    service
        .admin()
        .get("/api/v1/audit?subject=acc-lock&limit=200")
        .then()
        .body("items.findAll { it.action == 'account.lock' }.size()", equalTo(1));
  }

  @Test
  void parallelGuessesAreCountedOneByOne() {
    Person.signedIn(service, "acc-burst", "CLERK");

    IntStream.range(0, 12).parallel().forEach(_ -> Person.trySignIn(service, "acc-burst", WRONG));

    assertThat(Person.trySignIn(service, "acc-burst", Person.PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void nobodyLearnsWhichLoginsExist() {
    Person.signedIn(service, "acc-known", "CLERK");
    Person.account(service, "acc-no-password", "CLERK");

    String known = Person.trySignIn(service, "acc-known", WRONG).asString();
    String unknown = Person.trySignIn(service, "acc-nobody", WRONG).asString();
    String without = Person.trySignIn(service, "acc-no-password", WRONG).asString();

    assertThat(unknown.replace("acc-nobody", "acc-known")).isEqualTo(known);
    assertThat(without.replace("acc-no-password", "acc-known")).isEqualTo(known);
    assertThat(fastest("acc-nobody")).isGreaterThan(fastest("acc-known").dividedBy(2));
  }

  private Duration fastest(String login) {
    return IntStream.range(0, 4)
        .mapToObj(
            _ -> {
              long begin = System.nanoTime();
              Person.trySignIn(service, login, WRONG);
              return Duration.ofNanos(System.nanoTime() - begin);
            })
        .min(Duration::compareTo)
        .orElseThrow();
  }

  @Test
  void disablingAnAccountEndsItsSessions() {
    Person person = Person.signedIn(service, "acc-off", "CLERK");
    change(person, Map.of("disabled", true)).then().statusCode(200);

    person.api().get("/api/v1/me").then().statusCode(401);
    assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(422);
    service
        .admin()
        .post("/api/v1/accounts/" + person.id() + "/link")
        .then()
        .statusCode(409)
        .body("reason", equalTo("CONFLICT"));

    change(person, Map.of("disabled", false)).then().body("disabledAt", nullValue());
    assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void aNewLinkVoidsPasswordAndSessions() {
    Person person = Person.signedIn(service, "acc-renew", "CLERK");

    String url =
        service
            .admin()
            .post("/api/v1/accounts/" + person.id() + "/link")
            .then()
            .statusCode(200)
            .body("hasPassword", equalTo(false))
            .extract()
            .jsonPath()
            .getString("link.url");

    person.api().get("/api/v1/me").then().statusCode(401);
    assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(422);
    person.enter(person.useLink(url, WRONG));
    person.api().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void aPasswordThatHasToBeChangedOpensNothingElse() {
    Person person = Person.signedIn(service, "acc-must", "CLERK");
    change(person, Map.of("mustChangePassword", true))
        .then()
        .statusCode(200)
        .body("mustChangePassword", equalTo(true));

    person.api().get("/api/v1/documents").then().statusCode(403);
    assertThat(person.page("/review").header("Location")).isEqualTo("/password");
    person.page("/password").then().body(containsString("Bạn phải đổi mật khẩu"));
    assertThat(password(person, WRONG, "một câu hoàn toàn mới").statusCode()).isEqualTo(422);
    assertThat(password(person, Person.PASSWORD, Person.PASSWORD).statusCode()).isEqualTo(422);
    person.enter(password(person, Person.PASSWORD, "một câu hoàn toàn mới"));

    person.api().get("/api/v1/documents").then().statusCode(200);
    assertThat(person.signIn(Person.PASSWORD).statusCode()).isEqualTo(422);
  }

  private static Response password(Person person, String current, String password) {
    return person
        .form()
        .formParam("current", current)
        .formParam("password", password)
        .formParam("repeated", password)
        .post("/password");
  }

  private Response change(Person person, Map<String, ?> change) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(change)
        .patch("/api/v1/accounts/" + person.id());
  }

  @Test
  void nobodyLocksThemselvesOut() {
    Person admin = Person.signedIn(service, "acc-self", "ADMIN");

    for (Map<String, ?> change : List.of(Map.of("disabled", true), Map.of("role", "CLERK"))) {
      admin
          .api()
          .contentType(ContentType.JSON)
          .body(change)
          .patch("/api/v1/accounts/" + admin.id())
          .then()
          .statusCode(409);
    }
    admin
        .api()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Tên mới"))
        .patch("/api/v1/accounts/" + admin.id())
        .then()
        .statusCode(200)
        .body("name", equalTo("Tên mới"));
  }

  @Test
  void aLoginIsUniqueAndPlain() {
    Person.account(service, "acc-once", "CLERK");

    for (String login : List.of("acc-once", "Acc-Once", "lân", "a", "a b")) {
      service
          .admin()
          .contentType(ContentType.JSON)
          .body(Map.of("login", login, "name", "x", "role", "CLERK"))
          .post("/api/v1/accounts")
          .then()
          .statusCode(login.equals("acc-once") ? 409 : 400);
    }
  }

  @Test
  void accountsAreNoKeys() {
    Person person = Person.signedIn(service, "acc-no-key", "CLERK");

    assertThat(WholeList.of(service::admin, "/api/v1/keys", "id")).doesNotContain(person.id());
    service.admin().delete("/api/v1/keys/" + person.id()).then().statusCode(404);
    service
        .with("sohoa_" + person.id() + "_" + "A".repeat(43))
        .get("/api/v1/me")
        .then()
        .statusCode(401);
    String accounts = WholeList.of(service::admin, "/api/v1/accounts").toString();
    assertThat(accounts).contains(person.id(), "acc-no-key").doesNotContain("argon2");
  }
}
