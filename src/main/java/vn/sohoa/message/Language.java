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

/** A language that people are answered in; its words are in {@code messages}. */
public enum Language {
  VIETNAMESE("vi"),
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** English if it is the client's first preference, otherwise Vietnamese. */
  public static Language preferred(List<Locale> acceptable) {
    boolean english =
        !acceptable.isEmpty() && acceptable.getFirst().getLanguage().equals(ENGLISH.code);
    return english ? ENGLISH : VIETNAMESE;
  }

  /** For readers whose language is not known, on a terminal for example. */
  public static String inBoth(String key) {
    return VIETNAMESE.text(key) + " / " + ENGLISH.text(key);
  }

  /**
   * @param arguments for the places {@code {0}, {1} …} of the text
   * @throws java.util.MissingResourceException if no text has that key
   */
  public String text(String key, String... arguments) {
    String text = bundle().getString(key);
    return arguments.length == 0 ? text : MessageFormat.format(text, (Object[]) arguments);
  }

  ResourceBundle bundle() {
    return this == ENGLISH ? Bundles.ENGLISH_TEXTS : Bundles.VIETNAMESE_TEXTS;
  }

  /** Read at the first word: most starts say nothing. */
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
