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
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** A language of answers to people; its texts are in the resource folder {@code messages}. */
public enum Language {
  VIETNAMESE("vi"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns English if it is the client's first preference, otherwise Vietnamese. */
  public static Language preferred(List<Locale> acceptable) {
    boolean english =
        !acceptable.isEmpty() && acceptable.getFirst().getLanguage().equals(ENGLISH.code);
    return english ? ENGLISH : VIETNAMESE;
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
