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

/** Parses definitions in YAML, one kind of paper per YAML document, separated by {@code ---}. */
public final class KindReader {
  private KindReader() {}

  /**
   * Returns the kinds defined in a file.
   *
   * @param file file name, for messages
   * @throws KindException if any definition is invalid
   */
  public static List<Kind> read(String file, String content) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var composer =
        new Composer(
            new ParserImpl(new StreamReader(new StringReader(content)), options),
            new Resolver(),
            options);
    var kinds = new ArrayList<Kind>();
    try {
      while (composer.checkNode()) {
        kinds.add(Kind.parse(new YamlMap(file, composer.getNode())));
      }
    } catch (YAMLException e) {
      throw new KindException(file + ": " + e.getMessage(), e);
    }
    if (kinds.isEmpty()) {
      throw new KindException(file + ": contains no definition");
    }
    return List.copyOf(kinds);
  }
}
