package vn.sohoa.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refused request as {@code application/problem+json} (RFC 9457).
 *
 * @param type URN of the reason
 * @param reason code of a closed vocabulary, for client programs
 * @param instance URN of this occurrence; the log names it for internal errors
 * @param errors individual faults of the request; may be empty
 */
@Schema(requiredProperties = {"type", "title", "status", "reason", "instance"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    Reason reason,
    String instance,
    List<Fault> errors) {

  /**
   * An invalid value, where it stands in the request, and why it is invalid.
   *
   * @param parameter name of the query, path or header parameter, or of the part of a form; empty
   *     for the body
   * @param pointer JSON pointer (RFC 6901) into the body or the part, e.g. {@code
   *     /components/0/code}; empty for the whole
   * @param allowed the values or names that are allowed there, if they are a closed list
   * @param nearest the allowed value or name that is most like the one sent
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(name = "RequestFault", requiredProperties = "detail")
  public record Fault(
      Optional<String> parameter,
      Optional<String> pointer,
      String detail,
      List<String> allowed,
      Optional<String> nearest) {
    public Fault {
      allowed = List.copyOf(allowed);
    }

    /** Creates a fault of a member of the body. */
    public static Fault atPointer(String pointer, String detail) {
      return new Fault(Optional.empty(), Optional.of(pointer), detail, List.of(), Optional.empty());
    }

    /** Names the values that are allowed, and the one that is most like the one sent. */
    public Fault allowing(Collection<String> values, String sent) {
      return new Fault(
          parameter, pointer, detail, List.copyOf(values), NearestName.of(sent, values));
    }

    /** Moves the fault to the part of a form whose content has it. */
    public Fault inPart(String part) {
      return new Fault(Optional.of(part), pointer, detail, allowed, nearest);
    }
  }
}
