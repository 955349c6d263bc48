package vn.sohoa.dossier.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.problem.JsonFaults;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;
import vn.sohoa.problem.StrictJson;

/**
 * Imports many dossiers in one request, one per line. An invalid line does not affect others, and
 * lines that were answered stay committed even if the connection breaks.
 */
@ApplicationScoped
class DossierBatch {
  private static final Logger LOG = Logger.getLogger(DossierBatch.class);
  private static final int MOST_ROWS = 100;
  private static final int MOST_LETTERS = 1 << 20;

  private final DossierChunk chunks;
  private final ObjectMapper json;
  private final Validator validator;

  DossierBatch(DossierChunk chunks, ObjectMapper json, Validator validator) {
    this.chunks = chunks;
    this.json = json;
    this.validator = validator;
  }

  /** Format of a line. */
  enum Form {
    /** The body of {@code PUT /dossiers/…}, with the code as {@code code}. */
    SOHOA,
    /** Field names of the national portal. */
    DVCQG
  }

  /**
   * Reads to the end of the stream and writes one result per line. Lines that are already available
   * are processed together, which costs much less than one by one; a sender that waits for an
   * answer before sending more gets it without delay.
   */
  void run(InputStream in, OutputStream out, Form form, String actor) throws IOException {
    var lines = new NdjsonReader(in);
    var rows = new ArrayList<BatchRow>();
    long number = 0;
    int letters = 0;
    for (Optional<NdjsonReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      number++;
      if (line.get().fault().isPresent() || !line.get().text().isEmpty()) {
        BatchRow row = read(number, line.get(), form);
        if (rows.stream().anyMatch(other -> isSameDossier(row, other))) {
          answer(rows, out, actor);
        }
        letters = rows.isEmpty() ? 0 : letters;
        letters += line.get().text().length();
        rows.add(row);
      }
      if (rows.size() == MOST_ROWS || letters > MOST_LETTERS || !lines.isAvailable()) {
        answer(rows, out, actor);
      }
    }
    answer(rows, out, actor);
  }

  private static boolean isSameDossier(BatchRow one, BatchRow other) {
    return one.code().isPresent() && one.code().equals(other.code());
  }

  private void answer(List<BatchRow> rows, OutputStream out, String actor) throws IOException {
    for (BatchResult result : chunks.take(rows, actor)) {
      out.write(json.writeValueAsString(result).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
    rows.clear();
  }

  private BatchRow read(long number, NdjsonReader.Line line, Form form) {
    if (line.fault().isPresent()) {
      return refused(number, Optional.empty(), Reason.INVALID_REQUEST, line.fault().get());
    }
    Optional<String> code = Optional.empty();
    try {
      JsonNode node = json.readTree(line.text());
      code = code(node, form);
      DossierMessage message = message(node, code, form);
      requireValid(message.content());
      return BatchRow.read(number, message);
    } catch (ProblemException e) {
      return refused(number, code, e.reason(), e.detail());
    } catch (JsonProcessingException e) {
      return refused(number, code, Reason.INVALID_REQUEST, JsonFaults.sentence(JsonFaults.of(e)));
    } catch (RuntimeException e) {
      LOG.errorf(e, "line %d of a batch could not be read", number);
      return refused(number, code, Reason.INTERNAL_ERROR, "line " + number);
    }
  }

  private static BatchRow refused(
      long number, Optional<String> code, Reason reason, String detail) {
    return BatchRow.refused(BatchResult.refused(number, code, reason, detail));
  }

  private static Optional<String> code(JsonNode node, Form form) {
    return Optional.ofNullable(node.get(form == Form.SOHOA ? "code" : "MaHoSo"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .map(SentText::of);
  }

  private DossierMessage message(JsonNode node, Optional<String> code, Form form)
      throws JsonProcessingException {
    if (!(node instanceof ObjectNode object) || code.isEmpty()) {
      throw new ProblemException(
          Reason.INVALID_REQUEST, "not an object with " + (form == Form.SOHOA ? "code" : "MaHoSo"));
    }
    return switch (form) {
      case SOHOA -> new DossierMessage(code.get(), json.treeToValue(object, DossierRequest.class));
      case DVCQG ->
          StrictJson.scalarsAsText(json).treeToValue(object, DvcqgDossier.class).toMessage();
    };
  }

  private void requireValid(DossierRequest content) {
    Set<ConstraintViolation<DossierRequest>> violations = validator.validate(content);
    if (!violations.isEmpty()) {
      throw new ProblemException(
          Reason.INVALID_REQUEST,
          violations.stream()
              .map(one -> one.getPropertyPath() + ": " + one.getMessage())
              .sorted()
              .collect(Collectors.joining("; ")));
    }
  }
}
