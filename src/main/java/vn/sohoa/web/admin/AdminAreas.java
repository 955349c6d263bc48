package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import vn.sohoa.access.Right;
import vn.sohoa.web.Shell;

/** The areas of the administration, for the menu of its pages. */
final class AdminAreas {
  static final String ROOT = "/admin";
  static final String AUDIT = "audit";

  /** Ends of their addresses and of their texts. */
  private static final List<String> NAMES =
      List.of(
          "accounts",
          "keys",
          "webhooks",
          "review-policy",
          "procedures",
          "units",
          "kinds",
          "sampling",
          AUDIT,
          "scrubs");

  private AdminAreas() {}

  /** Returns those that the person may see. */
  @TemplateExtension
  static List<Shell.Item> areas(Shell shell) {
    Stream<String> names = shell.may(Right.ADMINISTER) ? NAMES.stream() : Stream.of(AUDIT);
    return names.map(name -> item(shell, name)).toList();
  }

  private static Shell.Item item(Shell shell, String name) {
    String path = ROOT + "/" + name;
    boolean isCurrent = shell.path().equals(path) || shell.path().startsWith(path + "/");
    return new Shell.Item(path, shell.t().of("web.admin." + name), isCurrent);
  }

  /** Returns what an area is for. */
  @TemplateExtension
  static String purpose(Shell.Item area, Shell shell) {
    return shell.t().of("web.admin." + area.path().substring(ROOT.length() + 1) + ".purpose");
  }
}
