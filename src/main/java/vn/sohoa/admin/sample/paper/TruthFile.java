package vn.sohoa.admin.sample.paper;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a paper says as JSON. */
public final class TruthFile {
  private TruthFile() {}

  public static void write(Truth truth, Path file) throws IOException {
    var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.write(file, mapper.writeValueAsBytes(truth.json()));
  }
}
