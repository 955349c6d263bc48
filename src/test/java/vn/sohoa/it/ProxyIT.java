package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service behind a reverse proxy, whose pages may call it from another origin. */
class ProxyIT {
  private static final String ORIGIN = "https://motcua.example";

  @Test
  void addressesAndOriginsAreThoseOfTheConfiguration() {
    try (RunningService service =
        RunningService.start(
            "proxy",
            Map.of(
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
                "QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true",
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1",
                "QUARKUS_HTTP_CORS_ENABLED", "true",
                "QUARKUS_HTTP_CORS_ORIGINS", ORIGIN,
                "QUARKUS_HTTP_CORS_EXPOSED_HEADERS", "ETag,Location"))) {
      Response receipt =
          service
              .admin()
              .header("X-Forwarded-Host", "sohoa.example")
              .header("X-Forwarded-Proto", "https")
              .multiPart(
                  "metadata",
                  "{\"agencyCode\":\"H24.99\",\"role\":\"component\"}",
                  "application/json")
              .multiPart("file", "scan.pdf", new byte[] {1})
              .post("/api/v1/documents/import");
      Response known = service.admin().header("Origin", ORIGIN).get("/api/v1/documents");
      Response unknown =
          service.admin().header("Origin", "https://evil.example").get("/api/v1/documents");

      Response signIn = signInOverTls(service);

      assertThat(signIn.headers().getValues("Set-Cookie"))
          .anySatisfy(
              cookie -> assertThat(cookie).startsWith("sohoa_session=").endsWith("; Secure"));
      assertThat(receipt.header("Location")).startsWith("https://sohoa.example/api/v1/documents/");
      assertThat(known.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
      assertThat(known.header("Access-Control-Expose-Headers")).contains("ETag", "Location");
      assertThat(unknown.header("Access-Control-Allow-Origin")).isNull();
    }
  }

  private static Response signInOverTls(RunningService service) {
    Person.signedIn(service, "proxy", "CLERK");
    return service
        .anonymous()
        .redirects()
        .follow(false)
        .header("X-Forwarded-Host", "sohoa.example")
        .header("X-Forwarded-Proto", "https")
        .header("Origin", "https://sohoa.example")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("login", "proxy")
        .formParam("password", Person.PASSWORD)
        .post("/sign-in");
  }

  @Test
  void withoutConfigurationNoOtherOriginIsAllowed() {
    Response answer = SharedService.get().admin().header("Origin", ORIGIN).get("/api/v1/documents");

    assertThat(answer.headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control"));
  }
}
