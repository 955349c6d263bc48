package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person with an account, who uses the pages as a browser does: with a cookie and the token of
 * the session.
 */
final class Person {
  static final String PASSWORD = "bốn từ dễ nhớ nhất";

  private static final String COOKIE = "sohoa_session";
  private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\">");

  private final RunningService service;
  private final String id;
  private final String login;
  private String session = "";
  private String csrf = "";

  private Person(RunningService service, String id, String login) {
    this.service = service;
    this.id = id;
    this.login = login;
  }

  /** Creates an account; returns the answer with the one-time link. */
  static JsonPath account(RunningService service, String login, String role, String... rights) {
    return service
        .admin()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "login", login, "name", "Người " + login, "role", role, "rights", List.of(rights)))
        .post("/api/v1/accounts")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** Creates an account with a password, and signs in. */
  static Person signedIn(RunningService service, String login, String role, String... rights) {
    JsonPath account = account(service, login, role, rights);
    Person person = new Person(service, account.getString("id"), login);
    person.enter(person.useLink(account.getString("link.url"), PASSWORD));
    return person;
  }

  /** A person whose account the test did not create. */
  static Person unknown(RunningService service, String login) {
    return new Person(service, "", login);
  }

  String id() {
    return id;
  }

  String csrf() {
    return csrf;
  }

  /** Sets a password by a one-time link. */
  Response useLink(String url, String password) {
    String token = URI.create(url).getQuery().replaceFirst("^token=", "");
    return form(service.anonymous(), "")
        .formParam("token", token)
        .formParam("password", password)
        .formParam("repeated", password)
        .post("/sign-in/first");
  }

  /** Signs in, and takes the session of the answer if there is one. */
  Response signIn(String password) {
    Response answer = trySignIn(service, login, password);
    if (answer.statusCode() == 303) {
      enter(answer);
    }
    return answer;
  }

  static Response trySignIn(RunningService service, String login, String password) {
    return form(service.anonymous(), "")
        .formParam("login", login)
        .formParam("password", password)
        .formParam("next", "/review")
        .post("/sign-in");
  }

  /** Takes the session of an answer, and the token that its pages have. */
  void enter(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    session = answer.cookie(COOKIE);
    csrf = token(page("/password")).orElseThrow();
  }

  private static Optional<String> token(Response page) {
    Matcher found = CSRF.matcher(page.asString());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Reads a page, without following it elsewhere. */
  Response page(String path) {
    return browser().accept("text/html").get(path);
  }

  /** Reads a page whose address is encoded already. */
  Response encoded(String path) {
    return browser().urlEncodingEnabled(false).accept("text/html").get(path);
  }

  /** Returns a request of a script of a page to the API. */
  RequestSpecification api() {
    return browser().header("X-CSRF-Token", csrf).header("Sec-Fetch-Site", "same-origin");
  }

  /** Returns a form of a page. */
  RequestSpecification form() {
    return form(browser(), csrf);
  }

  /** Returns the header with the cookie of the session. */
  String cookie() {
    return COOKIE + "=" + session;
  }

  /** Returns a request with the cookie of the session and nothing else. */
  RequestSpecification browser() {
    return service.anonymous().cookie(COOKIE, session).redirects().follow(false);
  }

  private static RequestSpecification form(RequestSpecification request, String csrf) {
    return request
        .redirects()
        .follow(false)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf", csrf);
  }
}
