package vn.sohoa.admin.sample.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.sohoa.admin.sample.value.SampleMap;
import vn.sohoa.admin.sample.value.SampleYaml;

/** Reads templates; labels and values that they leave out are those of {@code fields.yaml}. */
final class TemplateReader {
  private static final String FIELDS = "fields.yaml";

  private final Map<String, FieldSpec> usual = new HashMap<>();

  TemplateReader() {
    SampleMap fields = SampleYaml.mapping(FIELDS);
    for (String name : fields.keys()) {
      SampleMap field = fields.map(name);
      usual.put(
          name,
          new FieldSpec(name, field.texts("labels"), field.texts("en"), field.texts("is"), 1));
      field.requireAllKnown();
    }
  }

  /** Returns the templates of all files, in their order. */
  List<Template> readAll() {
    return SampleYaml.templateFiles().stream()
        .flatMap(file -> SampleYaml.mappings(file).stream())
        .filter(map -> map.has("kind"))
        .map(this::template)
        .toList();
  }

  private Template template(SampleMap map) {
    var texts = new HashMap<String, List<String>>();
    for (String name : new TreeSet<>(Template.TEXTS)) {
      if (map.has(name)) {
        texts.put(name, map.texts(name));
      }
    }
    var template =
        new Template(
            map.require("kind"),
            map.texts("head").stream().map(text -> HeadStyle.valueOf(constant(text))).toList(),
            map.texts("styles").stream().map(TemplateReader::style).toList(),
            texts,
            map.items("body", "say").stream().map(this::block).toList());
    map.requireAllKnown();
    return template;
  }

  private Block block(SampleMap map) {
    Block block = read(map);
    map.requireAllKnown();
    return block;
  }

  private Block read(SampleMap map) {
    if (map.has("fields")) {
      return new Block.Fields(
          map.items("fields", "name").stream().map(this::field).toList(),
          map.text("style").map(TemplateReader::style));
    }
    if (map.has("heading")) {
      return new Block.Heading(map.texts("heading"));
    }
    if (map.has("ticks")) {
      return new Block.Ticks(
          map.require("ticks"), map.texts("labels"), ordered(map.map("options")));
    }
    if (map.has("table")) {
      return table(map);
    }
    if (map.has("mrz")) {
      return new Block.Mrz(map.require("mrz").equals("card"), map.text("state").orElse("VNM"));
    }
    return new Block.Say(map.texts("say"));
  }

  private static Map<String, List<String>> ordered(SampleMap options) {
    return new LinkedHashMap<>(options.textsByKey());
  }

  private Block table(SampleMap map) {
    var columns = new ArrayList<Block.Column>();
    for (SampleMap column : map.items("columns", "name")) {
      String name = column.require("name");
      Optional<FieldSpec> known = Optional.ofNullable(usual.get(name));
      columns.add(
          new Block.Column(
              name,
              column.has("headings")
                  ? column.texts("headings")
                  : known.map(FieldSpec::labels).orElseThrow(),
              column.has("is") ? column.texts("is") : known.map(FieldSpec::values).orElseThrow()));
      column.requireAllKnown();
    }
    List<String> rows = List.of(map.text("rows").orElse("2-4").split("-", 2));
    return new Block.Table(
        map.require("table"),
        map.texts("titles"),
        List.copyOf(columns),
        Integer.parseInt(rows.getFirst()),
        Integer.parseInt(rows.getLast()));
  }

  private FieldSpec field(SampleMap map) {
    String name = map.require("name");
    Optional<FieldSpec> known = Optional.ofNullable(usual.get(name));
    var field =
        new FieldSpec(
            name,
            given(map, "labels", known.map(FieldSpec::labels)),
            given(map, "en", known.map(FieldSpec::english)),
            given(map, "is", known.map(FieldSpec::values)),
            map.text("chance").map(Double::valueOf).orElse(1.0));
    map.requireAllKnown();
    return field;
  }

  private static List<String> given(SampleMap map, String key, Optional<List<String>> usual) {
    return map.has(key) ? map.texts(key) : usual.orElse(List.of());
  }

  private static FieldStyle style(String text) {
    return FieldStyle.valueOf(constant(text));
  }

  private static String constant(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
