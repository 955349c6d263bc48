package vn.sohoa.station.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The declaration that files of a folder are sent with, as written in the configuration.
 *
 * @param values by member of the import's metadata. In texts {@code {folder}} is the name of the
 *     sub-folder that the file is in, and {@code {name}} its own name without extension.
 */
public record Preset(Map<String, String> values) {
  static final String FOLDER = "{folder}";
  static final String NAME = "{name}";
  private static final ObjectMapper JSON = new ObjectMapper();

  public Preset {
    values = Map.copyOf(values);
  }

  /** Whether the declaration depends on the sub-folder. */
  public boolean needsSubFolder() {
    return values.values().stream().anyMatch(value -> value.contains(FOLDER));
  }

  /**
   * Returns the metadata of a file, a JSON object.
   *
   * @param parent name of the sub-folder that the file is in; needed if {@link #needsSubFolder}
   * @param stem name of the file without extension
   */
  public String metadata(Optional<String> parent, String stem) {
    ObjectNode json = JSON.createObjectNode();
    new TreeMap<>(values)
        .forEach(
            (member, value) -> {
              String text = filled(filled(value, FOLDER, parent.orElse("")), NAME, stem);
              switch (MetadataMember.typeOf(member).orElseThrow()) {
                case TEXT -> json.put(member, text);
                case NUMBER -> json.put(member, Integer.parseInt(text));
                case LIST -> List.of(text.split("\\s*,\\s*")).forEach(json.withArray(member)::add);
              }
            });
    return json.toString();
  }

  private static String filled(String text, String placeholder, String value) {
    return text.replace(placeholder, Normalizer.normalize(value, Normalizer.Form.NFC));
  }
}
