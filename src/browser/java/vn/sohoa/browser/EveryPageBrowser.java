package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page, with sample data: for people with disabilities, by day and by night. That no page
 * asks another host or breaks the content security policy is required by {@link Visitors}.
 */
class EveryPageBrowser {
  static final List<String> STARTS =
      List.of(
          "/",
          "/scan",
          "/batches",
          "/rescans",
          "/review",
          "/screening",
          "/documents",
          "/dossiers",
          "/reports",
          "/admin",
          "/password");

  @RegisterExtension final Visitors visitors = new Visitors();

  @Test
  void noPageHindersAnybody() {
    DemoOffice.service();
    Page page = visitors.signedIn("ADMIN").page();
    var violations = new ArrayList<String>();

    var forms =
        new Crawl(page)
            .from(
                STARTS,
                form -> {
                  for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    Accessible.violations(page)
                        .forEach(fault -> violations.add(form + " " + colours + ": " + fault));
                  }
                })
            .keySet();

    Measured.write("pages", forms);
    assertThat(violations).isEmpty();
    assertThat(forms)
        .containsAll(STARTS)
        .contains("/review/*", "/review/*/pages", "/documents/*", "/dossiers/*");
  }

  @Test
  void theSignInHindersNobody() {
    Page page = visitors.visit(Office.service().url()).page();
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      page.navigate("/sign-in");
      assertThat(Accessible.violations(page)).as(colours.name()).isEmpty();
    }
  }
}
