package vn.sohoa.dossier.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.text.SentText;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Reads lines that are the body of {@code PUT /dossiers/…}, with the code as {@code code}. */
@ApplicationScoped
class SohoaRowReader implements RowReader {
  /** Equal to the limit of any JSON body. */
  private static final int LONGEST = 1 << 20;

  private final ObjectMapper json;
  private final MessageCheck check;

  SohoaRowReader(ObjectMapper json, MessageCheck check) {
    this.json = json;
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
      JsonNode node = json.readTree(text);
      code =
          Optional.ofNullable(node.get("code"))
              .filter(JsonNode::isTextual)
              .map(JsonNode::textValue)
              .map(SentText::of);
      DossierMessage message = message(node, code);
      check.requireValid(message.content());
      return BatchRow.read(place, message);
    } catch (ProblemException e) {
      return BatchRow.refused(place, code, e);
    } catch (JsonProcessingException e) {
      return BatchRow.refused(place, code, BatchRow.unreadable(e));
    } catch (RuntimeException e) {
      return BatchRow.failed(place, code, e);
    }
  }

  private DossierMessage message(JsonNode node, Optional<String> code)
      throws JsonProcessingException {
    if (!(node instanceof ObjectNode object) || code.isEmpty()) {
      throw new ProblemException(Reason.INVALID_REQUEST, Message.of("problem.no-dossier", "code"));
    }
    return new DossierMessage(code.get(), json.treeToValue(object, DossierRequest.class));
  }
}
