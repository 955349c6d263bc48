package vn.sohoa.admin.sample.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The templates that come with the program; several of one kind are alternatives. */
public final class Templates {
  private final Map<String, List<Template>> byKind;

  private Templates(Map<String, List<Template>> byKind) {
    this.byKind = byKind;
  }

  /**
   * @throws IllegalArgumentException if a template is invalid
   */
  public static Templates builtIn() {
    var byKind = new LinkedHashMap<String, List<Template>>();
    for (Template template : new TemplateReader().readAll()) {
      byKind.merge(
          template.kind(),
          List.of(template),
          (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }
    return new Templates(byKind);
  }

  /** Returns the ids of the kinds, in the order of the files. */
  public Set<String> kinds() {
    return Collections.unmodifiableSet(byKind.keySet());
  }

  /** Returns the templates of a kind; empty if there are none. */
  public Optional<List<Template>> of(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
