package vn.sohoa.sandbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/**
 * A fault that is wanted.
 *
 * @param method of the requests that it is for, e.g. {@code GET}; all without it
 * @param path of these requests as in the contract, e.g. {@code /documents/{docCode}}; all without
 *     it
 * @param times how often it happens, once without it
 * @param delayMs milliseconds, 1000 without it
 * @param status of the refusal: 429, 500, 503 or 507; 503 without it
 * @param retryAfter seconds in the header of the refusal, 1 without it
 * @param afterBytes bytes of the body that arrive, 1024 without it
 */
@Schema(name = "SandboxFaultRequest")
public record FaultRequest(
    @NotNull FaultKind kind,
    Optional<@Pattern(regexp = "[A-Z]{3,7}") String> method,
    Optional<@Pattern(regexp = "/[A-Za-z0-9{}:/._-]{1,200}") String> path,
    Optional<@Min(1) @Max(1000) Integer> times,
    Optional<@Min(0) @Max(Fault.MOST_DELAY_MS) Integer> delayMs,
    Optional<@Min(400) @Max(599) Integer> status,
    Optional<@Min(0) @Max(3600) Integer> retryAfter,
    Optional<@Min(1) @Max(1_000_000) Integer> afterBytes) {

  /**
   * @throws ProblemException if no fault has that status
   */
  Fault fault() {
    Reason reason =
        Fault.reason(status.orElse(Reason.OVERLOADED.status()))
            .orElseThrow(
                () ->
                    ProblemException.atPointer(
                        Reason.UNPROCESSABLE, "/status", Message.of("fault.sandbox-status")));
    return new Fault(
        kind,
        method,
        path.map(FaultRequest::withoutPrefix),
        delayMs.orElse(Fault.DEFAULT_DELAY_MS),
        reason,
        retryAfter.orElse(Fault.DEFAULT_RETRY_AFTER),
        afterBytes.orElse(Fault.DEFAULT_AFTER_BYTES));
  }

  private static String withoutPrefix(String path) {
    return path.startsWith("/api/v1/") ? path.substring("/api/v1".length()) : path;
  }
}
