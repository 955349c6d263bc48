package vn.sohoa.dossier.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.text.Utf8;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * Imports many dossiers in one request. An invalid dossier does not affect others, and those that
 * were answered stay committed even if the connection breaks.
 */
@ApplicationScoped
class DossierBatch {
  private static final int MOST_ROWS = 100;
  private static final int MOST_LETTERS = 1 << 20;

  private final DossierChunk chunks;
  private final ObjectMapper json;

  DossierBatch(DossierChunk chunks, ObjectMapper json) {
    this.chunks = chunks;
    this.json = json;
  }

  /** Receives the results, in the order of the request. */
  @FunctionalInterface
  interface Results {
    void accept(List<BatchResult> results) throws IOException;
  }

  /**
   * Reads to the end of the stream and writes one result per dossier. Lines that are already
   * available are processed together, which costs much less than one by one; a sender that waits
   * for an answer before sending more gets it without delay.
   */
  void run(InputStream in, OutputStream out, RowReader reader, Sender sender) throws IOException {
    var lines = new NdjsonReader(in, reader.longestLine());
    var rows = new Pending(sender, results -> write(results, out));
    long number = 0;
    for (Optional<NdjsonReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      for (BatchRow row : read(number, line.get(), reader)) {
        rows.add(row);
      }
      rows.count(line.get().text().length());
      if (!lines.isAvailable()) {
        rows.answer();
      }
    }
    rows.answer();
  }

  /**
   * Imports the dossiers of one JSON document.
   *
   * @throws ProblemException if it is too long or no message
   */
  List<BatchResult> run(InputStream document, DvcqgRowReader reader, Sender sender)
      throws IOException {
    byte[] bytes = document.readNBytes(reader.longestLine() + 1);
    if (bytes.length > reader.longestLine()) {
      throw new ProblemException(
          Reason.FILE_TOO_LARGE, Message.of("problem.most-bytes", reader.longestLine()));
    }
    String text =
        Utf8.decode(bytes)
            .orElseThrow(
                () ->
                    new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.not-utf-8")));
    var answers = new ArrayList<BatchResult>();
    var rows = new Pending(sender, answers::addAll);
    for (BatchRow row : reader.readWhole(BatchRow.Place.ofLine(1), text)) {
      rows.add(row);
    }
    rows.answer();
    return List.copyOf(answers);
  }

  private static List<BatchRow> read(long number, NdjsonReader.Line line, RowReader reader) {
    if (line.fault().isPresent()) {
      return List.of(
          BatchRow.refused(
              BatchRow.Place.ofLine(number),
              Optional.empty(),
              new ProblemException(Reason.INVALID_REQUEST, line.fault().get())));
    }
    return line.text().isEmpty() ? List.of() : reader.read(number, line.text());
  }

  private void write(List<BatchResult> results, OutputStream out) throws IOException {
    for (BatchResult result : results) {
      out.write(json.writeValueAsString(result).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
  }

  /** Rows that were read and not yet imported; all of distinct dossiers. */
  private final class Pending {
    private final List<BatchRow> rows = new ArrayList<>();
    private final Sender sender;
    private final Results results;
    private int letters;

    Pending(Sender sender, Results results) {
      this.sender = sender;
      this.results = results;
    }

    void add(BatchRow row) throws IOException {
      if (rows.size() == MOST_ROWS || rows.stream().anyMatch(row::isOfSameDossier)) {
        answer();
      }
      rows.add(row);
    }

    void count(int more) throws IOException {
      letters += more;
      if (letters > MOST_LETTERS) {
        answer();
      }
    }

    void answer() throws IOException {
      results.accept(chunks.take(List.copyOf(rows), sender));
      rows.clear();
      letters = 0;
    }
  }
}
