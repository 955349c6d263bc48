package vn.sohoa.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as {@code application/problem+json} (RFC 9457).
 *
 * @param type a URN that names the reason
 * @param reason the closed code to program against
 * @param instance names this one occurrence, for the log
 * @param errors single faults of the request, where there are several
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

  /** One value that is wrong, and why. */
  public record Fault(String pointer, String detail) {}
}
