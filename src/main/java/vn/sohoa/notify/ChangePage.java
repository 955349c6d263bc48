package vn.sohoa.notify;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the feed of changes.
 *
 * @param items in the order of their latest changes
 * @param next where to go on: {@code since} of the next request; always there
 * @param more whether there are more changes now
 */
@Schema(name = "ChangePage")
public record ChangePage(List<Change> items, String next, boolean more) {
  public ChangePage {
    items = List.copyOf(items);
  }
}
