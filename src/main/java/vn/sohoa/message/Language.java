package vn.sohoa.message;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A language of answers to people; its texts are in the resource folder {@code messages}. */
public enum Language {
  VIETNAMESE,
  ENGLISH;

  /** The parts of the bundles, one for each area of the product. */
  private static final List<String> PARTS =
      List.of("api", "labels", "web", "account", "records", "reports", "admin", "station");

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

  /** Whether a text has this key. */
  public boolean has(String key) {
    return bundle().containsKey(key);
  }

  /** Returns the language's tag (RFC 5646). */
  public String tag() {
    return this == ENGLISH ? "en" : "vi";
  }

  ResourceBundle bundle() {
    return this == ENGLISH ? Bundles.ENGLISH_TEXTS : Bundles.VIETNAMESE_TEXTS;
  }

  /** Loads the bundles at first use, because most starts need no text. */
  private static final class Bundles {
    static final ResourceBundle VIETNAMESE_TEXTS = read("vi");
    static final ResourceBundle ENGLISH_TEXTS = read("en");
  }

  private static ResourceBundle read(String tag) {
    Map<String, String> texts = new HashMap<>();
    for (String part : PARTS) {
      Properties read = new Properties();
      String resource = "/messages/%s.%s.properties".formatted(part, tag);
      try (InputStream bytes = Language.class.getResourceAsStream(resource)) {
        if (bytes == null) {
          throw new FileNotFoundException(resource);
        }
        read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      read.forEach((key, text) -> add(texts, (String) key, (String) text));
    }
    return new Texts(Map.copyOf(texts));
  }

  private static void add(Map<String, String> texts, String key, String text) {
    if (texts.put(key, text) != null) {
      throw new IllegalStateException("two texts have the key " + key);
    }
  }

  /** The texts of all parts of a language. */
  private static final class Texts extends ResourceBundle {
    private final Map<String, String> texts;

    Texts(Map<String, String> texts) {
      this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
      return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(texts.keySet());
    }
  }
}
