package vn.sohoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.sohoa.it.RunningService;

/**
 * The people of one test. After it, nothing may have gone wrong in any of their browsers, and none
 * of them keeps a document from those of the next test; of a failed test, {@code target/browser}
 * keeps a trace and pictures.
 */
final class Visitors implements AfterEachCallback {
  private final List<Visitor> present = new ArrayList<>();

  /** Returns somebody new with one of the roles, signed in at the shared service. */
  Visitor signedIn(String role) {
    return signedIn(Office.hire(role, role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT)));
  }

  /** Returns the owner of an account without a password, signed in at the shared service. */
  Visitor signedIn(Office.Person person) {
    Visitor visitor = visit(Office.service().url());
    Office.setPassword(visitor.page(), person.link());
    return visitor;
  }

  /** Returns the owner of the first account of a new service, signed in. */
  Visitor firstAccount(RunningService service) {
    Visitor visitor = visit(service.url());
    Office.setPassword(visitor.page(), Office.firstLink(service));
    return visitor;
  }

  /**
   * @param address of the service
   */
  Visitor visit(String address) {
    return visit(address, ColorScheme.LIGHT);
  }

  Visitor visit(String address, ColorScheme colours) {
    var visitor = new Visitor(address, colours);
    present.add(visitor);
    return visitor;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    List<String> problems =
        present.stream().flatMap(visitor -> visitor.watch().problems().stream()).toList();
    if (test.getExecutionException().isPresent() || !problems.isEmpty()) {
      keep(test);
    }
    present.forEach(Visitor::leave);
    present.clear();
    Office.freeDocuments();
    assertThat(problems).as("what went wrong in the browser").isEmpty();
  }

  private void keep(ExtensionContext test) {
    Path folder =
        Path.of(
            "target",
            "browser",
            test.getRequiredTestClass().getSimpleName()
                + "."
                + test.getRequiredTestMethod().getName());
    for (int number = 0; number < present.size(); number++) {
      present.get(number).keep(folder, number);
    }
  }
}
