package vn.sohoa.admin.sample.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the resources {@code samples/*.yaml}. Every scalar is text. {@code <<} takes the keys of
 * another mapping unless they are given, too.
 */
public final class SampleYaml {
  private static final String FOLDER = "/samples/";

  /** List of the files of templates: a native executable cannot list a folder of resources. */
  private static final String INDEX = "index.txt";

  private static final String MERGE = "<<";

  private SampleYaml() {}

  /** Returns the names of the files of templates. */
  public static List<String> templateFiles() {
    return text(INDEX).lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * Reads one file.
   *
   * @throws IllegalArgumentException if it is no mapping
   */
  public static SampleMap mapping(String file) {
    return SampleMap.of(file, root(file));
  }

  /**
   * Reads a file that is a list of mappings. Lists in it are left out: they are parts that others
   * refer to.
   *
   * @throws IllegalArgumentException if it is no such list
   */
  public static List<SampleMap> mappings(String file) {
    if (root(file) instanceof List<?> list) {
      return list.stream()
          .filter(item -> !(item instanceof List<?>))
          .map(item -> SampleMap.of(file, item))
          .toList();
    }
    throw new IllegalArgumentException(file + " is not a list");
  }

  private static Object root(String file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(1_000);
    var reader = new StreamReader(new StringReader(text(file)));
    return value(
        new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode());
  }

  private static Object value(Node node) {
    return switch (node) {
      case MappingNode mapping -> mapping(mapping);
      case SequenceNode sequence -> sequence.getValue().stream().map(SampleYaml::value).toList();
      case ScalarNode scalar -> scalar.getValue();
      default -> throw new IllegalArgumentException("unexpected " + node.getStartMark());
    };
  }

  private static Map<String, Object> mapping(MappingNode node) {
    var inherited = new LinkedHashMap<String, Object>();
    var own = new LinkedHashMap<String, Object>();
    for (NodeTuple tuple : node.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (key.equals(MERGE)) {
        inherited.putAll(mapping((MappingNode) tuple.getValueNode()));
      } else {
        own.put(key, value(tuple.getValueNode()));
      }
    }
    inherited.putAll(own);
    return inherited;
  }

  private static String text(String file) {
    try (InputStream in = SampleYaml.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("resource " + FOLDER + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
