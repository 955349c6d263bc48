package vn.sohoa.browser;

import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.sohoa.it.RunningService;

/** The service whose pages are tested, started once for all tests that need none of their own. */
final class Office {
  static final String PASSWORD = "một mật khẩu đủ dài để thử";

  private static final RunningService SERVICE = started();
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private Office() {}

  static RunningService service() {
    return SERVICE;
  }

  private static RunningService started() {
    RunningService service =
        RunningService.start("browser", Map.of("SOHOA_PIPELINE_BACKOFF", "PT0.2S"));
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    return service;
  }

  /** Ends the claims of people who have left; they would be in force for minutes. */
  static void freeDocuments() {
    SERVICE.execute(
        "UPDATE review_item SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by IS NOT NULL");
  }

  /** An account, and the link by which its first password is set. */
  record Person(String login, String name, String link) {}

  /** Returns a new account with one of the roles. */
  static Person hire(String role, String name) {
    String login = role.toLowerCase(Locale.ROOT) + PEOPLE.incrementAndGet();
    JsonPath account =
        SERVICE
            .admin()
            .contentType(ContentType.JSON)
            .body(Map.of("login", login, "name", name, "role", role))
            .post("/api/v1/accounts")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return new Person(login, name, account.getString("link.url"));
  }

  /** Returns the link that the first start of a service prints. */
  static String firstLink(RunningService service) {
    try {
      return Files.readString(service.data().resolve("first-account.link")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the first password in a browser, which signs the person in. */
  static void setPassword(Page page, String link) {
    page.navigate(link);
    page.fill("#password", PASSWORD);
    page.fill("#repeated", PASSWORD);
    page.click("main button.main");
    page.waitForURL(address -> !address.contains("/sign-in"));
  }

  /** Signs in with the password. */
  static void signIn(Page page, String login) {
    page.navigate("/sign-in");
    page.fill("#login", login);
    page.fill("#password", PASSWORD);
    page.click("main button.main");
    page.waitForURL(address -> !address.contains("/sign-in"));
  }
}
