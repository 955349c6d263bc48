package vn.sohoa.extract.kind;

import java.util.List;
import vn.sohoa.clean.text.VietnameseText;

/**
 * What a kind of paper is for in dossiers.
 *
 * @param components names of components (thành phần hồ sơ) in catalogues that such a paper stands
 *     for
 * @param result whether it is a result (kết quả) that goes to the store
 */
public record KindUse(List<String> components, boolean result) {
  private static final int MAX_COMPONENTS = 100;

  public KindUse {
    components = List.copyOf(components);
  }

  static KindUse parse(YamlMap map) {
    return new KindUse(map.texts("components", MAX_COMPONENTS), map.flag("result"));
  }

  /** Returns whether it stands for the component, ignoring case, diacritics and spaces. */
  public boolean standsFor(String component) {
    String key = VietnameseText.letterKey(component);
    return components.stream().map(VietnameseText::letterKey).anyMatch(key::equals);
  }
}
