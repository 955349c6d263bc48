package vn.sohoa.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text for people that is written when the language of its reader is known.
 *
 * @param key key of the text in the bundles
 * @param arguments values of its placeholders {@code {0}, {1} …}
 */
public record Message(String key, List<String> arguments) {
  private static final String VERBATIM = "verbatim";

  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, Stream.of(arguments).map(String::valueOf).toList());
  }

  /** Creates a text that is the same in all languages, e.g. a code. */
  public static Message verbatim(String text) {
    return of(VERBATIM, text);
  }

  /**
   * Returns the text.
   *
   * @throws java.util.MissingResourceException if no text has this key
   */
  public String in(Language language) {
    return language.text(key, arguments.toArray(String[]::new));
  }
}
