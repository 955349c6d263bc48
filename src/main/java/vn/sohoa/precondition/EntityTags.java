package vn.sohoa.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Value of {@code If-Match} or {@code If-None-Match}.
 *
 * @param isAny whether it is {@code *}, which every existing resource matches
 * @param tags the listed tags; empty for {@code *}
 */
record EntityTags(boolean isAny, List<EntityTag> tags) {
  private static final String TAG = "(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"";
  private static final Pattern ELEMENT = Pattern.compile("[ \\t]*(?:" + TAG + ")?[ \\t]*(?:,|\\z)");
  private static final Pattern SINGLE = Pattern.compile("[ \\t]*" + TAG + "[ \\t]*");

  EntityTags {
    tags = List.copyOf(tags);
  }

  /** Parses a list of tags or {@code *}; empty if the value is neither. */
  static Optional<EntityTags> parse(String header) {
    if (header.strip().equals("*")) {
      return Optional.of(new EntityTags(true, List.of()));
    }
    var tags = new ArrayList<EntityTag>();
    Matcher element = ELEMENT.matcher(header);
    int at = 0;
    while (at < header.length()) {
      if (!element.region(at, header.length()).lookingAt()) {
        return Optional.empty();
      }
      if (element.group(2) != null) {
        tags.add(tag(element));
      }
      at = element.end();
    }
    return tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(false, tags));
  }

  /** Parses a single tag, as in {@code If-Range}. */
  static Optional<EntityTag> parseSingle(String header) {
    Matcher single = SINGLE.matcher(header);
    return single.matches() ? Optional.of(tag(single)) : Optional.empty();
  }

  private static EntityTag tag(Matcher found) {
    return new EntityTag(found.group(2), found.group(1) != null);
  }

  boolean matchStrongly(EntityTag current) {
    return isAny || tags.stream().anyMatch(current::matchesStrongly);
  }

  boolean matchWeakly(EntityTag current) {
    return isAny || tags.stream().anyMatch(current::matchesWeakly);
  }
}
