package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML of pages that were shown. */
final class ShownPage {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

  private ShownPage() {}

  /** Returns the HTML of a page that is shown, without styles and scripts in it. */
  static String of(Response page) {
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString()).doesNotContain(" style=").doesNotContain("onclick=");
    return page.asString();
  }

  /** Returns the address of the page after this one of a list; empty after the last. */
  static Optional<String> next(String page) {
    Matcher found = NEXT.matcher(page);
    return found.find() ? Optional.of(found.group(1).replace("&amp;", "&")) : Optional.empty();
  }
}
