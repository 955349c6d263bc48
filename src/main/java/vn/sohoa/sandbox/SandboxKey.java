package vn.sohoa.sandbox;

import java.util.Locale;
import java.util.Set;
import vn.sohoa.access.KeyRight;
import vn.sohoa.access.Role;

/**
 * The access keys of a sandbox. They are published, which is why a sandbox listens on the loopback
 * address only unless it is told otherwise, and no other installation starts on its data.
 */
enum SandboxKey {
  STATION(Role.STATION),
  CLERK(Role.CLERK),
  REVIEWER(Role.REVIEWER),
  INTEGRATOR(Role.INTEGRATOR),
  AUDITOR(Role.AUDITOR),
  ADMIN(Role.ADMIN);

  /** The form of keys asks for 43 characters. */
  private static final int SECRET = 43;

  private final Role role;

  SandboxKey(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }

  /** Returns the rights beside those of the role: nobody else could show them. */
  Set<KeyRight> rights() {
    return this == ADMIN ? Set.of(KeyRight.ATTEST, KeyRight.SCREEN) : Set.of();
  }

  /** Returns e.g. {@code sohoa_5a9db0c500000001_sandbox-station-000…}. */
  String text() {
    String secret = "sandbox-" + role.name().toLowerCase(Locale.ROOT) + "-";
    return "sohoa_5a9db0c50000000%d_%s%s"
        .formatted(number(), secret, "0".repeat(SECRET - secret.length()));
  }

  private int number() {
    return switch (this) {
      case STATION -> 1;
      case CLERK -> 2;
      case REVIEWER -> 3;
      case INTEGRATOR -> 4;
      case AUDITOR -> 5;
      case ADMIN -> 6;
    };
  }
}
