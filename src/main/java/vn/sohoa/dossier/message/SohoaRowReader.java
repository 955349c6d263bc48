package vn.sohoa.dossier.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.problem.JsonFaults;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Reads lines that are the body of {@code PUT /dossiers/…}, with the code as {@code code}. */
@ApplicationScoped
class SohoaRowReader implements RowReader {
  private static final Logger LOG = Logger.getLogger(SohoaRowReader.class);

  /** Equal to the limit of any JSON body. */
  private static final int LONGEST = 1 << 20;

  private final ObjectMapper json;
  private final ObjectReader trees;
  private final MessageCheck check;

  SohoaRowReader(ObjectMapper json, MessageCheck check) {
    this.json = json;
    this.trees = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.check = check;
  }

  @Override
  public int longestLine() {
    return LONGEST;
  }

  @Override
  public List<BatchRow> read(long line, String text) {
    return List.of(row(BatchRow.Place.ofLine(line), text));
  }

  private BatchRow row(BatchRow.Place place, String text) {
    Optional<String> code = Optional.empty();
    try {
      JsonNode node = trees.readTree(text);
      code =
          Optional.ofNullable(node.get("code"))
              .filter(JsonNode::isTextual)
              .map(JsonNode::textValue)
              .map(SentText::of);
      DossierMessage message = message(node, code);
      check
          .violations(message.content())
          .ifPresent(
              invalid -> {
                throw invalid;
              });
      return BatchRow.read(place, message);
    } catch (ProblemException e) {
      return BatchRow.refused(place, code, e);
    } catch (JsonProcessingException e) {
      return BatchRow.refused(place, code, unreadable(e));
    } catch (RuntimeException e) {
      LOG.errorf(e, "line %d of a batch could not be read", place.line());
      return BatchRow.refused(
          place, code, new ProblemException(Reason.INTERNAL_ERROR, "line " + place.line()));
    }
  }

  private DossierMessage message(JsonNode node, Optional<String> code)
      throws JsonProcessingException {
    if (!(node instanceof ObjectNode object) || code.isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, "not an object with code");
    }
    return new DossierMessage(code.get(), json.treeToValue(object, DossierRequest.class));
  }

  private static ProblemException unreadable(JsonProcessingException cause) {
    return ProblemException.of(Reason.INVALID_REQUEST, JsonFaults.of(cause));
  }
}
