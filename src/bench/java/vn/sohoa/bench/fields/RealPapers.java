package vn.sohoa.bench.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.extract.field.FieldName;

/**
 * Scans of a folder that is no part of the project, with their header fields in {@code truth.json}.
 * Only figures of them are ever told, never text.
 */
record RealPapers(Path folder) {
  private static final String LETTER = "Công văn";

  /** The truth by file; nothing where there is no such folder. */
  Map<Path, Expected> all() throws IOException {
    var papers = new LinkedHashMap<Path, Expected>();
    Path truth = folder.resolve("real").resolve("truth.json");
    if (Files.exists(truth)) {
      for (JsonNode paper : new ObjectMapper().readTree(truth.toFile())) {
        papers.put(folder.resolve("real").resolve(paper.get("file").asText()), expected(paper));
      }
    }
    return papers;
  }

  private static Expected expected(JsonNode paper) {
    boolean byHand = paper.get("number_handwritten").asBoolean();
    String[] number = paper.get("number").asText().split("/", 2);
    String date = paper.get("place_date").asText().replaceFirst("^.*(?=ngày)", "");
    var values = new LinkedHashMap<FieldName, Optional<String>>();
    values.put(FieldName.CODE_NUMBER, Optional.of(number[0]));
    values.put(FieldName.CODE_NOTATION, Optional.of(number[1]));
    values.put(
        FieldName.ISSUED_DATE, AdministrativeDate.parse(date).map(AdministrativeDate::toString));
    values.put(FieldName.ORGAN_NAME, Optional.of(lines(paper.get("issuer_lines"))));
    values.put(
        FieldName.TYPE_NAME,
        Optional.of(paper.get("kind").isNull() ? LETTER : paper.get("kind").asText()));
    values.put(FieldName.SUBJECT, Optional.of(lines(paper.get("subject_lines"))));
    return new Expected(byHand ? "real, by hand" : "real, printed", values);
  }

  private static String lines(JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }
}
