package vn.sohoa.admin.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sohoa.admin.sample.paper.Truth;

/**
 * Writes one JSON object per line to {@code procedures.ndjson}, {@code dossiers.ndjson} and {@code
 * documents.ndjson}; the last has metadata, scan and ground truth of each paper.
 */
final class DemoFiles implements DemoSink {
  private final ObjectMapper json = new ObjectMapper();
  private final String agency;
  private final BufferedWriter procedures;
  private final BufferedWriter dossiers;
  private final BufferedWriter documents;

  DemoFiles(Path folder, String agency) throws IOException {
    Files.createDirectories(folder);
    this.agency = agency;
    this.procedures = Files.newBufferedWriter(folder.resolve("procedures.ndjson"));
    this.dossiers = Files.newBufferedWriter(folder.resolve("dossiers.ndjson"));
    this.documents = Files.newBufferedWriter(folder.resolve("documents.ndjson"));
  }

  @Override
  public void procedure(DemoProcedure procedure) throws IOException {
    write(procedures, coded(procedure.code(), DemoJson.procedure(procedure)));
  }

  @Override
  public void dossier(DemoDossier dossier) throws IOException {
    write(dossiers, coded(dossier.code(), DemoJson.dossier(dossier)));
  }

  @Override
  public void document(DemoPaper paper, DemoDossier dossier, Truth truth, Path scan)
      throws IOException {
    write(
        documents,
        Map.of(
            "file",
            scan.toString(),
            "metadata",
            DemoJson.metadata(paper, agency),
            "truth",
            DemoJson.truth(paper, dossier, truth)));
  }

  private static Map<String, Object> coded(String code, Map<String, Object> body) {
    var line = new LinkedHashMap<String, Object>();
    line.put("code", code);
    line.putAll(body);
    return line;
  }

  private void write(BufferedWriter file, Object line) throws IOException {
    file.write(json.writeValueAsString(line));
    file.newLine();
  }

  @Override
  public void close() throws IOException {
    procedures.close();
    dossiers.close();
    documents.close();
  }
}
