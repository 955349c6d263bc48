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

/** Reads definitions: YAML, one kind of paper to a document, documents apart by {@code ---}. */
public final class KindReader {
  private KindReader() {}

  /**
   * The kinds that a file defines.
   *
   * @param file its name, for messages
   * @throws KindException if anything in it cannot be used
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
      throw new KindException(file + ": defines nothing");
    }
    return List.copyOf(kinds);
  }
}
