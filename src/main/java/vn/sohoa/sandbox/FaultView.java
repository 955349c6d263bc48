package vn.sohoa.sandbox;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fault that still happens.
 *
 * @param number from 1, since the last reset
 * @param method of the requests that it is for; absent for all
 * @param path of these requests; absent for all
 * @param left how often it still happens
 */
@Schema(name = "SandboxFault")
public record FaultView(
    int number, FaultKind kind, Optional<String> method, Optional<String> path, int left) {
  static FaultView of(FaultList.Waiting waiting) {
    Fault fault = waiting.fault();
    return new FaultView(
        waiting.number(), fault.kind(), fault.method(), fault.path(), waiting.left());
  }
}
