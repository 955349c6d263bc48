package vn.sohoa.web.account;

import jakarta.ws.rs.core.Response;

/** Answers to forms. */
final class Forms {
  /** Unprocessable content (RFC 9110). */
  private static final int REFUSED = 422;

  private Forms() {}

  /** Shows a form again, with what is wrong. */
  static Response refused(String page) {
    return Response.status(REFUSED).entity(page).build();
  }
}
