package vn.sohoa.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refused request as {@code application/problem+json} (RFC 9457).
 *
 * @param type URN of the reason
 * @param reason code of a closed vocabulary, for client programs
 * @param instance URN of this occurrence; the log names it for internal errors
 * @param errors individual faults of the request; may be empty
 */
@Schema(description = "A refusal (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    Reason reason,
    String instance,
    List<Fault> errors) {

  /** An invalid value, and the reason why it is invalid. */
  public record Fault(String pointer, String detail) {}
}
