package vn.sohoa.web;

import io.quarkus.qute.TemplateData;
import java.util.Set;

/**
 * The signed-in person who looks at a page.
 *
 * @param id id of the account's key
 * @param name as colleagues know the person
 * @param rights as named in {@link vn.sohoa.access.Right}; they decide what is shown, not what is
 *     allowed
 * @param csrf token that the session's requests send with every change
 */
@TemplateData
public record Viewer(String id, String name, Set<String> rights, String csrf) {
  public Viewer {
    rights = Set.copyOf(rights);
  }

  /** Whether the person has a right. */
  public boolean may(String right) {
    return rights.contains(right);
  }
}
