package vn.sohoa.message;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** A language of answers to people; its texts are in the resource folder {@code messages}. */
public enum Language {
  VIETNAMESE,
  ENGLISH;

  /**
   * Returns English if it is the client's first preference, otherwise Vietnamese.
   *
   * @param acceptLanguage the header Accept-Language (RFC 9110, 12.5.4); a malformed one counts as
   *     none
   */
  public static Language preferred(Optional<String> acceptLanguage) {
    boolean english =
        acceptLanguage
            .flatMap(Language::ranges)
            .flatMap(ranges -> ranges.stream().filter(one -> one.getWeight() > 0).findFirst())
            .filter(first -> Locale.forLanguageTag(first.getRange()).getLanguage().equals("en"))
            .isPresent();
    return english ? ENGLISH : VIETNAMESE;
  }

  /** Whether the header Accept-Language is well formed; an empty one is. */
  public static boolean isWellFormed(String acceptLanguage) {
    return ranges(acceptLanguage).isPresent();
  }

  private static Optional<List<Locale.LanguageRange>> ranges(String acceptLanguage) {
    try {
      return Optional.of(
          acceptLanguage.isBlank()
              ? List.of()
              : Locale.LanguageRange.parse(acceptLanguage.replace("\t", " ")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a text in both languages, for readers whose language is unknown, e.g. on a terminal.
   */
  public static String inBoth(String key) {
    return VIETNAMESE.text(key) + " / " + ENGLISH.text(key);
  }

  /**
   * Returns the text of a key in this language.
   *
   * @param arguments values of the placeholders {@code {0}, {1} …}
   * @throws java.util.MissingResourceException if no text has this key
   */
  public String text(String key, String... arguments) {
    String text = bundle().getString(key);
    return arguments.length == 0 ? text : MessageFormat.format(text, (Object[]) arguments);
  }

  ResourceBundle bundle() {
    return this == ENGLISH ? Bundles.ENGLISH_TEXTS : Bundles.VIETNAMESE_TEXTS;
  }

  /** Loads the bundles at first use, because most starts need no text. */
  private static final class Bundles {
    static final ResourceBundle VIETNAMESE_TEXTS = read("/messages/vi.properties");
    static final ResourceBundle ENGLISH_TEXTS = read("/messages/en.properties");
  }

  private static ResourceBundle read(String resource) {
    try (InputStream bytes = Language.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new FileNotFoundException(resource);
      }
      return new PropertyResourceBundle(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
