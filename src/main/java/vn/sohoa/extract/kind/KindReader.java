package vn.sohoa.extract.kind;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Parses definitions in YAML, one kind of paper per YAML document, separated by {@code ---}. Their
 * size is bounded, and their patterns are tried on long texts, see {@link KindBudget}.
 */
public final class KindReader {
  private KindReader() {}

  /**
   * Returns the kinds defined in a file.
   *
   * @param file file name, for messages
   * @throws KindException if any definition is invalid or too large, or a pattern takes too long
   */
  public static List<Kind> read(String file, String content) {
    return read(file, content, KindBudget.withTrial());
  }

  /** Returns the kinds of a file that comes with the program, whose patterns the tests try. */
  static List<Kind> builtIn(String file, String content) {
    return read(file, content, KindBudget.withoutTrial());
  }

  private static List<Kind> read(String file, String content, KindBudget budget) {
    if (content.length() > KindBudget.MAX_FILE) {
      throw new KindException(
          file + ": is longer than " + KindBudget.MAX_FILE + " characters; split it");
    }
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      var composer =
          new Composer(
              new ParserImpl(new StreamReader(new StringReader(content)), options),
              new Resolver(),
              options);
      var kinds = new ArrayList<Kind>();
      while (composer.checkNode()) {
        kinds.add(Kind.parse(new YamlMap(file, composer.getNode(), budget)));
      }
      if (kinds.isEmpty()) {
        throw new KindException(file + ": contains no definition");
      }
      return List.copyOf(kinds);
    } catch (YAMLException e) {
      throw new KindException(file + ": " + e.getMessage(), e);
    }
  }
}
