package vn.sohoa.admission;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** How many passwords and one-time links a client address may try. */
@Singleton
public class SignInAttempts {
  private static final double SECONDS = 60;

  private final RateLimiter attempts;
  private final Refusals refusals;

  SignInAttempts(AdmissionConfig config, Refusals refusals) {
    this.attempts =
        new RateLimiter(
            config.signInBurst(), config.signInsPerMinute() / SECONDS, System::nanoTime);
    this.refusals = refusals;
  }

  /**
   * Counts an attempt.
   *
   * @throws ProblemException if the address has made too many
   */
  public void count(HttpServerRequest request) {
    RateLimiter.Quota quota = attempts.take(ClientAddress.of(request));
    if (!quota.taken()) {
      refusals.count("sign-ins");
      throw new ProblemException(
          Reason.RATE_LIMITED, Message.of("problem.retry-seconds", quota.secondsToNext()));
    }
  }
}
