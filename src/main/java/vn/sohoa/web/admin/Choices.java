package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import vn.sohoa.web.Texts;

/** The values among which a control lets a person choose. */
final class Choices {
  private Choices() {}

  /**
   * One of them.
   *
   * @param selected whether it is chosen at first
   */
  @TemplateData
  public record Choice(String value, String text, boolean selected) {}

  /**
   * Returns the constants of an enum with their texts.
   *
   * @param selected name of the one that is chosen at first; empty for none
   */
  static <E extends Enum<E>> List<Choice> of(
      Class<E> type, String vocabulary, String selected, Texts t) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> new Choice(one.name(), t.label(vocabulary, one), one.name().equals(selected)))
        .toList();
  }
}
