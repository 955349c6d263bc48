package vn.sohoa.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Computes hashes of passwords, few at a time: each takes 19 MiB of memory and some 50 ms. */
@ApplicationScoped
class PasswordHasher {
  private static final int MOST_AT_ONCE = 4;

  private final Semaphore permits = new Semaphore(MOST_AT_ONCE, true);

  /** Returns the hash of a new password, to be stored. */
  String hash(String password) {
    return limited(() -> PasswordHash.of(password).toPhc());
  }

  /**
   * Returns whether the password has this hash.
   *
   * @param stored empty if there is no such account; that takes the same time
   */
  boolean matches(Optional<String> stored, String password) {
    PasswordHash hash = stored.map(PasswordHash::parse).orElseGet(PasswordHash::ofNone);
    return limited(() -> hash.matches(password)) && stored.isPresent();
  }

  private <T> T limited(Supplier<T> work) {
    permits.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }
}
