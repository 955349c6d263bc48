package vn.sohoa.idempotency;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * The answer to a request that may be a repetition.
 *
 * @param replayed whether an earlier request with the same key has done the work
 */
public record Outcome<T>(T answer, boolean replayed) {
  /** Header of answers to repetitions. */
  private static final String HEADER = "Idempotency-Replayed";

  /** Starts the response, which says so if it is that to a repetition. */
  public RestResponse.ResponseBuilder<T> response(RestResponse.Status status) {
    var response = RestResponse.ResponseBuilder.create(status, answer);
    return replayed ? response.header(HEADER, true) : response;
  }

  public static <T> Outcome<T> first(T answer) {
    return new Outcome<>(answer, false);
  }

  public static <T> Outcome<T> again(T answer) {
    return new Outcome<>(answer, true);
  }
}
