package vn.sohoa.web;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoa.access.Right;

/**
 * What surrounds every page: language, title, menu, the person.
 *
 * @param title of the window and the first heading
 * @param path address of the page
 * @param viewer absent before sign-in
 */
@TemplateData
public record Shell(Texts t, String title, String path, Optional<Viewer> viewer) {
  /** The menu, with the right that shows an entry. */
  private static final List<Entry> MENU =
      List.of(
          new Entry("/", "web.menu.home", null),
          new Entry("/scan", "web.menu.scan", Right.SEND_DOCUMENTS),
          new Entry("/batches", "web.menu.batches", Right.SEND_DOCUMENTS),
          new Entry("/rescans", "web.menu.rescans", Right.SEND_DOCUMENTS),
          new Entry("/review", "web.menu.review", Right.REVIEW_DOCUMENTS),
          new Entry("/screening", "web.menu.screening", Right.SCREEN),
          new Entry("/documents", "web.menu.documents", Right.LIST_DOSSIERS),
          new Entry("/dossiers", "web.menu.dossiers", Right.LIST_DOSSIERS),
          new Entry("/reports", "web.menu.reports", Right.READ_REPORTS),
          new Entry("/admin", "web.menu.admin", Right.ADMINISTER));

  private record Entry(String path, String key, @Nullable String right) {}

  /** An entry of the menu. */
  @TemplateData
  public record Item(String path, String text, boolean current) {}

  public List<Item> menu() {
    return MENU.stream()
        .filter(entry -> viewer.isPresent() && isShown(entry, viewer.get()))
        .map(entry -> new Item(entry.path(), t.of(entry.key()), isCurrent(entry)))
        .toList();
  }

  private static boolean isShown(Entry entry, Viewer viewer) {
    return entry.right() == null || viewer.may(entry.right());
  }

  private boolean isCurrent(Entry entry) {
    return path.equals(entry.path())
        || (entry.path().length() > 1 && path.startsWith(entry.path() + "/"));
  }

  /** Whether somebody is signed in. */
  public boolean signedIn() {
    return viewer.isPresent();
  }

  /** Returns the person's name; empty before sign-in. */
  public String person() {
    return viewer.map(Viewer::name).orElse("");
  }

  /** Returns the id of the person's account; empty before sign-in. */
  public String personId() {
    return viewer.map(Viewer::id).orElse("");
  }

  /** Returns the token of the session; empty before sign-in. */
  public String csrf() {
    return viewer.map(Viewer::csrf).orElse("");
  }

  /** Whether the person has a right. */
  public boolean may(String right) {
    return viewer.filter(person -> person.may(right)).isPresent();
  }

  /** Whether the person judges documents that the machine could not judge. */
  public boolean screens() {
    return may(Right.SCREEN);
  }

  /** Returns the address of a file of the interface. */
  public String asset(String name) {
    return Assets.address(name);
  }
}
