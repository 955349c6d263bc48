package vn.sohoa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What hinders people with disabilities on a page, as axe-core finds it. */
final class Accessible {
  private static final Set<String> BAD = Set.of("serious", "critical");

  private Accessible() {}

  /** Returns serious and critical violations. */
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> BAD.contains(rule.getImpact()))
            .map(Accessible::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getHelp()
        + "): "
        + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
  }
}
